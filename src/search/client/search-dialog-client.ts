import { toAnnouncement } from '../engine/announcement.ts';
import { findPart } from './elements-client.ts';
import { createLexicon } from './lexicon-client.ts';
import { createPagefind } from './pagefind-client.ts';
import { showQueries } from './queries-client.ts';
import { search, type SearchResponse } from '../engine/query.ts';
import { readItems } from './results-client.ts';
import { formatInquiry, type Inquiry } from '../engine/selection.ts';
import { createSession, type View } from './session-client.ts';
import { bindTyping } from './typing-client.ts';

const FIRST_PAGES = 6;
const DEFAULT_BASE = '/pagefind/';

interface Answer {
  readonly inquiry: Inquiry;
  readonly response: SearchResponse;
  readonly items: readonly HTMLLIElement[];
}

/** Finds while one types in the field of the page's head; Enter leads to the search page, as it does without scripts. */
export function bindDialog(box: HTMLElement): void {
  const form = findPart(box, 'form', HTMLFormElement);
  const field = findPart(box, 'input', HTMLInputElement);
  const base = box.getAttribute('data-base') ?? DEFAULT_BASE;
  const pagefind = createPagefind(base);
  const lexicon = createLexicon(base);

  const run = createSession(createView(box, form), async (inquiry): Promise<Answer> => {
    const response = await search(pagefind, inquiry.query, lexicon);
    return { inquiry, response, items: await readItems(response.results.slice(0, FIRST_PAGES), 'p') };
  });
  const typed = (query: string): void => {
    void run({ query, order: 'relevance' });
  };
  bindTyping(form, field, {
    typed,
    sent: (query, event) => {
      if (query === '') event.preventDefault();
    },
  });
  box.addEventListener('keydown', (event) => {
    if (!event.isComposing) moveFocus(box, field, event);
  });
  pagefind.warm();
  typed(field.value.trim());
}

function createView(box: HTMLElement, form: HTMLFormElement): View<Answer> {
  const status = findPart(box, '[data-search-status]', HTMLElement);
  const list = findPart(box, '[data-search-list]', HTMLElement);
  const all = findPart(box, '[data-search-all]', HTMLAnchorElement);
  const meant = findPart(box, '[data-search-meant]', HTMLElement);

  const everything = { address: all.href, words: all.textContent };
  const set = (words: string, items: readonly HTMLLIElement[], onward = everything): void => {
    status.textContent = words;
    list.removeAttribute('aria-busy');
    list.replaceChildren(...items);
    meant.hidden = true;
    all.href = onward.address;
    all.textContent = onward.words;
  };
  return {
    clear: () => {
      set('', []);
    },
    // What was found before stays until there is something else to show.
    load: () => {
      status.textContent = '正在搜索……';
      list.setAttribute('aria-busy', 'true');
    },
    fail: () => {
      set(box.getAttribute('data-failed') ?? '', []);
    },
    show: ({ inquiry, response, items }) => {
      const left = response.results.length;
      const announcement = toAnnouncement({ query: inquiry.query, response, left });
      const words = left > items.length ? `看全部 ${left} 个页面` : '按类别、年份筛选';
      const onward = { address: `${form.action}${formatInquiry(inquiry)}`, words };
      set(announcement, items, left > 0 ? onward : everything);
      showQueries(meant, '您是不是要找：', response.suggestions ?? [], form.action);
    },
  };
}

/** Up and down go through the field and the pages found. */
function moveFocus(box: HTMLElement, field: HTMLInputElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [
    field,
    ...box.querySelectorAll<HTMLElement>('[data-search-meant] a, [data-search-result], [data-search-all]'),
  ];
  const place = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[place + step];
  if (place === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

import type { SearchMatch, SearchResult } from './query.ts';
import { readItems } from './results-client.ts';

export interface Found {
  readonly match: SearchMatch;
  readonly items: readonly HTMLLIElement[];
  /** Pages that are read when the reader asks for them. */
  readonly rest: readonly SearchResult[];
  readonly isCurrent: () => boolean;
}

export interface View {
  clear(): void;
  load(query: string): void;
  fail(): void;
  show(found: Found): void;
}

/** The parts of the search page below `root`, and what they show in each state; the index of all pages stays while nothing is found. */
export function createView(root: HTMLElement): View {
  const status = findPart(root, '[data-search-status]', HTMLElement);
  const region = findPart(root, '[data-search-region]', HTMLElement);
  const list = findPart(root, '[data-search-list]', HTMLElement);
  const more = findPart(root, '[data-search-more]', HTMLButtonElement);
  const index = findPart(root, '[data-search-index]', HTMLElement);

  const set = (words: string, state?: 'loading' | 'done' | 'failed', match?: SearchMatch): void => {
    status.textContent = words;
    setAttribute(region, 'data-search-state', state);
    setAttribute(region, 'data-search-match', match);
    setAttribute(region, 'aria-busy', state === 'loading' ? 'true' : undefined);
    region.hidden = state === undefined;
    if (state !== 'loading') index.hidden = match === 'exact' || match === 'approximate';
  };
  const fill = (items: readonly HTMLLIElement[]): void => {
    list.replaceChildren(...items);
    more.hidden = true;
  };
  const fail = (): void => {
    fill([]);
    set(region.getAttribute('data-failed') ?? '', 'failed');
  };

  return {
    fail,
    clear: () => {
      fill([]);
      set('');
    },
    load: (query) => {
      set('正在搜索……', 'loading');
      region.setAttribute('data-search-query', query);
    },
    show: ({ match, items, rest, isCurrent }) => {
      const words = toWords(match, items.length + rest.length);
      fill(items);
      more.hidden = rest.length === 0;
      more.textContent = `显示其余 ${rest.length} 个页面`;
      more.onclick = () => {
        set('正在读取其余页面……', 'loading', match);
        more.hidden = true;
        readItems(rest).then((others) => {
          if (!isCurrent()) return;
          list.append(...others);
          others[0]?.querySelector('a')?.focus();
          set(words, 'done', match);
        }, fail);
      };
      set(words, 'done', match);
    },
  };
}

/** An element that the search page must have. */
export function findPart<Type extends Element>(
  root: HTMLElement,
  selector: string,
  type: new () => Type,
): Type {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the search page has no ${selector}`);
  return element;
}

function toWords(match: SearchMatch, count: number): string {
  if (match === 'none') return '没有找到。请换个说法，或从下面的全部页面里找。';
  if (match === 'approximate') return `未找到完全匹配，以下为近似结果（${count} 个页面）`;
  return `找到 ${count} 个页面`;
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

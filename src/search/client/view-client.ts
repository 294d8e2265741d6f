import { toAnnouncement } from '../engine/announcement.ts';
import type { Choices } from './choices-client.ts';
import { findPart, setAttribute } from './elements-client.ts';
import { showQueries } from './queries-client.ts';
import type { SearchMatch, SearchResponse, SearchResult } from '../engine/query.ts';
import { readItems } from './results-client.ts';
import { isNarrowed, type Inquiry, type Selected } from '../engine/selection.ts';
import type { View } from './session-client.ts';

/** A finished search, with its first pages read. */
export interface Answer {
  readonly inquiry: Inquiry;
  readonly response: SearchResponse;
  readonly selected: Selected<SearchResult>;
  readonly items: readonly HTMLLIElement[];
}

type State = 'loading' | 'done' | 'failed';

/** The parts of the search page below `root`, and what they show in each state; the index of all pages stays while nothing is found. */
export function createView(root: HTMLElement, choices: Choices): View<Answer> {
  const status = findPart(root, '[data-search-status]', HTMLElement);
  const same = findPart(root, '[data-search-same]', HTMLElement);
  const meant = findPart(root, '[data-search-meant]', HTMLElement);
  const region = findPart(root, '[data-search-region]', HTMLElement);
  const choice = findPart(root, '[data-search-choices]', HTMLElement);
  const list = findPart(root, '[data-search-list]', HTMLElement);
  const more = findPart(root, '[data-search-more]', HTMLButtonElement);
  const index = findPart(root, '[data-search-index]', HTMLElement);

  const set = (words: string, state?: State, match?: SearchMatch): void => {
    status.textContent = words;
    setAttribute(region, 'data-search-state', state);
    setAttribute(region, 'data-search-match', match);
    setAttribute(region, 'aria-busy', state === 'loading' ? 'true' : undefined);
    region.hidden = state === undefined;
    if (state !== 'loading') index.hidden = match === 'exact' || match === 'approximate';
  };
  const empty = (): void => {
    list.replaceChildren();
    for (const part of [same, meant, choice, more]) part.hidden = true;
  };
  const fail = (): void => {
    empty();
    set(region.getAttribute('data-failed') ?? '', 'failed');
  };

  return {
    fail,
    clear: () => {
      empty();
      set('');
    },
    load: ({ query }) => {
      set('正在搜索……', 'loading');
      region.setAttribute('data-search-query', query);
    },
    show: ({ inquiry, response, selected, items }, isCurrent) => {
      const words = toAnnouncement({ query: inquiry.query, response, left: selected.results.length });
      const rest = selected.results.slice(items.length);
      list.replaceChildren(...items);
      choice.hidden = response.results.length < 2 && !isNarrowed(inquiry);
      choices.show(selected, inquiry);
      offer(same, meant, response);
      more.hidden = rest.length === 0;
      more.textContent = `显示其余 ${rest.length} 个页面`;
      more.onclick = () => {
        set('正在读取其余页面……', 'loading', response.match);
        more.hidden = true;
        readItems(rest, 'h3').then((others) => {
          if (!isCurrent()) return;
          append(list, others);
          set(words, 'done', response.match);
        }, fail);
      };
      set(words, 'done', response.match);
    },
  };
}

/** Where pages hold the reader's word, what the site says for it; where none does, what may have been meant. */
function offer(same: HTMLElement, meant: HTMLElement, { match, synonym, suggestions }: SearchResponse): void {
  showQueries(same, '同义：', match === 'exact' ? (synonym?.means ?? []) : []);
  showQueries(meant, '您是不是要找：', suggestions ?? []);
}

/** The focus goes to the first of them, because the button that asked for them is gone. */
function append(list: HTMLElement, items: readonly HTMLLIElement[]): void {
  list.append(...items);
  items[0]?.querySelector('a')?.focus();
}

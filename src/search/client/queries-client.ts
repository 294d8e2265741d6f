import { createElement } from './elements-client.ts';
import { formatInquiry } from '../engine/selection.ts';

/** Offers other queries, each a link to the search page at `action` (this page without it); hidden where there are none. */
export function showQueries(root: HTMLElement, label: string, queries: readonly string[], action = ''): void {
  root.hidden = queries.length === 0;
  const links = queries.map((query) =>
    createElement('a', { href: `${action}${formatInquiry({ query, order: 'relevance' })}` }, [query]),
  );
  root.replaceChildren(label, ...links);
}

import { createElement } from './elements-client.ts';
import type { Part } from '../engine/excerpt.ts';
import type { FoundPage, Section } from '../engine/found-page.ts';
import type { SearchResult } from '../engine/query.ts';

const SECTIONS_SHOWN = 3;

/** Results as list items, read from the index; `heading` is the element of each title. Errors: a file of the index does not load. */
export async function readItems(
  results: readonly SearchResult[],
  heading: 'h3' | 'p',
): Promise<readonly HTMLLIElement[]> {
  return Promise.all(results.map(async (result) => createItem(await result.data(), heading)));
}

/** One page found: its name, what it is, the passage with marks, and the sections that hold hits. */
function createItem(page: FoundPage, heading: 'h3' | 'p'): HTMLLIElement {
  const link = createElement('a', { href: page.url, 'data-search-result': '' }, toNodes(page.title));
  const item = createElement('li', { class: 'search-result' }, [
    createElement(heading, { class: 'search-result-title' }, [link]),
    createElement('p', { class: 'search-result-about' }, [toAbout(page)]),
    createElement('p', { class: 'search-result-excerpt' }, toNodes(page.excerpt)),
  ]);
  if (page.sections.length > 0) item.append(createSections(page.sections));
  return item;
}

function createSections(sections: readonly Section[]): HTMLElement {
  const items = sections
    .slice(0, SECTIONS_SHOWN)
    .map((section) =>
      createElement('li', {}, [
        createElement('a', { href: toAddress(section) }, [section.title]),
        ` ${section.count} 处`,
      ]),
    );
  return createElement('ul', { class: 'search-result-sections', 'aria-label': '所在小节' }, items);
}

/** Other browsers would take a text fragment for a part of the anchor's name. */
function toAddress({ url, textFragment }: Section): string {
  return textFragment !== undefined && 'fragmentDirective' in document ? `${url}${textFragment}` : url;
}

function toAbout({ kind, year, count }: FoundPage): string {
  return [kind, year && `${year} 年`, count > 0 && `${count} 处`].filter(Boolean).join(' · ');
}

function toNodes(parts: readonly Part[]): readonly (Node | string)[] {
  return parts.map(({ text, isHit }) => (isHit ? createElement('mark', {}, [text]) : text));
}

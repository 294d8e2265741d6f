import type { FoundPage, Part, Section } from './excerpt.ts';
import type { SearchResult } from './query.ts';

const SECTIONS_SHOWN = 3;

/** Results as list items, read from the index. Errors: a file of the index does not load. */
export async function readItems(results: readonly SearchResult[]): Promise<readonly HTMLLIElement[]> {
  return Promise.all(results.map(async (result) => createItem(await result.data())));
}

/** One page found: its name, what it is, the passage with marks, and the sections that hold hits. */
function createItem(page: FoundPage): HTMLLIElement {
  const link = createElement('a', { href: page.url, 'data-search-result': '' }, toNodes(page.title));
  const item = createElement('li', { class: 'search-result' }, [
    createElement('h3', { class: 'search-result-title' }, [link]),
    createElement('p', { class: 'search-result-about' }, [toAbout(page)]),
    createElement('p', { class: 'search-result-excerpt' }, toNodes(page.excerpt)),
  ]);
  if (page.sections.length > 0) item.append(createSections(page.sections));
  return item;
}

function createSections(sections: readonly Section[]): HTMLElement {
  const items = sections
    .slice(0, SECTIONS_SHOWN)
    .map(({ title, url, count }) =>
      createElement('li', {}, [createElement('a', { href: url }, [title]), ` ${count} 处`]),
    );
  return createElement('ul', { class: 'search-result-sections', 'aria-label': '所在小节' }, items);
}

function toAbout({ kind, year, count }: FoundPage): string {
  return [kind, year && `${year} 年`, count > 0 && `${count} 处`].filter(Boolean).join(' · ');
}

function toNodes(parts: readonly Part[]): readonly (Node | string)[] {
  return parts.map(({ text, isHit }) => (isHit ? createElement('mark', {}, [text]) : text));
}

function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

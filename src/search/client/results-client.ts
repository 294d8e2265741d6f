import { createElement } from './elements-client.ts';
import type { Part } from '../engine/excerpt.ts';
import type { FoundPage, Section } from '../engine/found-page.ts';
import type { SearchResult } from '../engine/query.ts';
import { toTitleBreaks } from '../engine/title-breaks.ts';

const SECTIONS_SHOWN = 3;

/** Results as list items, read from the index; `heading` is the element of each title. Errors: a file of the index does not load. */
export async function readItems(
  results: readonly SearchResult[],
  heading: 'h3' | 'p',
): Promise<readonly HTMLLIElement[]> {
  return Promise.all(results.map(async (result) => createItem(await result.data(), result.lacks, heading)));
}

/** One page found: its name, what it is, the passage with marks, and the sections that hold hits. */
function createItem(page: FoundPage, lacks: readonly string[], heading: 'h3' | 'p'): HTMLLIElement {
  const breaks = toTitleBreaks(page.title);
  const link = createElement(
    'a',
    { href: page.url, 'data-search-result': '', ...(breaks && { class: 'in-words' }) },
    toNodes(page.title, breaks),
  );
  const item = createElement('li', { class: 'search-result' }, [
    createElement(heading, { class: 'search-result-title' }, [link]),
    createElement('p', { class: 'search-result-about' }, [toAbout(page, lacks)]),
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

function toAbout({ kind, year, count }: FoundPage, lacks: readonly string[]): string {
  const without = lacks.length > 0 && `没有${lacks.map((word) => `“${word}”`).join('')}`;
  return [kind, year && `${year} 年`, count > 0 && `${count} 处`, without].filter(Boolean).join(' · ');
}

/** The parts, with a place where the line may break at each of the breaks. */
function toNodes(parts: readonly Part[], breaks: readonly number[] = []): readonly (Node | string)[] {
  let start = 0;
  return parts.flatMap(({ text, isHit }) => {
    const inside = breaks.map((at) => at - start).filter((at) => at >= 0 && at < text.length);
    start += text.length;
    const ends = [...inside, text.length];
    const nodes = ends.flatMap((end, index) => {
      const words = text.slice(inside[index - 1] ?? 0, end);
      return index < inside.length ? [words, createElement('wbr', {})] : [words];
    });
    return isHit ? [createElement('mark', {}, nodes)] : nodes;
  });
}

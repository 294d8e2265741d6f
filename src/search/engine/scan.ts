import { toCharacters } from './characters.ts';
import { toIndexedCharacters } from '../index/indexed-characters.ts';
import type {
  FilterCounts,
  Pagefind,
  PagefindFragment,
  PagefindResult,
  PagefindSearchOptions,
} from './pagefind.ts';

/** A page as it is published for browsers that may not run WebAssembly: Pagefind's fragment, with its id. */
export interface ScannedPage extends Pick<PagefindFragment, 'url' | 'meta' | 'filters' | 'anchors'> {
  readonly id: string;
  /** The indexed text, a separator before each character. */
  readonly content: string;
}

/** The published pages, beside the index. */
export const SCAN_FILE = 'pages.json';

/** Stands between the characters of a page; no character of a text is one. */
const GAP = '\u0000';

/** How soon one more of the same character stops to count, in a page of usual length (in characters). */
const SATURATION = 1.2;
const USUAL_LENGTH = 400;

interface Text {
  readonly page: ScannedPage;
  /** Each character as it is compared, a gap before and after it. */
  readonly keys: string;
  readonly length: number;
}

/**
 * Pagefind's answers without its WebAssembly, read from the texts of all pages: the same pages for an exact search; for a
 * loose one the pages that hold every character, those first that say them most. `root` is the address of the front page.
 */
export function createScan(pages: readonly ScannedPage[], root = '/'): Pagefind {
  const texts = pages.map(toText);
  const toResult = ({ page }: Text, words: readonly number[] = []): PagefindResult => ({
    id: page.id,
    words,
    data: () => Promise.resolve(toFragment(page, root)),
  });
  const find = (term: string | null, kept: readonly Text[]): readonly PagefindResult[] => {
    if (term === null) return kept.map((text) => toResult(text));
    const exact = /^"(.*)"$/.exec(term)?.[1];
    if (exact === undefined) return scoreTexts(kept, toCharacters(term)).map((text) => toResult(text));
    return kept.flatMap((text) => {
      const words = findFirst(text, toCharacters(exact));
      return words.length === 0 ? [] : [toResult(text, words)];
    });
  };
  return {
    search: (term, { filters = {}, sort = {} }: PagefindSearchOptions = {}) => {
      const kept = texts.filter(({ page }) =>
        Object.entries(filters).every(([name, value]) => page.filters[name]?.includes(value)),
      );
      return Promise.resolve({ results: find(term, sortTexts(kept, sort)) });
    },
    filters: () => Promise.resolve(countFilters(pages)),
  };
}

function toText(page: ScannedPage): Text {
  const keys = toIndexedCharacters(page.content).map(({ key }) => key);
  return { page, keys: GAP + keys.join(GAP) + GAP, length: keys.length };
}

/** The places of the first match; none where there is no match. */
function findFirst({ keys }: Text, characters: readonly string[]): readonly number[] {
  const at = characters.length === 0 ? -1 : keys.indexOf(GAP + characters.join(GAP) + GAP);
  if (at === -1) return [];
  const place = countGaps(keys.slice(0, at));
  return characters.map((_, index) => place + index);
}

function countGaps(keys: string): number {
  return keys.split(GAP).length - 1;
}

function scoreTexts(texts: readonly Text[], characters: readonly string[]): readonly Text[] {
  const wanted = [...new Set(characters)];
  const score = ({ keys, length }: Text): number => {
    const counts = wanted.map((character) => keys.split(GAP + character + GAP).length - 1);
    if (counts.includes(0)) return 0;
    const size = SATURATION * (length / USUAL_LENGTH);
    return counts.reduce((sum, count) => sum + count / (count + size), 0);
  };
  return texts
    .map((text) => ({ text, score: score(text) }))
    .filter((scored) => scored.score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ text }) => text);
}

function sortTexts(
  texts: readonly Text[],
  sort: NonNullable<PagefindSearchOptions['sort']>,
): readonly Text[] {
  const [name] = Object.keys(sort);
  if (name === undefined) return texts;
  const valueOf = ({ page }: Text): string => page.meta[name] ?? '';
  return [...texts].sort((one, other) =>
    valueOf(one) > valueOf(other) ? -1 : Number(valueOf(one) < valueOf(other)),
  );
}

function countFilters(pages: readonly ScannedPage[]): FilterCounts {
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of pages)
    for (const [name, values] of Object.entries(filters)) {
      const ofName = (counts[name] ??= {});
      for (const value of values) ofName[value] = (ofName[value] ?? 0) + 1;
    }
  return counts;
}

function toFragment({ content, url, meta, filters, anchors }: ScannedPage, root: string): PagefindFragment {
  return {
    url: root.replace(/\/$/, '') + url,
    raw_content: content.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
    meta,
    filters,
    anchors,
  };
}

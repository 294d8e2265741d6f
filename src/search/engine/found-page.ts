import { toTextFragment } from '../../content/text/text-fragment.ts';
import { toIndexedText } from './characters.ts';
import { toExcerpt, toParts, toPlainText, type Part } from './excerpt.ts';
import { readFoundText, type Passage } from './found-text.ts';
import { toIndexedCharacters, type IndexedCharacter } from '../index/indexed-characters.ts';
import type { PagefindFragment } from './pagefind.ts';
import { findSpans } from './page-spans.ts';
import { toTextRange } from './text-range.ts';

export interface Section {
  readonly title: string;
  readonly url: string;
  readonly count: number;
  /** Leads to the first hit below the heading, `:~:text=…`; undefined where only the heading itself is hit. */
  readonly textFragment: string | undefined;
}

/** A page found, as it is displayed. `count` is how many times the page says what was asked for, its title included. */
export interface FoundPage {
  readonly url: string;
  readonly title: readonly Part[];
  readonly excerpt: readonly Part[];
  readonly count: number;
  readonly sections: readonly Section[];
  readonly kind: string | undefined;
  readonly year: string | undefined;
  readonly date: string | undefined;
}

/** What is displayed of a page, computed from its stored text: Pagefind's own excerpt knows the first match only. */
export function toFoundPage(fragment: PagefindFragment, phrases: readonly string[]): FoundPage {
  const { titleHits, body, hits, passages } = readFoundText(fragment, phrases);
  const { title: name = '', kind, year, date } = fragment.meta;
  const title = toIndexedCharacters(toIndexedText(name));
  return {
    url: fragment.url,
    title: toParts(title, findSpans(title, phrases)),
    excerpt: toExcerpt(body, hits),
    count: hits.length + titleHits.length,
    sections: passages.map((passage) => toSection(fragment.url, passage, body)),
    kind,
    year,
    date,
  };
}

function toSection(
  url: string,
  { anchor, title, hits, hitsBelow }: Passage,
  body: readonly IndexedCharacter[],
): Section {
  const [first] = hitsBelow;
  return {
    title: toPlainText(title).trim(),
    url: `${url}#${anchor.id}`,
    count: hits.length,
    textFragment: first && toTextFragment(toTextRange(body, first)),
  };
}

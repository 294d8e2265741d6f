import { toIndexedText } from './characters.ts';
import { EXCERPT_LENGTH, toExcerpt, toParts, toPlainText, type Part } from './excerpt.ts';
import { readFoundText, type FoundText, type Passage } from './found-text.ts';
import { toIndexedCharacters } from './indexed-characters.ts';
import type { PagefindFragment } from './pagefind.ts';
import { findSpans } from './spans.ts';
import { toTextDirective } from './text-directive.ts';

export interface Section {
  readonly title: string;
  readonly url: string;
  readonly count: number;
  /** Leads to the first hit below the heading, `text=…`; undefined where only the heading itself is hit. */
  readonly directive: string | undefined;
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
export function toFoundPage(
  fragment: PagefindFragment,
  phrases: readonly string[],
  excerptLength = EXCERPT_LENGTH,
  found: FoundText = readFoundText(fragment, phrases),
): FoundPage {
  const { title: name = '', kind, year, date } = fragment.meta;
  const title = toIndexedCharacters(toIndexedText(name));
  return {
    url: fragment.url,
    title: toParts(title, findSpans(title, phrases)),
    excerpt: toExcerpt(found.body, found.hits, excerptLength),
    count: found.hits.length + found.titleHits.length,
    sections: found.passages.flatMap((passage) => toSection(fragment.url, passage, found)),
    kind,
    year,
    date,
  };
}

function toSection(
  url: string,
  { anchor, title, hits, hitsBelow }: Passage,
  { body }: FoundText,
): readonly Section[] {
  if (anchor === undefined) return [];
  const [first] = hitsBelow;
  return [
    {
      title: toPlainText(title).trim(),
      url: `${url}#${anchor.id}`,
      count: hits.length,
      directive: first && toTextDirective(body, first),
    },
  ];
}

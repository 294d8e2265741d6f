import { isSearchable } from './characters.ts';
import { EXCERPT_LENGTH, toExcerpt, toPlainText, type Part } from './excerpt.ts';
import { toFoundPage, type FoundPage } from './found-page.ts';
import { readFoundText, type FoundText, type Passage } from './found-text.ts';
import { HEAD_LENGTH } from './head.ts';
import type { PagefindAnchor, PagefindFragment } from './pagefind.ts';
import { shiftSpans, type Span } from './spans.ts';

/** A place of `raw_content` that was asked for. Every hit weighs the same. */
export interface WeightedLocation {
  readonly weight: number;
  readonly balanced_score: number;
  readonly location: number;
}

/** Hits within a page as Pagefind tells them: a passage as markup with `<mark>`, the same without, and the place of each character. */
interface Hits {
  readonly excerpt: string;
  readonly plain_excerpt: string;
  readonly locations: readonly number[];
  readonly weighted_locations: readonly WeightedLocation[];
}

/** A section with hits; without `anchor` it is what stands before the first heading. */
export interface SubResult extends Hits {
  readonly title: string;
  readonly url: string;
  readonly anchor?: PagefindAnchor;
}

/** What `data()` of a result gives: Pagefind's fields, computed from the page's text, and what this site displays of it. */
export interface PageData extends PagefindFragment, Hits {
  /** The text as it is read. */
  readonly content: string;
  /** Letters and digits, each Chinese character one. */
  readonly word_count: number;
  readonly sub_results: readonly SubResult[];
  readonly found: FoundPage;
}

/** A page found, in Pagefind's form. */
export function toPageData(
  fragment: PagefindFragment,
  phrases: readonly string[],
  excerptLength = EXCERPT_LENGTH,
): PageData {
  const text = readFoundText(fragment, phrases);
  const found = toFoundPage(fragment, phrases, excerptLength, text);
  const read = [...text.title, ...text.body];
  return {
    url: fragment.url,
    raw_url: fragment.raw_url,
    raw_content: fragment.raw_content,
    meta: fragment.meta,
    filters: fragment.filters,
    anchors: fragment.anchors,
    content: `${toPlainText(text.title)} ${toPlainText(text.body)}`.replace(/\s+/g, ' ').trim(),
    word_count: read.filter(({ key }) => isSearchable(key)).length,
    ...toHits(found.excerpt, [...text.titleHits, ...shiftSpans(text.hits, HEAD_LENGTH)]),
    sub_results: text.passages.map((passage) => toSubResult(fragment, passage, text, excerptLength)),
    found,
  };
}

function toSubResult(
  { url, meta }: PagefindFragment,
  { anchor, title, span, hits, hitsBelow }: Passage,
  { body }: FoundText,
  excerptLength: number,
): SubResult {
  // A heading that stands above its own excerpt is not said again.
  const start = anchor !== undefined && hitsBelow.length > 0 ? span.start + title.length : span.start;
  const marked = hitsBelow.length > 0 ? hitsBelow : hits;
  const excerpt = toExcerpt(body.slice(start, span.end), shiftSpans(marked, -start), excerptLength);
  return {
    title: anchor === undefined ? (meta.title ?? '') : toPlainText(title).trim(),
    url: anchor === undefined ? url : `${url}#${anchor.id}`,
    ...(anchor !== undefined && { anchor }),
    ...toHits(excerpt, shiftSpans(hits, HEAD_LENGTH)),
  };
}

function toHits(excerpt: readonly Part[], spans: readonly Span[]): Hits {
  const locations = spans.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  return {
    excerpt: excerpt.map(toMarkup).join('').trim(),
    plain_excerpt: excerpt
      .map(({ text }) => text)
      .join('')
      .trim(),
    locations,
    weighted_locations: locations.map((location) => ({ weight: 1, balanced_score: 1, location })),
  };
}

function toMarkup({ text, isHit }: Part): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return isHit ? `<mark>${escaped}</mark>` : escaped;
}

import { BOUNDARY } from './characters.ts';
import { HEAD_LENGTH } from './head.ts';
import { toIndexedCharacters, type IndexedCharacter } from './indexed-characters.ts';
import type { PagefindAnchor, PagefindFragment } from './pagefind.ts';
import { findSpans, type Span } from './spans.ts';

/** The stored text of a page with what was asked for in it: places of the title count from its beginning, those of the body from its own. */
export interface FoundText {
  readonly title: readonly IndexedCharacter[];
  readonly titleHits: readonly Span[];
  readonly body: readonly IndexedCharacter[];
  readonly hits: readonly Span[];
  readonly passages: readonly Passage[];
}

/** A part of a page that has hits: what stands before the first heading (then without `anchor`), or below a heading up to the next. */
export interface Passage {
  readonly anchor?: PagefindAnchor;
  /** The words of the heading; the page's own title where there is none. */
  readonly title: readonly IndexedCharacter[];
  readonly span: Span;
  readonly hits: readonly Span[];
  /** Those below the heading, without those in it. */
  readonly hitsBelow: readonly Span[];
}

/** Reads a page for all hits: Pagefind's exact search reports the first match only. */
export function readFoundText(fragment: PagefindFragment, phrases: readonly string[]): FoundText {
  const characters = toIndexedCharacters(fragment.raw_content);
  const head = characters.findIndex(({ key }) => key === BOUNDARY);
  const title = characters.slice(0, head);
  const body = characters.slice(HEAD_LENGTH);
  const hits = findSpans(body, phrases);
  return {
    title,
    titleHits: findSpans(title, phrases),
    body,
    hits,
    passages: toPassages(fragment.anchors, title, body.length, hits),
  };
}

function toPassages(
  anchors: readonly PagefindAnchor[],
  title: readonly IndexedCharacter[],
  length: number,
  hits: readonly Span[],
): readonly Passage[] {
  const startOf = (anchor: PagefindAnchor | undefined): number =>
    anchor === undefined ? length : anchor.location - HEAD_LENGTH;
  const lead = { title, span: { start: 0, end: startOf(anchors[0]) }, headingLength: 0 };
  const sections = anchors.map((anchor, index) => {
    const heading = toIndexedCharacters(anchor.text);
    const span = { start: startOf(anchor), end: startOf(anchors[index + 1]) };
    return { anchor, title: heading, span, headingLength: heading.length };
  });
  return [lead, ...sections].flatMap(({ headingLength, ...passage }) => {
    const { start, end } = passage.span;
    const own = hits.filter((hit) => hit.start >= start && hit.start < end);
    const hitsBelow = own.filter((hit) => hit.start >= start + headingLength);
    return own.length === 0 ? [] : [{ ...passage, hits: own, hitsBelow }];
  });
}

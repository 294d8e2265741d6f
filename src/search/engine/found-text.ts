import { BOUNDARY } from './characters.ts';
import { HEAD_LENGTH } from './head.ts';
import { toIndexedCharacters, type IndexedCharacter } from '../index/indexed-characters.ts';
import type { PagefindAnchor, PagefindFragment } from './pagefind.ts';
import { findSpans, type Span } from './page-spans.ts';

/** The stored text of a page with what was asked for in it: places of the title count from its beginning, those of the body from its own. */
interface FoundText {
  readonly titleHits: readonly Span[];
  readonly body: readonly IndexedCharacter[];
  readonly hits: readonly Span[];
  readonly passages: readonly Passage[];
}

/** What stands below a heading, up to the next one, and has hits. */
export interface Passage {
  readonly anchor: PagefindAnchor;
  /** The words of the heading. */
  readonly title: readonly IndexedCharacter[];
  readonly hits: readonly Span[];
  /** Those below the heading, without those in it. */
  readonly hitsBelow: readonly Span[];
}

/** Reads a page for all hits: Pagefind's exact search reports the first match only. */
export function readFoundText(fragment: PagefindFragment, phrases: readonly string[]): FoundText {
  const characters = toIndexedCharacters(fragment.raw_content);
  const head = characters.findIndex(({ key }) => key === BOUNDARY);
  const body = characters.slice(HEAD_LENGTH);
  const hits = findSpans(body, phrases);
  return {
    titleHits: findSpans(characters.slice(0, head), phrases),
    body,
    hits,
    passages: toPassages(fragment.anchors, hits),
  };
}

function toPassages(anchors: readonly PagefindAnchor[], hits: readonly Span[]): readonly Passage[] {
  return anchors.flatMap((anchor, index) => {
    const title = toIndexedCharacters(anchor.text);
    const start = anchor.location - HEAD_LENGTH;
    const end = (anchors[index + 1]?.location ?? Infinity) - HEAD_LENGTH;
    const own = hits.filter((hit) => hit.start >= start && hit.start < end);
    const hitsBelow = own.filter((hit) => hit.start >= start + title.length);
    return own.length === 0 ? [] : [{ anchor, title, hits: own, hitsBelow }];
  });
}

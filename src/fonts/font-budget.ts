import { RANKS, WEIGHTS, type Glyphs, type Rank, type Weight } from './heading-faces.ts';

/** The characters of one cut: by weight, in the order of their code points. */
export type Characters = ReadonlyMap<Weight, string>;

/** How far a page goes with the heading face: the ranks set in it, and those that go without. */
export interface Level {
  readonly kept: readonly Rank[];
  readonly plain: readonly Rank[];
}

/** From the whole face to none of it; a rank goes only when all less important ones have gone. */
export const LEVELS: readonly Level[] = RANKS.map((_, index) => toLevel(RANKS.length - index)).concat(
  // Nothing is cut, so that all ranks are in the system's serif and none need go without.
  { kept: [], plain: [] },
);

/** What is cut for a page at a level. */
export function charactersAt(glyphs: Glyphs, { kept }: Level): Characters {
  const ofWeight = (weight: Weight) =>
    new Set(kept.flatMap((rank) => [...(glyphs.get(rank)?.get(weight) ?? [])]));
  return new Map(WEIGHTS.map((weight) => [weight, toText(ofWeight(weight))]));
}

/** The first page of a list and those that follow it look alike: `articles/page/2/index.html` → `articles/index.html`. */
export function seriesOf(file: string): string {
  return file.replace(/page\/\d+\/index\.html$/, 'index.html');
}

/** The first level at which no page of a series is over `most` bytes, with what `cut` gave for each page. */
export async function fitSeries<Cut>(
  pages: readonly Glyphs[],
  cut: (characters: Characters) => Promise<Cut>,
  isWithin: (cut: Cut) => boolean,
): Promise<{ readonly level: Level; readonly cuts: readonly Cut[] }> {
  for (const level of LEVELS) {
    const cuts = await cutAll(pages, level, cut, isWithin);
    if (cuts !== undefined) return { level, cuts };
  }
  throw new Error('a page without any cut of the heading face is over its budget');
}

/** Stops at the first page that is over: the others are cut for nothing. */
async function cutAll<Cut>(
  pages: readonly Glyphs[],
  level: Level,
  cut: (characters: Characters) => Promise<Cut>,
  isWithin: (cut: Cut) => boolean,
): Promise<readonly Cut[] | undefined> {
  const cuts: Cut[] = [];
  for (const glyphs of pages) {
    const made = await cut(charactersAt(glyphs, level));
    if (!isWithin(made)) return undefined;
    cuts.push(made);
  }
  return cuts;
}

function toLevel(kept: number): Level {
  return { kept: RANKS.slice(0, kept), plain: RANKS.slice(kept) };
}

function toText(characters: ReadonlySet<string>): string {
  return [...characters].toSorted().join('');
}

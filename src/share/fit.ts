import { widthEm, wrap, wrapTitle } from '../charts/wrap.ts';

/** A size in px with the number of lines that it may take. */
export interface Step {
  readonly size: number;
  readonly lines: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

export const MOST_LINES = 3;

/** The sizes of a card's title, largest first; none takes more than three lines. */
export const CARD_TITLE: readonly Step[] = [
  { size: 100, lines: 1 },
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 60, lines: 3 },
  { size: 50, lines: 3 },
];
export const CARD_TITLE_WIDTH = 1056;
/** A chapter's title stands beside its numeral. */
export const CHAPTER_TITLE: readonly Step[] = CARD_TITLE.slice(2);
export const CHAPTER_TITLE_WIDTH = 840;
/** The title above a chart. */
export const CHART_TITLE: readonly Step[] = [
  { size: 58, lines: 1 },
  { size: 48, lines: 2 },
  { size: 40, lines: 3 },
];
/** The title above a number. */
export const NUMBER_TITLE: readonly Step[] = [
  { size: 42, lines: 1 },
  { size: 34, lines: 2 },
];

/** The title at the largest size at which it takes no more lines than it may; undefined when it is too long for any. */
export function fitTitle(title: string, width: number, steps: readonly Step[]): Fitted | undefined {
  for (const { size, lines: most } of steps) {
    const lines = wrapTitle(title, width / size);
    const isNarrow = lines.every((line) => widthEm(line) * size <= width);
    if (isNarrow && lines.length <= Math.min(most, MOST_LINES)) return { size, lines };
  }
  return undefined;
}

/** A title that `checkShare` has let through; throws on one that has no place. */
export function fitTitleOrThrow(title: string, width: number, steps: readonly Step[]): Fitted {
  const fitted = fitTitle(title, width, steps);
  if (fitted === undefined) throw new Error(`标题“${title}”在分享图上三行放不下，请缩短`);
  return fitted;
}

/** Running text at one size: as many whole clauses as `most` lines hold, closed with …… where some are left out. */
export function fitText(words: string, width: number, { size, lines: most }: Step): readonly string[] {
  const clauses = words.match(/[^，；：。！？、]+[，；：。！？、]*[”’》）]*/gu) ?? [words];
  for (let count = clauses.length; count > 0; count -= 1) {
    const kept = clauses.slice(0, count).join('');
    const lines = wrap(
      count === clauses.length ? kept : `${kept.replace(/[，；：。！？、]+$/u, '')}……`,
      width / size,
    );
    if (lines.length <= most && lines.every((line) => widthEm(line) * size <= width * 1.02)) return lines;
  }
  return [];
}

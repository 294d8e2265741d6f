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

const PHRASE_END = /[，：；。！？]$/u;

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

/**
 * The title at the largest size at which it takes no more lines than it may; a size smaller where it then breaks after
 * its own punctuation. Undefined when it is too long for any.
 */
export function fitTitle(title: string, width: number, steps: readonly Step[]): Fitted | undefined {
  const fitted = steps.flatMap((step) => fitStep(title, width, step) ?? []);
  const [first, second] = fitted;
  if (first === undefined || second === undefined || breaksWell(first)) return first;
  return breaksWell(second) && second.lines.length === first.lines.length ? second : first;
}

function fitStep(title: string, width: number, { size, lines: most }: Step): Fitted | undefined {
  const lines = wrapTitle(title, width / size);
  const isNarrow = lines.every((line) => widthEm(line) * size <= width);
  return isNarrow && lines.length <= Math.min(most, MOST_LINES) ? { size, lines } : undefined;
}

function breaksWell({ lines }: Fitted): boolean {
  return lines.slice(0, -1).every((line) => PHRASE_END.test(line));
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

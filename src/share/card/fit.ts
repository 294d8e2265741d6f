import { widestEm, wrap, wrapFull, wrapTitle } from '../../charts/draw/wrap.ts';

/** A size in px with the number of lines that it may take. */
export interface Step {
  readonly size: number;
  readonly lines: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

const PHRASE_END = /[，：；。！？]$/u;
/** What no text ends with before its ellipsis. */
const LOOSE_END = /[，；：。！？、“‘（《「\s]+$/u;
const ELLIPSIS = '……';

/** The sizes of a card's title, largest first. */
export const CARD_TITLE: readonly Step[] = [
  { size: 100, lines: 1 },
  { size: 84, lines: 2 },
  { size: 72, lines: 3 },
  { size: 60, lines: 3 },
  { size: 50, lines: 3 },
  { size: 44, lines: 4 },
];
export const CARD_TITLE_WIDTH = 1056;
/** The title of a report's card stands above its numbers. */
export const COVER_TITLE: readonly Step[] = [
  { size: 72, lines: 2 },
  { size: 60, lines: 3 },
  { size: 50, lines: 3 },
  { size: 42, lines: 4 },
];
/** A chapter's title stands beside its numeral, above its number. */
export const CHAPTER_TITLE: readonly Step[] = [
  { size: 72, lines: 2 },
  { size: 60, lines: 2 },
  { size: 50, lines: 3 },
  { size: 40, lines: 4 },
];
export const CHAPTER_TITLE_WIDTH = 840;
/** The title above a chart. */
export const CHART_TITLE: readonly Step[] = [
  { size: 58, lines: 1 },
  { size: 48, lines: 2 },
  { size: 40, lines: 3 },
  { size: 34, lines: 3 },
];
/** The title above a number. */
export const NUMBER_TITLE: readonly Step[] = [
  { size: 42, lines: 1 },
  { size: 34, lines: 2 },
  { size: 30, lines: 3 },
];

/**
 * The title at the largest size at which it takes no more lines than it may; a size smaller where it then breaks after
 * its own punctuation. One that is too long for all of them is cut at the smallest, with an ellipsis.
 */
export function fitTitle(title: string, width: number, steps: readonly Step[]): Fitted {
  const fitted = steps.flatMap((step) => fitStep(title, width, step) ?? []);
  const [first, second] = fitted;
  if (first === undefined) return cutTitle(title, width, steps);
  if (second === undefined || breaksWell(first)) return first;
  return breaksWell(second) && second.lines.length === first.lines.length ? second : first;
}

function fitStep(title: string, width: number, { size, lines: most }: Step): Fitted | undefined {
  const lines = wrapTitle(title, width / size, widestEm);
  const isNarrow = lines.every((line) => widestEm(line) * size <= width);
  return isNarrow && lines.length <= most ? { size, lines } : undefined;
}

function cutTitle(title: string, width: number, steps: readonly Step[]): Fitted {
  const { size, lines } = steps.at(-1) ?? { size: width, lines: 1 };
  return { size, lines: cutLines(title, width / size, lines) };
}

/** As many lines as there may be, the last with an ellipsis where words are left out. */
function cutLines(words: string, em: number, most: number): readonly string[] {
  const lines = wrapFull(words, em, widestEm);
  if (lines.length <= most) return lines;
  const last = Array.from(lines[most - 1] ?? '');
  while (widestEm(closed(last)) > em && last.length > 0) last.pop();
  return [...lines.slice(0, most - 1), closed(last)];
}

function closed(characters: readonly string[]): string {
  return characters.join('').replace(LOOSE_END, '') + ELLIPSIS;
}

function breaksWell({ lines }: Fitted): boolean {
  return lines.slice(0, -1).every((line) => PHRASE_END.test(line));
}

/** Running text at one size, as many whole clauses as `most` lines hold; a clause that is longer than that is cut. */
export function fitText(words: string, width: number, step: Step): readonly string[] {
  const lines = fitClauses(words, width, step);
  return lines.length > 0 || step.lines < 1 ? lines : cutLines(words, width / step.size, step.lines);
}

/** As many whole clauses as `most` lines hold, closed with …… where some are left out; none where the first is too long. */
export function fitClauses(words: string, width: number, { size, lines: most }: Step): readonly string[] {
  const clauses = words.match(/[^，；：。！？、]+[，；：。！？、]*[”’》）]*/gu) ?? [words];
  for (let count = clauses.length; count > 0; count -= 1) {
    const kept = clauses.slice(0, count).join('');
    const lines = wrap(
      count === clauses.length ? kept : `${kept.replace(/[，；：。！？、]+$/u, '')}${ELLIPSIS}`,
      width / size,
      widestEm,
    );
    if (lines.length <= most && lines.every((line) => widestEm(line) * size <= width * 1.02)) return lines;
  }
  return [];
}

/** One line of at most `width`: smaller, down to `least`, where it is long, and cut where it is still too long. */
export function fitLine(
  words: string,
  width: number,
  { size, least }: { readonly size: number; readonly least: number },
): { readonly words: string; readonly size: number } {
  const fitted = Math.min(size, Math.max(least, Math.floor((width / widestEm(words)) * 10) / 10));
  return { words: cutLines(words, width / fitted, 1).join(''), size: fitted };
}

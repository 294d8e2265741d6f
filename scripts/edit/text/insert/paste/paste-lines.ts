import { LINE_STARTS } from '../../../../../src/rules/markup/line-starts.ts';
import { cutStart, plainOf, type Run } from './paste-runs.ts';

/** How a line of Markdown begins that says what its words meant, and the words that are left. */
export interface Start {
  /** `## `, `> `, `\`; empty where the words begin it as they are. */
  readonly start: string;
  readonly rest: readonly Run[];
  /** What was typed as an item of a list. */
  readonly item?: { readonly number: number | undefined };
}

const TYPED_NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;
const TYPED_BULLET = /^[-*+]\s+(?=\S)/;

/** Words that begin like a heading, a quotation or a list and are not written as one: what the check would say of them is done here. */
export function startLine(runs: readonly Run[], isItem: boolean): Start {
  const [first] = runs;
  const words = plainOf(runs);
  const asIs = { start: '', rest: runs };
  if (!first || first.bold || first.href !== undefined) return asIs;
  if (/^[|｜]/.test(words)) return { start: '\\|', rest: cutStart(runs, 1) };
  const typed = TYPED_NUMBER.exec(words) ?? TYPED_BULLET.exec(words);
  if (typed) {
    const number = typed[1] === undefined ? undefined : Number(typed[1]);
    return { start: '', rest: cutStart(runs, typed[0].length), item: { number } };
  }
  for (const { pattern, write } of LINE_STARTS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const start = write?.(match, isItem);
    if (start === undefined) return { start: '\\', rest: runs };
    const rest = cutStart(runs, match[0].length);
    if (start === '- ') return { start: '', rest, item: { number: undefined } };
    const number = /^(\d+)\. $/.exec(start)?.[1];
    return number === undefined ? { start, rest } : { start: '', rest, item: { number: Number(number) } };
  }
  return asIs;
}

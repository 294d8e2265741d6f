import type { Issue } from '../content/issue.ts';
import { readNumeralClasses } from '../provenance/numeral-class.ts';
import type { NumeralWord } from '../quantity/numeral-words.ts';
import { kindWords, statisticAt } from './numeral-proposal.ts';

/** Why a declaration cannot call numerals of a text figures of speech: one is a number with its unit. */
export function figureFault(
  text: string,
  numerals: readonly NumeralWord[],
): Pick<Issue, 'found' | 'allowed'> | undefined {
  const classOf = readNumeralClasses(text);
  const [statistic] = numerals.flatMap((numeral) =>
    classOf(numeral) ? [] : (statisticAt(text, numeral)?.quantity.text ?? []),
  );
  return statistic === undefined
    ? undefined
    : {
        found: `“${statistic}”有数有单位，不是修辞（figure）`,
        allowed: `是统计数字就写进 observations.yaml，删去这一条；不是，kind 写它是什么：${kindWords()}`,
      };
}

import {
  lineOf,
  OBSERVATIONS,
  onLine,
  otherNumeral,
  spliced,
  textOf,
  type Generator,
  type Real,
} from './real.ts';

const LEDGER = 'content/published.yaml';

interface Row {
  readonly line: number;
  readonly words: string;
  /** The same value with another digit in its wording. */
  readonly other: string;
  readonly text: string;
}

/** A correction removed: the ledger says that a value was published in two wordings, and nothing says why. */
export const uncorrected: Generator = (real) =>
  listRows(real).map(({ line, words, other, text }) => ({
    title: `${text} was published before in other words`,
    changes: { [LEDGER]: spliced(real, LEDGER, line, 1, other, words) },
    file: LEDGER,
    line: line + 1,
    rule: 'correction/removed',
  }));

/** A published value that is not the one the report states. Of one with a correction, the correction is refused first. */
export const republished: Generator = (real) =>
  listRows(real).flatMap(({ line, words, other, text }) => {
    const record = real.reported.find(
      ({ indicator, year }) => words.includes(` ${indicator},`) && words.includes(`year: ${year},`),
    );
    if (!record || isCorrected(real, record.indicator)) return [];
    return {
      title: `${text} was published otherwise`,
      changes: { [LEDGER]: onLine(real, LEDGER, line, words, other) },
      file: OBSERVATIONS,
      line: lineOf(real, [...record.path, 'text']),
      rule: 'correction/missing',
    };
  });

function isCorrected({ tree }: Real, indicator: string): boolean {
  return tree.corrections.some(({ data }) => data?.indicator === indicator);
}

function listRows(real: Real): readonly Row[] {
  return textOf(real, LEDGER)
    .split('\n')
    .flatMap((words, index) => {
      const [, text] = /text: "([^"]+)"/.exec(words) ?? [];
      const digit = text && /[0-9一二三四五六七八九]/.exec(text)?.[0];
      if (text === undefined || !digit) return [];
      // As if it had been published so: a row with another wording has another seal.
      const other = words
        .replace(`"${text}"`, `"${text.replace(digit, otherNumeral(digit))}"`)
        .replace(/, seal: "[0-9a-f]+"/, '');
      return [{ line: index + 1, words, other, text }];
    });
}

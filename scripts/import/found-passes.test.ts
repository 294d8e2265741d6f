import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { findIn, readCorpus } from '../bench/numbers/corpus.ts';
import { earlierOf } from './match-earlier.ts';
import { checkSentence, type Row } from '../../tests/support/one-sentence.ts';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { formatIssue } from '../../src/content/issue.ts';

/** What the check says of an observation as it is given. */
function faultsOf(line: string, unit: string, row: Row): readonly string[] {
  return checkSentence(line, { unit, rows: [{ ...row, indicator: 'measured' }] })
    .filter(({ rule }) => /^(?:observation|quote)\//.test(rule))
    .map((issue) => `${JSON.stringify(row)} ${formatIssue(issue)}`);
}

describe.each(readCorpus())('$line', ({ line }) => {
  const found = findIn(line);
  /** What its own sentence makes an earlier year's is none of this year: it has tests of its own; of what no quote stands out staff write the quote. */
  const own = found.filter((quantity) => !quantity.isUncertain && !earlierOf(quantity, 2018));

  test('what the import finds passes the check', () => {
    const faults = own.flatMap(({ text, stated, unit = '元', quote }) => {
      const reading = readQuantity(stated, { unit });
      if (!reading.ok) return [reading.reason];
      const { value, high, qualifier } = reading.quantity;
      const ends = { value, ...(high !== undefined && { high }) };
      return faultsOf(line, unit, { text, ...ends, qualifier, chapter: 'work', quote });
    });
    expect(faults).toEqual([]);
  });

  test('what the check proposes passes it', () => {
    const rows = checkSentence(line, { unit: '元', rows: [] })
      .filter(({ rule }) => rule === 'numeral/unaccounted')
      .flatMap(({ example = '' }) => parse(example) as readonly Row[])
      .filter((row) => 'indicator' in row);
    const unitOf = ({ text }: Row): string => {
      const reading = readQuantity(String(text));
      const known = found.find((quantity) => quantity.text === text)?.unit;
      return known ?? (reading.ok ? reading.quantity.unit : '元');
    };
    expect(rows.flatMap((row) => faultsOf(line, unitOf(row), row))).toEqual([]);
  });

  test('what the check proposes to declare is declared by it', () => {
    const unaccounted = (numerals: string): readonly string[] =>
      checkSentence(line, { unit: '元', rows: [], numerals }).flatMap(({ rule, example = '' }) =>
        rule.startsWith('numeral/') ? [example] : [],
      );
    for (const example of unaccounted('').filter((words) => words.includes('kind: earlier')))
      expect(unaccounted(`  ${example}\n`)).toEqual(unaccounted('').filter((other) => other !== example));
  });
});

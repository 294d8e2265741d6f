import { expect, test } from 'vitest';
import { findIn, readCorpus } from '../bench/numbers/corpus.ts';
import { checkSentence } from '../../tests/support/one-sentence.ts';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { formatIssue } from '../../src/content/issue.ts';

test.each(readCorpus())('what the import finds passes the check: $line', ({ line }) => {
  const faults = findIn(line).flatMap(({ text, stated, unit = '元', quote }) => {
    const reading = readQuantity(stated, { unit });
    if (!reading.ok) return [reading.reason];
    const { value, high, qualifier } = reading.quantity;
    const row = {
      indicator: 'measured',
      text,
      value,
      ...(high !== undefined && { high }),
      qualifier,
      chapter: 'work',
      quote,
    };
    return checkSentence(line, { unit, rows: [row] })
      .filter(({ rule }) => /^(?:observation|quote)\//.test(rule))
      .map(formatIssue);
  });
  expect(faults).toEqual([]);
});

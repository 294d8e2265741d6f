import { expect, test } from 'vitest';
import { toIndexedText } from './characters.ts';
import { toIndexedCharacters } from '../index/indexed-characters.ts';
import { toTextRange } from './text-range.ts';

/** The range of the nth place at which a page says the words. */
function rangeOf(text: string, words: string, nth = 1) {
  const body = toIndexedCharacters(toIndexedText(text));
  const plain = body.map(({ key }) => key).join('');
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = plain.indexOf(words, start + 1);
  return toTextRange(body, { start, end: start + Array.from(words).length });
}

test('a hit is widened to whole words, which are all that browsers find', () => {
  expect(rangeOf('我们职工服务很好', '工服')).toEqual({ start: '职工服务' });
});

test('a hit that the page has more than once is told by what stands around it', () => {
  expect(rangeOf('甲方服务。¶乙方服务好。¶', '服务', 2)).toEqual({
    start: '服务',
    before: '乙方',
    after: '好。',
  });
});

test('what stands around it is of the same block', () => {
  expect(rangeOf('服务¶服务¶', '服务', 2)).toEqual({ start: '服务' });
});

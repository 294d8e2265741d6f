import { expect, test } from 'vitest';
import { toExactTerm, toLooseTerm, toPhrases } from './query-phrases.ts';

test.each([
  ['工会干', ['工会干']],
  ['  集体　协商 ', ['集体', '协商']],
  ['“焦点”目标', ['焦点', '目标']],
  ['1.5个亿', ['1.5个亿']],
  ['报告.', ['报告']],
  ['a.b', ['a', 'b']],
  ['38%', ['38%']],
  ['CPS 互联网+', ['cps', '互联网+']],
  ['职工 职工', ['职工']],
  ['，。', []],
  ['', []],
])('%j asks for %j', (query, phrases) => {
  expect(toPhrases(query)).toEqual(phrases);
});

test('an exact term is quoted, with a word for each character', () => {
  expect(toExactTerm('1.5亿')).toBe('"1 . 5 亿"');
});

test('a loose term has the characters of all phrases', () => {
  expect(toLooseTerm(['工会', 'a'])).toBe('工 会 a');
});

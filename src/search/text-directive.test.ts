import { expect, test } from 'vitest';
import { toIndexedText } from './characters.ts';
import { toIndexedCharacters } from './indexed-characters.ts';
import { toTextDirective } from './text-directive.ts';

/** The directive of the nth place at which a page says the words. */
function direct(text: string, words: string, nth = 1): string {
  const body = toIndexedCharacters(toIndexedText(text));
  const plain = body.map(({ key }) => key).join('');
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = plain.indexOf(words, start + 1);
  return decodeURIComponent(toTextDirective(body, { start, end: start + Array.from(words).length }));
}

test('a hit is widened to whole words, which are all that browsers find', () => {
  expect(direct('我们职工服务很好', '工服')).toBe('text=职工服务');
});

test('a hit that the page has more than once is told by what stands around it', () => {
  expect(direct('甲方服务。¶乙方服务好。¶', '服务', 2)).toMatch(/^text=乙方-,服务,-好/);
});

test('what stands around it is of the same block', () => {
  expect(direct('服务¶服务¶', '服务', 2)).toBe('text=服务');
});

test('signs that mean something in a directive are encoded', () => {
  const body = toIndexedCharacters(toIndexedText('A-B'));
  expect(toTextDirective(body, { start: 0, end: 3 })).toBe('text=A%2DB');
});

import { describe, expect, test } from 'vitest';
import {
  KEPT_CHARACTERS,
  SEPARATOR,
  foldText,
  isSearchable,
  toCharacters,
  toIndexedText,
} from './characters.ts';
import { toPhrases } from './query-phrases.ts';

describe('folding', () => {
  test.each([
    ['ＣＰＳ１２', 'CPS12'],
    ['３８％', '38%'],
    ['互联网＋', '互联网+'],
    ['１．５', '1.5'],
    ['劣Ⅴ类', '劣V类'],
    ['e\u0301', 'é'],
    ['工\u200B会\u00AD', '工会'],
  ])('%s becomes %s', (text, plain) => {
    expect(foldText(text)).toBe(plain);
  });

  test.each(['，。：；（）', '……', '½', '℃'])('%s stays as it is displayed', (text) => {
    expect(foldText(text)).toBe(text);
  });
});

test('the index has the separator before every character that is not a space, and never after one', () => {
  expect(toIndexedText(' 工会 \n a')).toBe(`${SEPARATOR}工${SEPARATOR}会 ${SEPARATOR}a`);
});

test('a character beyond the basic plane, or with an accent, is one character', () => {
  expect(toCharacters('𠮷x\u0308好')).toEqual(['𠮷', 'ẍ', '好']);
});

describe('the kept characters', () => {
  test.each(Array.from(KEPT_CHARACTERS))('%s is found in a page and asked for in a query', (character) => {
    expect(isSearchable(character)).toBe(true);
    expect(toIndexedText(`1${character}5`)).toBe(`${SEPARATOR}1${SEPARATOR}${character}${SEPARATOR}5`);
    expect(toPhrases(`1${character}5`)).toEqual([`1${character}5`]);
  });

  test.each(['，', '-', '“', '/', '(', '￥', '、'])('%s is neither', (character) => {
    expect(isSearchable(character)).toBe(false);
    expect(toPhrases(`工${character}会`)).toEqual(['工', '会']);
  });
});

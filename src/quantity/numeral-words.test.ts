import { describe, expect, test } from 'vitest';
import { findNumeralWords } from './numeral-words.ts';

const found = (text: string) => findNumeralWords(text).map((word) => `${word.kind} ${word.text}`);

describe('findNumeralWords', () => {
  test.each([
    ['首届“云溪工匠”，首次、首批10名', ['ordinal 首', 'ordinal 首', 'ordinal 首', 'arabic 10']],
    ['剿灭劣V类、劣Ⅴ类水体', ['roman V', 'roman Ⅴ']],
    ['CPS物联网、VIP、V2版', ['arabic 2']],
    ['①建站②½', ['sign ①', 'sign ②½']],
    ['贰佰元，队伍收拾得大', ['chinese 贰佰']],
    ['首先、首页、元首', []],
    ['三级1名', ['chinese 三', 'arabic 1']],
  ])('in %s it finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('gives them in the order of the text, with offsets', () => {
    const words = findNumeralWords('首届5名');
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

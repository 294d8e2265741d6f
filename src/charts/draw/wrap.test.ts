import { describe, expect, test } from 'vitest';
import { widthEm, wrap, wrapFull } from './wrap.ts';

describe('labels are wrapped', () => {
  test('into even lines, between words', () => {
    expect(wrap('各级工会技能比赛参赛职工人数', 13)).toEqual(['各级工会技能比赛', '参赛职工人数']);
  });

  test('not at all where they fit', () => {
    expect(wrap('固定资产投资', 6)).toEqual(['固定资产投资']);
  });

  test('without breaking a Latin word or beginning a line with closing punctuation', () => {
    expect(wrap('建设CPS物联网', 4)).toEqual(['建设CPS', '物联网']);
    expect(wrap('“元旦”、“春节”', 5).every((line) => !/^[”、]/.test(line))).toBe(true);
  });

  test('keeping a word whole that is wider than a line', () => {
    expect(wrap('ABCDEFGHIJ', 3)).toEqual(['ABCDEFGHIJ']);
  });
});

test('a Chinese character is one em wide and a digit less', () => {
  expect(widthEm('25亿元')).toBeCloseTo(3.28);
});

test.each(['𠮷', '\u{1f389}', '＋', '★'])('%s is as wide as a Chinese character', (character) => {
  expect(widthEm(character)).toBe(1);
});

test('full lines break within a word only where it is wider than a line', () => {
  expect(wrapFull('工会ABCDEFGHIJ，工会', 4)).toEqual(['工会ABC', 'DEFGHI', 'J，工会']);
});

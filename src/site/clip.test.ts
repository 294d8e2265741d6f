import { describe, expect, test } from 'vitest';
import { clip } from './clip.ts';

describe('a clipped text', () => {
  test('is untouched when it is short enough', () => {
    expect(clip('全市工会志愿者人数。', 10)).toBe('全市工会志愿者人数。');
  });

  test('ends after a clause', () => {
    expect(clip('建立工会志愿者队伍，出台工会志愿者管理办法，全市共有', 24)).toBe(
      '建立工会志愿者队伍，出台工会志愿者管理办法……',
    );
  });

  test('is cut in the middle of a clause rather than lose most of its words', () => {
    expect(clip('甲，乙丙丁戊己庚辛壬癸', 8)).toBe('甲，乙丙丁戊……');
  });
});

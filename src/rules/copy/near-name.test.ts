import { describe, expect, test } from 'vitest';
import { findNearNames } from './near-name.ts';

const NAMES = ['江山市总工会', '江山南方水泥公司', '陈忠喜'];
const slips = (text: string): readonly string[] =>
  findNearNames(text, NAMES).map(({ start, end, name }) => `${text.slice(start, end)} → ${name}`);

describe('a slip in a name is found', () => {
  test.each([
    ['江山市总公会说', '江山市总公会 → 江山市总工会'],
    ['江山总工会说', '江山总工会 → 江山市总工会'],
    ['江市山总工会说', '江市山总工会 → 江山市总工会'],
    ['江山南方水尼公司', '江山南方水尼公司 → 江山南方水泥公司'],
    ['陈中喜说', '陈中喜 → 陈忠喜'],
  ])('%s', (text, slip) => {
    expect(slips(text)).toContain(slip);
  });
});

test.each(['江山市总工会', '江山市各级总工会', '虎山街道总工会', '江山南方水泥', '陈忠喜说', '喜事'])(
  '%s is none',
  (text) => {
    expect(slips(text)).toEqual([]);
  },
);

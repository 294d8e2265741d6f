import { describe, expect, test } from 'vitest';
import { findNearNames } from './near-name.ts';

const NAMES = ['云溪县总工会', '云溪南方水泥公司', '陈忠喜'];
const slips = (text: string): readonly string[] =>
  findNearNames(text, NAMES).map(({ start, end, name }) => `${text.slice(start, end)} → ${name}`);

describe('a slip in a name is found', () => {
  test.each([
    ['云溪县总公会说', '云溪县总公会 → 云溪县总工会'],
    ['云溪总工会说', '云溪总工会 → 云溪县总工会'],
    ['云县溪总工会说', '云县溪总工会 → 云溪县总工会'],
    ['云溪南方水尼公司', '云溪南方水尼公司 → 云溪南方水泥公司'],
    ['陈中喜说', '陈中喜 → 陈忠喜'],
  ])('%s', (text, slip) => {
    expect(slips(text)).toContain(slip);
  });
});

test.each(['云溪县总工会', '云溪县各级总工会', '虎山街道总工会', '云溪南方水泥', '陈忠喜说', '喜事'])(
  '%s is none',
  (text) => {
    expect(slips(text)).toEqual([]);
  },
);

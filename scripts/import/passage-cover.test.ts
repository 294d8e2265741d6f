import { expect, test } from 'vitest';
import { coverPassages } from './passage-cover.ts';

const cover = coverPassages(['2018年1月', '四都', '第十一届', '']);

test('a place is covered by a passage that holds all of it', () => {
  const isCovered = cover('自2018年1月起，四都镇');
  expect(isCovered({ start: 1, end: 5 })).toBe(true);
  expect(isCovered({ start: 6, end: 7 })).toBe(true);
  expect(isCovered({ start: 10, end: 11 })).toBe(true);
  expect(isCovered({ start: 11, end: 13 })).toBe(false);
  expect(isCovered({ start: 0, end: 2 })).toBe(false);
});

test('where one passage ends, another does not go on for it', () => {
  expect(cover('四都四都')({ start: 1, end: 3 })).toBe(false);
});

test('no passages cover nothing', () => {
  expect(coverPassages([])('四都')({ start: 0, end: 1 })).toBe(false);
});

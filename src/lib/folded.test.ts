import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolded, foldWithOffsets, isWithin, overlaps, withinAny } from './folded.ts';
import { foldForCompare } from './text.ts';

describe('foldWithOffsets', () => {
  test('folds as foldForCompare does, whatever the text', () => {
    const character = fc.oneof(
      fc.constantFrom(...Array.from('一25.,-:/%％，。“”(+ \n\u3000２５㎡Ⅴe\u0301\u200B𠮷')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const text = fc.array(character, { maxLength: 20 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(foldWithOffsets(given).text).toBe(foldForCompare(given));
      }),
    );
  });

  test('remembers where each unit came from, also where one character becomes two', () => {
    expect(foldWithOffsets('约 ２5㎡')).toEqual({
      text: '约25m2',
      starts: [0, 2, 3, 4, 4],
      ends: [1, 3, 4, 5, 5],
    });
  });
});

describe('findFolded', () => {
  test('finds a passage over white space and punctuation, every time', () => {
    const text = '共25,\n人；共25人';
    const spans = findFolded(foldWithOffsets(text), '共25人');
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['共25,\n人', '共25人']);
  });

  test('finds nothing where the passage is empty', () => {
    expect(findFolded(foldWithOffsets('共25人'), '')).toEqual([]);
  });
});

test('spans that touch do not overlap, and a span lies within itself', () => {
  expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(true);
  expect(isWithin({ start: 0, end: 2 }, { start: 0, end: 2 })).toBe(true);
  expect(isWithin({ start: 0, end: 3 }, { start: 0, end: 2 })).toBe(false);
});

test('a place lies within spans where one of them holds all of it, however they overlap', () => {
  const isWithinAny = withinAny([
    { start: 20, end: 22 },
    { start: 1, end: 9 },
    { start: 3, end: 4 },
  ]);
  expect(isWithinAny({ start: 1, end: 9 })).toBe(true);
  expect(isWithinAny({ start: 5, end: 8 })).toBe(true);
  expect(isWithinAny({ start: 0, end: 2 })).toBe(false);
  expect(isWithinAny({ start: 8, end: 10 })).toBe(false);
  expect(isWithinAny({ start: 21, end: 22 })).toBe(true);
  expect(withinAny([])({ start: 0, end: 0 })).toBe(false);
});

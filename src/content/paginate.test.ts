import { describe, expect, test } from 'vitest';
import { pagesAround, paginate } from './paginate.ts';

describe('paginate', () => {
  test('keeps the order and leaves the rest to the last page', () => {
    expect(paginate([1, 2, 3, 4, 5], 2)).toEqual([
      { number: 1, items: [1, 2] },
      { number: 2, items: [3, 4] },
      { number: 3, items: [5] },
    ]);
  });

  test('begins no page that would be empty', () => {
    expect(paginate([1, 2], 2)).toHaveLength(1);
  });

  test('gives an empty list one page', () => {
    expect(paginate([], 2)).toEqual([{ number: 1, items: [] }]);
  });
});

describe('pagesAround', () => {
  test.each([
    [1, 1, [1]],
    [2, 3, [1, 2, 3]],
    [1, 9, [1, 2, undefined, 9]],
    [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
    [4, 9, [1, 2, 3, 4, 5, undefined, 9]],
    [9, 9, [1, undefined, 8, 9]],
  ])('page %i of %i links to %j', (current, count, pages) => {
    expect(pagesAround(current, count)).toEqual(pages);
  });

  test('is no longer with a thousand pages than with ten', () => {
    expect(pagesAround(500, 1000)).toHaveLength(pagesAround(5, 10).length);
  });
});

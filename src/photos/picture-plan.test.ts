import { expect, test } from 'vitest';
import { toHeight, toPlan, toRows } from './picture-plan.ts';

test.each([
  ['a landscape', 7752, 5178, [480, 800, 1200, 1600], 1],
  ['a portrait', 3000, 4000, [480, 800, 1200], 1],
  ['a telephone’s portrait', 2160, 3840, [480, 800, 900], 1],
  ['a panorama', 17500, 900, [480, 800, 1200, 1600], 1],
  ['a long picture', 1080, 17500, [480, 800], 9],
  ['a small photo', 640, 480, [480, 640], 1],
  ['a width that is nearly one of ours', 820, 600, [480, 820], 1],
  ['a point', 1, 1, [1], 1],
  ['a line', 1, 5000, [1], 4],
])('%s of %d by %d', (_what, width, height, widths, parts) => {
  expect(toPlan({ width, height })).toEqual({ widths, parts });
});

test('whatever its shape, no side is longer than 1600, no photo enlarged, none narrower than can be read', () => {
  for (const width of [1, 7, 300, 801, 1080, 1599, 1601, 5000, 30_000])
    for (const height of [1, 7, 300, 801, 1080, 1599, 1601, 5000, 30_000]) {
      const { widths, parts } = toPlan({ width, height });
      const widest = widths.at(-1) ?? 0;
      const rows = widths.flatMap((candidate) => toRows(toHeight({ width, height }, candidate), parts));
      expect([...widths].toSorted((a, b) => a - b)).toEqual(widths);
      expect(widest).toBeLessThanOrEqual(Math.min(width, 1600));
      expect(widest).toBeGreaterThan(Math.min(width, 800) * 0.8 - 1);
      for (const row of rows) {
        expect(row.height).toBeLessThanOrEqual(1600);
        expect(row.height).toBeGreaterThan(0);
      }
    }
});

test('the parts of a picture are all of its rows, once', () => {
  expect(toRows(10, 3)).toEqual([
    { top: 0, height: 3 },
    { top: 3, height: 4 },
    { top: 7, height: 3 },
  ]);
});

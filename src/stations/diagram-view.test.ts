import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panBy, WHOLE, zoomAbout } from './diagram-view.ts';

const WINDOW = { width: 300, height: 500 };
const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 500 }) });

describe('the view', () => {
  test('keeps the point about which it is magnified', () => {
    const { scale, x, y } = zoomAbout(WHOLE, 2, { x: 100, y: 50 }, WINDOW);
    expect([100 * scale + x, 50 * scale + y]).toEqual([100, 50]);
  });

  test('is whole again when it is made smaller, wherever it was', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 1, max: 100, noNaN: true }), (about, step, factor) => {
        const moved = panBy(zoomAbout(WHOLE, factor, about, WINDOW), step, WINDOW);
        expect(zoomAbout(moved, 0.001, about, WINDOW)).toMatchObject({ scale: 1 });
      }),
    );
  });

  test('never shows what is outside the drawing', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0.1, max: 100, noNaN: true }), (about, step, factor) => {
        const { scale, x, y } = panBy(zoomAbout(WHOLE, factor, about, WINDOW), step, WINDOW);
        expect(scale).toBeGreaterThanOrEqual(1);
        expect(scale).toBeLessThanOrEqual(16);
        expect(Math.max(x, y)).toBeLessThanOrEqual(0);
        expect(x + WINDOW.width * scale).toBeGreaterThanOrEqual(WINDOW.width - 1e-6);
        expect(y + WINDOW.height * scale).toBeGreaterThanOrEqual(WINDOW.height - 1e-6);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { declared, observed } from '../../../tests/support/chart-fixtures.ts';
import { toChartJs } from './chartjs.ts';
import { STAND_INS } from './palette.ts';
import { toScene } from '../scene/layout.ts';
import { toSpec } from '../spec.ts';

const LOOK = { palette: STAND_INS, pixelRatio: 1 };
const PARK = [
  observed('fixed', '23亿元', 23, '元'),
  observed('one', '10亿元', 10, '元'),
  observed('two', '13亿元', 13, '元'),
];
const stacked = toScene(
  toSpec(declared({ kind: 'stacked', whole: 'fixed', parts: ['one', 'two'] }), PARK),
  360,
);
const dots = toScene(toSpec(declared({ kind: 'interval', indicators: ['fixed', 'one'] }), PARK), 720);

describe('the Chart.js configuration', () => {
  test('has the value axis in the unit of the data, from zero', () => {
    const { configuration } = toChartJs(stacked, LOOK);
    expect(configuration.options?.scales?.values0).toMatchObject({ axis: 'x', min: 0, max: 23 });
    expect(configuration.data.datasets.flatMap(({ data }) => data.map(({ x }) => x))).toEqual([
      [0, 23],
      [0, expect.closeTo(9.8, 0)],
      [10, 23],
    ]);
  });

  test('draws values as dots where they are dots', () => {
    const { configuration } = toChartJs(dots, LOOK);
    expect(configuration.data.datasets.map(({ type }) => type)).toEqual(['line']);
    expect(configuration.data.datasets[0]?.data.map(({ x }) => x)).toEqual([23, 10]);
  });

  test('is the same for the same scene', () => {
    const print = () => JSON.stringify(toChartJs(stacked, LOOK).configuration);
    expect(print()).toBe(print());
  });

  test('knows the place of each point and the point of each place', () => {
    const drawing = toChartJs(stacked, LOOK);
    for (const point of [0, 1, 2]) {
      const [place] = drawing.placesOf(point);
      expect(place && drawing.pointAt(place)).toBe(point);
    }
    expect(drawing.placesOf(3)).toEqual([]);
  });
});

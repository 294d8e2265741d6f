import { describe, expect, test } from 'vitest';
import { declared, observed } from './chart-fixtures.ts';
import { toDrawnRows } from './bar-rows.ts';
import { toChartJs } from './chartjs.ts';
import { toBarLayout, WIDTHS } from './layout.ts';
import { STAND_INS } from './palette.ts';
import { toSpec } from './spec.ts';
import { widthEm } from './wrap.ts';

const VALUES = [
  observed('over', '8000多人', 8000, '人', { qualifier: 'over' }),
  observed('near', '近4000人', 4000, '人', { qualifier: 'near' }),
  observed('exact', '28461人', 28461, '人'),
];
const spec = toSpec(declared(['over', 'near', 'exact']), VALUES);

describe('the Chart.js configuration', () => {
  test('starts the value axis at zero and ends it at the largest value', () => {
    const { configuration } = toChartJs(spec, { width: 360, palette: STAND_INS, font: 'Chart Sans' });
    expect(configuration.options?.scales?.x).toMatchObject({ min: 0, max: 28461 });
  });

  test('is the same object tree for the same specification', () => {
    const build = () =>
      JSON.stringify(toChartJs(spec, { width: 720, palette: STAND_INS, font: 'Chart Sans' }));
    expect(build()).toBe(build());
  });

  test('ends the solid bar at a value that is exceeded, and short of one that is not reached', () => {
    const { configuration } = toChartJs(spec, { width: 720, palette: STAND_INS, font: 'Chart Sans' });
    const [over, near, exact] = configuration.data.datasets[0]?.data ?? [];
    expect(over).toEqual([0, 8000]);
    expect(near?.[1]).toBeLessThan(4000);
    expect(exact).toEqual([0, 28461]);
  });
});

describe.each(Object.values(WIDTHS))('at %i px', (width) => {
  const layout = toBarLayout(spec, width);

  test('no text is smaller than 12 px, also where the picture is shown at its smallest', () => {
    const smallest = width === WIDTHS.phone ? 280 : 600;
    expect((Math.min(layout.labelSize, layout.valueSize) * smallest) / width).toBeGreaterThanOrEqual(12);
  });

  test('every value fits behind its bar', () => {
    for (const { tip, row } of toDrawnRows(spec, layout)) {
      expect(tip + layout.gap + widthEm(row.text) * layout.valueSize).toBeLessThanOrEqual(width);
    }
  });

  test('the hatched end lies beyond a value that is exceeded, before one that is not reached, nowhere else', () => {
    const [over, near, exact] = toDrawnRows(spec, layout);
    expect(over?.hatch).toEqual({ from: over?.end, to: (over?.end ?? 0) + 22 });
    expect(near?.hatch).toEqual({ from: (near?.end ?? 0) - 22, to: near?.end });
    expect(exact?.hatch).toEqual({ from: exact?.end, to: exact?.end });
  });
});

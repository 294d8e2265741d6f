import { describe, expect, test } from 'vitest';
import { declared, observed } from '../../../tests/support/chart-fixtures.ts';
import { toSpec, type ChartSpec } from '../spec.ts';
import { widthEm } from '../draw/wrap.ts';
import { findMisfits, toScene } from './layout.ts';
import { SHOWN_AT_LEAST } from './measures.ts';
import { WIDTHS, type Label, type Mark, type Scene } from './scene.ts';

const INEXACT = [
  observed('over', '8000多人', 8000, '人', { qualifier: 'over' }),
  observed('near', '近4000人', 4000, '人', { qualifier: 'near' }),
  observed('range', '三五百人', 300, '人', { high: 500 }),
  observed('derived', '约2000人', 2000, '人', { qualifier: 'about', method: '倒推' }),
  observed('exact', '28461人', 28461, '人'),
];
const ALL = ['over', 'near', 'range', 'derived', 'exact'];
const PARK = [
  observed('total', '25亿元', 25, '元'),
  observed('fixed', '23亿元', 23, '元'),
  observed('one', '10亿元', 10, '元'),
  observed('two', '13亿元', 13, '元'),
];
const YEARS = [2014, 2015, 2016, 2017, 2019].map((year) =>
  observed('members', `${year}0人`, year * 10, '人', { year, breaks: [{ year: 2016, reason: '口径。' }] }),
);

const SPECS: Readonly<Record<string, ChartSpec>> = {
  bar: toSpec(declared({ indicators: ALL }), INEXACT),
  interval: toSpec(declared({ kind: 'interval', indicators: ALL }), INEXACT),
  stacked: toSpec(
    declared({ kind: 'stacked', within: 'total', whole: 'fixed', parts: ['one', 'two'] }),
    PARK,
  ),
  share: toSpec(declared({ kind: 'share', indicators: ['a', 'b'], wholes: { a: '甲', b: '乙' } }), [
    observed('a', '38%', 38, '%'),
    observed('b', '100%', 100, '%'),
  ]),
  column: toSpec(declared({ kind: 'column', indicator: 'members', years: [2014, 2015, 2016, 2017] }), YEARS),
  line: toSpec(
    declared({ kind: 'line', indicator: 'members', years: [2014, 2015, 2016, 2017, 2019] }),
    YEARS,
  ),
  multiples: toSpec(
    declared({
      kind: 'multiples',
      panels: [
        { heading: '人', indicators: ['over', 'exact'] },
        { heading: '元', indicators: ['total', 'fixed'] },
      ],
    }),
    [...INEXACT, ...PARK],
  ),
};
const CASES = Object.entries(SPECS).flatMap(([kind, spec]) =>
  Object.values(WIDTHS).map((width) => [kind, width, toScene(spec, width)] as const),
);

function marksOf({ marks }: Scene, point: number): readonly Mark[] {
  return marks.filter((mark) => mark.point === point);
}

/** Left and right end of a label, as wide as it may be. */
function reach({ text, x, size, anchor }: Label): readonly [number, number] {
  const width = widthEm(text) * size;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return [left, left + width];
}

describe.each(CASES)('a %s at %i px', (_kind, width, scene) => {
  test('has no text under 12 px, also where it is shown at its smallest', () => {
    const smallest = Math.min(...scene.labels.map(({ size }) => size));
    expect((smallest * SHOWN_AT_LEAST[width]) / width).toBeGreaterThanOrEqual(12);
  });

  test('holds every label within its frame', () => {
    for (const label of scene.labels) {
      const [left, right] = reach(label);
      expect(left).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(width + 0.5);
      expect(label.y - label.size * 0.8).toBeGreaterThanOrEqual(-2);
      expect(label.y).toBeLessThanOrEqual(scene.height);
    }
  });

  test('writes no two labels over each other', () => {
    const boxes = scene.labels.map((label) => ({ label, span: reach(label) }));
    const clashes = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.abs(a.label.y - b.label.y) < 13 && a.span[0] < b.span[1] - 2 && b.span[0] < a.span[1] - 2,
        )
        .map((b) => `${a.label.text} ${b.label.text}`),
    );
    expect(clashes).toEqual([]);
  });

  test('begins its bars at zero', () => {
    for (const { shape, from, scale } of scene.marks) {
      if (shape === 'bar' && from === 0) expect(scene.scales[scale]?.min).toBe(0);
    }
  });
});

describe('an open end', () => {
  const scene = toScene(SPECS.bar ?? assertSpec(), WIDTHS.desktop);

  test('lies beyond a value that is exceeded and before one that is not reached', () => {
    expect(marksOf(scene, 0)[0]?.to).toBe(8000);
    expect(marksOf(scene, 1)[0]?.to).toBeLessThan(4000);
    expect(marksOf(scene, 4)[0]?.to).toBe(28461);
  });

  test('leaves a derived value hollow', () => {
    expect(marksOf(scene, 3)[0]?.fill).toBe('hollow');
  });
});

test('a stated range is drawn from end to end', () => {
  const scene = toScene(SPECS.interval ?? assertSpec(), WIDTHS.phone);
  expect(marksOf(scene, 2).map(({ to }) => to)).toEqual([300, 500]);
});

test('a derived value is drawn between what it lies, as one mark', () => {
  const ends = { low: 20000, high: 26000 };
  const derived = observed('derived', '约24000人', 24000, '人', { qualifier: 'about', method: '倒推', ends });
  const exact = observed('exact', '28461人', 28461, '人');
  const sceneOf = (kind: string) =>
    toScene(toSpec(declared({ kind, indicators: ['derived', 'exact'] }), [derived, exact]), WIDTHS.desktop);
  const [bar, dots] = [sceneOf('bar'), sceneOf('interval')];
  expect(marksOf(bar, 0).map(({ to }) => Math.round(to))).toEqual([20000]);
  expect(marksOf(dots, 0).map(({ to }) => to)).toEqual([24000]);
  const xOf = (scene: Scene, value: number) => scene.plot.left + (value / 28461) * scene.plot.width;
  const xs = bar.over
    .filter(({ role }) => role === 'red' || role === 'grey')
    .flatMap(({ lines }) => lines.flatMap(([x1, , x2]) => [x1, x2]));
  expect(Math.max(...xs)).toBeLessThanOrEqual(xOf(bar, 26000) + 1);
  expect(Math.max(...xs)).toBeGreaterThan(xOf(bar, 24000));
  const reach = dots.under.flatMap(({ lines }) => lines).find(([x1]) => Math.abs(x1 - xOf(dots, 20000)) < 1);
  expect(reach?.[2]).toBeCloseTo(xOf(dots, 26000), 0);
});

test('the parts of a whole lie in one bar, one after the other, and fill it', () => {
  const scene = toScene(SPECS.stacked ?? assertSpec(), WIDTHS.phone);
  const [whole, one, two] = [1, 2, 3].map((point) => marksOf(scene, point)[0]);
  expect(new Set([whole?.at, one?.at, two?.at]).size).toBe(1);
  expect([one?.from, two?.from, two?.to]).toEqual([0, 10, whole?.to]);
  expect(whole?.fill).toBe('ghost');
});

test('each unit of small multiples has an axis of its own that its largest value fills', () => {
  const scene = toScene(SPECS.multiples ?? assertSpec(), WIDTHS.phone);
  expect(scene.scales.map(({ max }) => max)).toEqual([28461, 25]);
  expect(scene.marks.map(({ scale }) => scale)).toEqual([0, 0, 1, 1]);
});

test('a line is not drawn over a break or a year without a value', () => {
  const scene = toScene(SPECS.line ?? assertSpec(), WIDTHS.desktop);
  expect(scene.marks.map(({ run }) => run)).toEqual([0, 0, 1, 1, 2]);
  expect(scene.labels.map(({ text }) => text)).toContain('没有数');
});

test('columns that leave no room for their values become bars', () => {
  const spec = SPECS.column ?? assertSpec();
  expect(toScene(spec, WIDTHS.desktop).values).toBe('y');
  expect(toScene(spec, WIDTHS.elder).values).toBe('x');
});

test('a part too narrow for its name does not fit', () => {
  const spec = toSpec(declared({ kind: 'stacked', whole: 'fixed', parts: ['one', 'two'] }), [
    observed('fixed', '101元', 101, '元'),
    observed('one', '100元', 100, '元'),
    observed('two', '1元', 1, '元'),
  ]);
  expect(findMisfits(spec).map(({ point, what }) => [point, what])).toContainEqual([2, 'value']);
});

function assertSpec(): never {
  throw new Error('no such chart');
}

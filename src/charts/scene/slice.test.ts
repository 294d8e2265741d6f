import { expect, test } from 'vitest';
import { declared, observed } from '../../../tests/support/chart-fixtures.ts';
import { toSpec, type ChartSpec } from '../spec.ts';
import { toScenes } from './layout.ts';
import type { Scene } from './scene.ts';
import { toPieces } from './slice.ts';

function chartOf(count: number, more: Readonly<Record<string, unknown>> = {}): ChartSpec {
  const all = Array.from({ length: count }, (_, index) =>
    observed(`p${index}`, `${index + 1}${index % 3 === 0 ? '多' : ''}个`, index + 1, '个', {
      name: index % 4 === 0 ? `城北片区建筑企业联合工会第${index}分会的服务点` : `${index}号点`,
      ...(index % 3 === 0 && { qualifier: 'over' as const }),
    }),
  );
  const ids = all.map(({ indicator }) => indicator.id);
  return toSpec(declared({ indicators: ids, ...more }), all);
}

const textsIn = ({ labels }: Scene): readonly string[] => labels.map(({ text }) => text);

test('a picture of few rows is one piece', () => {
  for (const scene of Object.values(toScenes(chartOf(12)))) expect(toPieces(scene)).toEqual([scene]);
});

for (const count of [13, 25, 60])
  test(`a picture of ${count} rows in pieces has every letter and mark once, and no mark is cut`, () => {
    for (const scene of Object.values(toScenes(chartOf(count)))) {
      const pieces = toPieces(scene);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.flatMap(textsIn)).toEqual(expect.arrayContaining([...textsIn(scene)]));
      expect(pieces.flatMap(textsIn)).toHaveLength(scene.labels.length);
      expect(pieces.flatMap(({ marks }) => marks.map(({ point }) => point))).toEqual(
        scene.marks.map(({ point }) => point),
      );
      expect(pieces.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(scene.height);
      for (const { marks, labels, height } of pieces) {
        const edges = [
          ...marks.flatMap(({ at, size }) => [at - size / 2, at + size / 2]),
          ...labels.flatMap(({ y, size }) => [y - size, y + size / 4]),
        ];
        expect(Math.min(...edges)).toBeGreaterThanOrEqual(-1);
        expect(Math.max(...edges)).toBeLessThanOrEqual(height);
      }
    }
  });

test('a heading goes with the rows below it', () => {
  const all = Array.from({ length: 30 }, (_, index) => observed(`p${index}`, '2个', 2, '个'));
  const ids = all.map(({ indicator }) => indicator.id);
  const panels = [
    { heading: '甲', indicators: ids.slice(0, 10) },
    { heading: '乙', indicators: ids.slice(10) },
  ];
  const spec = toSpec(declared({ kind: 'multiples', panels }), all);
  for (const scene of Object.values(toScenes(spec))) {
    const piece = toPieces(scene).find((part) => textsIn(part).includes('乙'));
    expect(piece && textsIn(piece)[0]).toBe('乙');
    expect(piece && textsIn(piece)).toContain('p10');
  }
});

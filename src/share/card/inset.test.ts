import { describe, expect, test } from 'vitest';
import { declared, observed } from '../../../tests/support/chart-fixtures.ts';
import { OF_A_YEAR } from '../../../tests/support/share-fixtures.ts';
import { toPassedScenes } from '../../charts/scene/layout.ts';
import { toSpec, type ChartSpec } from '../../charts/spec.ts';
import { plainText } from '../../content/text/prose.ts';
import { toDataset } from '../metadata/dataset.ts';
import { toPoster } from '../poster/poster.ts';
import type { PageFacts } from '../facts.ts';
import { toCard } from './card.ts';
import type { Drawing } from './drawing.ts';
import { sizeOf } from './inset.ts';
import { charactersOf, type Node } from './node.ts';

const DATASET = toDataset({
  name: '服务点',
  description: '各地的服务点',
  url: 'https://annual-report.example/charts/a/',
  publisher: '云溪县总工会',
  years: [2017],
  distributions: [],
  values: [],
});
/** What 9 px on a phone of 360 px are in each picture. */
const SMALLEST = { card: (9 * 1200) / 360, poster: (9 * 1080) / 360 };

function bars(count: number, nameOf: (index: number) => string, title = '各地的服务点'): ChartSpec {
  const all = Array.from({ length: count }, (_, index) =>
    observed(`p${index}`, `${index + 1}个`, index + 1, '个', { name: nameOf(index) }),
  );
  return toSpec(declared({ indicators: all.map(({ indicator }) => indicator.id), title }), all);
}

function factsOf(spec: ChartSpec): PageFacts {
  const subject = {
    kind: 'chart' as const,
    year: 2017,
    alt: spec.alt,
    scenes: toPassedScenes(spec),
    sentence: plainText(spec.summary),
    notes: spec.key,
    dataset: DATASET,
  };
  return { ...OF_A_YEAR, path: '/charts/a/', title: plainText(spec.title), subject };
}

function drawingsOf(spec: ChartSpec) {
  const facts = factsOf(spec);
  return { card: toCard(facts), poster: toPoster(facts) } as const;
}

const short = (index: number): string => `${index}号点`;
const long = (index: number): string => `城北片区建筑企业联合工会第${index}分会职工服务`;
const lettersOf = ({ inset }: Drawing): readonly string[] =>
  inset?.scene.labels.map(({ text }) => text) ?? [];
const wordsIn = ({ node }: Drawing): string => [...charactersOf(node).values()].join('');

function settingsOf({ props: { style, children } }: Node): readonly { words: string; size: number }[] {
  if (typeof children === 'string') return [{ words: children, size: Number(style?.fontSize) }];
  return (children ?? []).flatMap(settingsOf);
}

describe('a chart on a card and a poster', () => {
  const years = [2014, 2015, 2016, 2017].map((year) =>
    observed('members', `${year}0人`, year * 10, '人', { year }),
  );
  const cases: Readonly<Record<string, ChartSpec>> = {
    '2 rows': bars(2, short),
    '6 rows': bars(6, short),
    '25 rows': bars(25, short),
    '60 rows of long names': bars(60, long),
    '200 rows': bars(200, short),
    'a share alone': toSpec(declared({ kind: 'share', indicators: ['a'], wholes: { a: '甲' } }), [
      observed('a', '38%', 38, '%'),
    ]),
    'two years': toSpec(declared({ kind: 'column', indicator: 'members', years: [2016, 2017] }), years),
    'a line': toSpec(
      declared({ kind: 'line', indicator: 'members', years: [2014, 2015, 2016, 2017] }),
      years,
    ),
  };
  for (const [name, spec] of Object.entries(cases))
    for (const kind of ['card', 'poster'] as const)
      test(`${name}: no letter on the ${kind} is smaller than 9 px, and none is outside`, () => {
        const { inset, width } = drawingsOf(spec)[kind] ?? {};
        if (!inset) throw new Error('no chart');
        const sizes = inset.scene.labels.map(({ size }) => size * 2);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST[kind]);
        expect(inset.x + sizeOf(inset.scene).width).toBeLessThanOrEqual(width ?? 0);
        expect(inset.scene.labels.every(({ y }) => y <= inset.scene.height)).toBe(true);
      });

  test('stands among words of which none is smaller, the mark of the publisher apart', () => {
    for (const [kind, { node }] of Object.entries(drawingsOf(bars(25, short))) as [
      keyof typeof SMALLEST,
      Drawing,
    ][]) {
      const small = settingsOf(node).filter(({ size }) => size < SMALLEST[kind]);
      expect(small.map(({ words }) => words)).toEqual(['年', '报']);
    }
  });

  test('shows the first rows in their order, and says how many there are in all', () => {
    const { card, poster } = drawingsOf(bars(25, short));
    for (const drawing of [card, poster]) {
      const letters = drawing ? lettersOf(drawing) : [];
      expect(letters.slice(0, 4)).toEqual(['0号点', '1个', '1号点', '2个']);
      expect(letters.at(-1)).toBe('……等25项');
      expect(letters).not.toContain('24号点');
    }
  });

  test('says nothing of more where all of it is there', () => {
    const letters = lettersOf(drawingsOf(bars(3, short)).card);
    expect(letters).toContain('2号点');
    expect(letters.join()).not.toMatch(/等\d+项/);
  });

  test('gives way to the sentence where not even two rows have room', () => {
    const title =
      '各地的服务点走进了社区、企业和工地，方便了职工，也方便了家属，大家都说办事的路比从前近了许多，时间也省了';
    const spec = { ...bars(25, long, title), key: ['甲'.repeat(30)] };
    const { card } = drawingsOf(spec);
    expect(card.inset).toBeUndefined();
    expect(wordsIn(card)).toContain('比较：城北片区');
  });
});

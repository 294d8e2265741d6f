import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { indicatorSchema } from '../../content/schemas/indicator.ts';
import { observationsFileSchema } from '../../content/schemas/observation.ts';
import { plainText } from '../../content/text/prose.ts';
import { checkChart } from '../check/check.ts';
import { declared, observed, textsOf } from '../../../tests/support/chart-fixtures.ts';
import { chartsFileSchema } from '../declaration.ts';
import { renderInline, renderPng, renderSvgFile } from './draw-chart.ts';
import { toScenes } from '../scene/layout.ts';
import { WIDTHS, type Scene, type WidthName } from '../scene/scene.ts';
import { toSheet } from './sheet.ts';
import { toSpec, type ChartSpec } from '../spec.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const NAMES = Object.keys(WIDTHS) as readonly WidthName[];
const MOST_BYTES = 12 * 1024;
const MOST_COMPRESSED = 4 * 1024;

const charts = chartsFileSchema
  .parse(readYaml('reports/2017/charts.yaml'))
  .charts.map((chart) => ({ ...chart, year: 2017 }));
const { reported, derived, relations } = observationsFileSchema.parse(
  readYaml('reports/2017/observations.yaml'),
);
const observations = [
  ...reported.map((row) => toObservation(row, { quote: row.quote })),
  ...derived.map((row) => toObservation(row, { year: row.year, method: row.method })),
];
const indicators = new Set(observations.map(({ indicator }) => indicator.id));

describe.each(charts.map((chart) => [chart.id, chart] as const))('the chart %s of 2017', (id, chart) => {
  test('passes the rules for charts', () => {
    expect(checkChart(chart, { observations, indicators, relations })).toEqual([]);
  });

  test.each(NAMES)('is drawn for %s as reviewed', async (name) => {
    await expectReviewed(toSpec(chart, observations), id, name);
  });

  test('stands on a sheet with its title, source and address', () => {
    const spec = toSpec(chart, observations);
    const svg = renderSvgFile(toExampleSheet(spec));
    const text = textsOf(svg).join('');
    expect(Buffer.byteLength(svg)).toBeLessThan(MOST_BYTES);
    for (const words of [
      plainText(spec.title),
      spec.subject,
      ...spec.key,
      '来源：年报',
      'https://example.org/',
    ]) {
      expect(text).toContain(words);
    }
  });
});

const INEXACT = [
  observed('over', '2500多名', 2500, '名', { qualifier: 'over', name: '多：工会志愿者' }),
  observed('near', '近2000名', 2000, '名', { qualifier: 'near', name: '近：参赛职工' }),
  observed('about', '约1500名', 1500, '名', { qualifier: 'about', name: '约：一个长到要分成两行来写的名称' }),
  observed('range', '三五百名', 300, '名', { high: 500, name: '范围' }),
  observed('derived', '约1000名', 1000, '名', { qualifier: 'about', name: '推算', method: '由增幅倒推' }),
  observed('wages', '560份', 560, '份', { name: '工资集体协商' }),
  observed('contracts', '105份', 105, '份', { name: '集体合同' }),
];
const YEARS = [
  { year: 2014, text: '约25000人', value: 25000, qualifier: 'about' as const, method: '由增幅倒推' },
  { year: 2015, text: '26100人', value: 26100 },
  { year: 2016, text: '26800多人', value: 26800, qualifier: 'over' as const },
  { year: 2017, text: '28461人', value: 28461 },
  { year: 2019, text: '近3.1万人', value: 31000, qualifier: 'near' as const },
].map(({ text, value, ...more }) =>
  observed('members', text, value, '人', { ...more, breaks: [{ year: 2016, reason: '改按实名登记统计。' }] }),
);
const ALL = ['over', 'near', 'about', 'range', 'derived'];
const KINDS = {
  'kind-bar': { indicators: ALL },
  'kind-interval': { kind: 'interval', indicators: ALL },
  'kind-column': { kind: 'column', indicator: 'members', years: [2014, 2015, 2016, 2017] },
  'kind-line': { kind: 'line', indicator: 'members', years: [2014, 2015, 2016, 2017, 2019], axisFrom: 20000 },
  'kind-multiples': {
    kind: 'multiples',
    panels: [
      { heading: '队伍（名）', indicators: ['over', 'range'] },
      { heading: '签订（份）', indicators: ['wages', 'contracts'] },
    ],
  },
};

describe.each(Object.entries(KINDS))('%s, with inexact and derived values', (id, more) => {
  test.each(NAMES)('is drawn for %s as reviewed', async (name) => {
    await expectReviewed(toSpec(declared(more), [...INEXACT, ...YEARS]), id, name);
  });
});

describe('drawing', () => {
  const spec = toSpec(declared({ indicators: ALL }), INEXACT);
  const { phone } = toScenes(spec);

  test('gives the same bytes every time', async () => {
    const sheet = toExampleSheet(spec);
    expect(renderInline(phone)).toBe(renderInline(phone));
    expect(renderSvgFile(sheet)).toBe(renderSvgFile(sheet));
    expect(Buffer.from(await renderPng(sheet)).equals(Buffer.from(await renderPng(sheet)))).toBe(true);
  });

  test('gives a PNG of 1600 px that is no blank sheet', async () => {
    const image = sharp(await renderPng(toExampleSheet(spec)));
    expect((await image.metadata()).width).toBe(1600);
    expect((await image.stats()).entropy).toBeGreaterThan(0.1);
  });

  test('keeps a character that the pinned faces lack where the reader has a face of their own', () => {
    expect(textsOf(renderInline(withLabel('𠮷某\u{1f600}')))).toEqual(['𠮷某\u{1f600}']);
  });

  test('sets a mark in a PNG for a Chinese character that they lack, and leaves an emoji out', async () => {
    const [lacking, marked] = await Promise.all(
      ['𠮷某\u{1f600}', '□某'].map((text) => renderPng(withLabel(text))),
    );
    expect(lacking).toEqual(marked);
  });

  function withLabel(text: string): Scene {
    return { ...phone, labels: [{ text, x: 0, y: 20, size: 16, role: 'ink' }] };
  }
});

async function expectReviewed(spec: ChartSpec, id: string, name: WidthName): Promise<void> {
  const svg = renderInline(toScenes(spec)[name]);
  expect(Buffer.byteLength(svg)).toBeLessThan(MOST_BYTES);
  expect(brotliCompressSync(svg).byteLength).toBeLessThan(MOST_COMPRESSED);
  await expect(`${svg}\n`).toMatchFileSnapshot(`__snapshots__/${id}-${WIDTHS[name]}.svg`);
}

function toExampleSheet(spec: ChartSpec): Scene {
  return toSheet(toScenes(spec).desktop, {
    title: plainText(spec.title),
    subject: spec.subject,
    notes: spec.key,
    source: '来源：年报',
    address: 'https://example.org/',
  });
}

function toObservation(
  { indicator, text, value, qualifier, high }: (typeof reported)[number] | (typeof derived)[number],
  more: Parameters<typeof observed>[4],
) {
  const { name, unit } = indicatorSchema.parse(readYaml(`indicators/${indicator}.yaml`));
  return observed(indicator, text, value, unit, {
    name,
    qualifier,
    ...(high !== undefined && { high }),
    ...more,
  });
}

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, CONTENT), 'utf8'));
}

describe('a chart of nothing but zeros', () => {
  const zeros = [2015, 2016, 2017].map((year) => observed('a', '0名', 0, '名', { year }));
  const others = [observed('b', '0名', 0, '名'), observed('s', '0%', 0, '%')];
  test.each([
    { kind: 'line', indicator: 'a', years: [2015, 2016, 2017] },
    { kind: 'column', indicator: 'a', years: [2016, 2017] },
    { kind: 'bar', indicators: ['a', 'b'] },
    { kind: 'interval', indicators: ['a', 'b'] },
    { kind: 'share', indicators: ['s'], wholes: { s: '全体' } },
  ])('has every label in its place: $kind', (chart) => {
    const scenes = toScenes(toSpec(declared(chart), [...zeros, ...others]));
    const places = NAMES.flatMap((name) => scenes[name].labels.flatMap(({ x, y }) => [x, y]));
    expect(places.filter((place) => !Number.isFinite(place))).toEqual([]);
  });
});

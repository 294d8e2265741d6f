import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { indicatorSchema } from '../domain/indicator.ts';
import { observationsFileSchema } from '../domain/observation.ts';
import { declared, observed } from './chart-fixtures.ts';
import { checkChart } from './check.ts';
import { chartsFileSchema } from './declaration.ts';
import { WIDTHS } from './layout.ts';
import { renderSvg } from './render.ts';
import { toSpec } from './spec.ts';
import { textsOf } from './svg.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const WIDTH_LIST = Object.values(WIDTHS);

const charts = chartsFileSchema
  .parse(readYaml('reports/2017/charts.yaml'))
  .charts.map((chart) => ({ ...chart, year: 2017 }));
const observations = observationsFileSchema
  .parse(readYaml('reports/2017/observations.yaml'))
  .reported.map((row) => {
    const { name, unit } = indicatorSchema.parse(readYaml(`indicators/${row.indicator}.yaml`));
    const { qualifier, high } = row;
    return observed(row.indicator, row.text, row.value, unit, {
      name,
      qualifier,
      ...(high !== undefined && { high }),
    });
  });
const indicators = new Set(observations.map(({ indicator }) => indicator.id));

describe.each(charts.map((chart) => [chart.id, chart] as const))('the chart %s of 2017', (id, chart) => {
  test('passes the rules for charts', () => {
    expect(checkChart(chart, { observations, indicators })).toEqual([]);
  });

  test.each(WIDTH_LIST)('is drawn at %i px as reviewed, under 12 KB', async (width) => {
    const svg = renderSvg(toSpec(chart, observations), { width });
    expect(Buffer.byteLength(svg)).toBeLessThan(12 * 1024);
    await expect(`${svg}\n`).toMatchFileSnapshot(`__snapshots__/${id}-${width}.svg`);
  });
});

const inexact = toSpec(declared(['over', 'near', 'about', 'range', 'derived']), [
  observed('over', '2500多名', 2500, '名', { qualifier: 'over', name: '多：工会志愿者' }),
  observed('near', '近2000名', 2000, '名', { qualifier: 'near', name: '近：参赛职工' }),
  observed('about', '约1500名', 1500, '名', { qualifier: 'about', name: '约：一个长到要分成两行来写的名称' }),
  observed('range', '三五百名', 300, '名', { high: 500, name: '范围' }),
  observed('derived', '约1000名', 1000, '名', { name: '推算', method: '由增幅倒推' }),
]);

describe('a chart of inexact and derived values', () => {
  test.each(WIDTH_LIST)('is drawn at %i px as reviewed', async (width) => {
    await expect(`${renderSvg(inexact, { width })}\n`).toMatchFileSnapshot(
      `__snapshots__/inexact-${width}.svg`,
    );
  });
});

describe('drawing', () => {
  test.each(WIDTH_LIST)('gives the same bytes every time at %i px', (width) => {
    expect(renderSvg(inexact, { width })).toBe(renderSvg(inexact, { width }));
  });

  test('holds labels and values as real text, character for character', () => {
    const spec = toSpec(declared(['a', 'b'], { labels: { a: '厂房和CPS物联网', b: '长风山车' } }), [
      observed('a', '10亿元', 1e9, '元'),
      observed('b', '13亿元', 1.3e9, '元'),
    ]);
    expect(textsOf(renderSvg(spec, { width: 360 }))).toEqual([
      '厂房和CPS物联网',
      '10亿元',
      '长风山车',
      '13亿元',
    ]);
  });

  test('fails on a character that the pinned font lacks', () => {
    const spec = toSpec(declared(['a', 'b'], { labels: { a: '\u{1f600}' } }), [
      observed('a', '1名', 1, '名'),
      observed('b', '2名', 2, '名'),
    ]);
    expect(() => renderSvg(spec, { width: 360 })).toThrow('“\u{1f600}”在图表字体里没有字形');
  });
});

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, CONTENT), 'utf8'));
}

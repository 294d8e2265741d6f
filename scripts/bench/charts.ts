/** `npm run bench -- charts [500]`: specifies, lays out and draws charts of every kind, and prints the milliseconds of one. */
import type { ChartEntry } from '../../src/charts/declaration.ts';
import type { ChartObservation } from '../../src/charts/observation.ts';
import { renderInline, renderPng, renderSvgFile } from '../../src/charts/render.ts';
import { toScenes } from '../../src/charts/scene/layout.ts';
import { toSheet } from '../../src/charts/sheet.ts';
import { toSpec } from '../../src/charts/spec.ts';

const DEFAULT_COUNT = 500;
const ROWS = ['a', 'b', 'c', 'd', 'e'];
const YEARS = [2013, 2014, 2015, 2016, 2017];

const count = Number(process.argv[3] ?? DEFAULT_COUNT);
const stages = new Map<string, number>();
for (let index = 0; index < count; index += 1) await drawOne(index);
for (const [stage, milliseconds] of stages) console.log(formatLine(stage, milliseconds));
console.log(
  formatLine(
    '合计',
    [...stages.values()].reduce((sum, part) => sum + part, 0),
  ),
);

async function drawOne(index: number): Promise<void> {
  const { entry, observations } = toExample(index);
  const scenes = await time('规格和排版', () => toScenes(toSpec(entry, observations)));
  await time('页面里的三幅 SVG', () => Object.values(scenes).map(renderInline));
  const words = {
    title: '职工参加技能比赛',
    subject: '人数',
    notes: [],
    source: '来源：年报',
    address: 'https://example.org/',
  };
  const sheet = toSheet(scenes.desktop, words);
  await time('SVG 文件', () => renderSvgFile(sheet));
  await time('PNG 文件', () => renderPng(sheet));
}

async function time<T>(stage: string, run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  stages.set(stage, (stages.get(stage) ?? 0) + performance.now() - start);
  return result;
}

function formatLine(stage: string, milliseconds: number): string {
  return `${(milliseconds / count).toFixed(1).padStart(8)} ms  ${stage}（${count} 张，共 ${(milliseconds / 1000).toFixed(1)} s）`;
}

/** Charts that differ in kind and in every value. */
function toExample(index: number): {
  readonly entry: ChartEntry;
  readonly observations: readonly ChartObservation[];
} {
  const common = {
    id: `example-${index}`,
    chapter: 'example',
    title: '职工',
    subject: '人数',
    labels: {},
    year: 2017,
  };
  const kinds: readonly ChartEntry[] = [
    { ...common, kind: 'bar', indicators: ROWS },
    { ...common, kind: 'interval', indicators: ROWS },
    { ...common, kind: 'column', indicator: 'a', years: YEARS },
    { ...common, kind: 'line', indicator: 'a', years: YEARS },
  ];
  const entry = kinds[index % kinds.length];
  if (entry === undefined) throw new Error('no kind of chart');
  const observations = [
    ...ROWS.map((id, row) => toObservation(id, 2017, 100 + index + row * 31)),
    ...YEARS.slice(0, -1).map((year) => toObservation('a', year, 50 + index + (year % 7) * 13)),
  ];
  return { entry, observations };
}

function toObservation(id: string, year: number, value: number): ChartObservation {
  return {
    id: `${id}/${year}`,
    indicator: { id, name: `参加第${id}项比赛的职工` },
    year,
    quantity: { value, unit: '人', qualifier: value % 3 === 0 ? 'over' : 'exact' },
    text: `${value}${value % 3 === 0 ? '多' : ''}人`,
    url: '',
    derived: undefined,
  };
}

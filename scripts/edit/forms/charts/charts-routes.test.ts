import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { askRoutes, openCopy } from '../../../../tests/support/desk-copy.ts';
import type { Routes } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import type { ChartDraft, ChartFormView, ChartsView, DrawReply, PlaceView, SaveReply } from './chart-view.ts';
import { toChartsRoutes } from './charts-routes.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function open(from?: string): { readonly workplace: Workplace; readonly routes: Routes } {
  const workplace = openCopy(from);
  roots.push(workplace.root);
  return { workplace, routes: toChartsRoutes(workplace) };
}

const CHARTS = 'content/reports/2017/charts.yaml';
const CHAPTER = 'content/reports/2017/02-jujiao-gaige.mdx';
const textOf = ({ root }: Workplace, path: string): string => readFileSync(join(root, path), 'utf8');
const formOf = (routes: Routes, year: number, id: string): Promise<ChartFormView> =>
  askRoutes(routes, 'GET', `/api/charts/form?year=${year}&id=${id}`);
const save = (routes: Routes, body: unknown): Promise<SaveReply> =>
  askRoutes(routes, 'POST', '/api/charts/save', body);

/** A chart of the real year that is not there yet. */
const NEW: ChartDraft = {
  id: 'contests',
  kind: 'bar',
  chapter: 'jujiao-pinpai',
  title: '签订集体合同{collective-contracts}',
  subject: '全市签订',
  indicators: ['collective-contracts', 'wage-agreements'],
};

describe.each([
  ['the real content', '.'],
  ['three years', 'tests/fixtures/three-years'],
  ['another union', 'tests/fixtures/second-union'],
])('in %s', (_name, from) => {
  test('every chart opens, is drawn without a fault, and saved as it is changes no byte', async () => {
    const { workplace, routes } = open(from);
    const { years } = await askRoutes<ChartsView>(routes, 'GET', '/api/charts');
    const all = years.flatMap(({ year, charts }) => charts.map((chart) => ({ year, ...chart })));
    expect(all.length).toBeGreaterThan(0);
    for (const { year, id, svg } of all) {
      const before = textOf(workplace, `content/reports/${year}/charts.yaml`);
      const { declaration } = await formOf(routes, year, id);
      const body = { year, id, declaration };
      const { drawn, faults } = await askRoutes<DrawReply>(routes, 'POST', '/api/charts/draw', body);
      expect({ id, faults }).toEqual({ id, faults: [] });
      expect(drawn?.phone).toBe(svg);
      expect(await save(routes, { ...body, before: declaration })).toEqual({ issues: [] });
      expect(textOf(workplace, `content/reports/${year}/charts.yaml`)).toBe(before);
    }
  });
});

describe('a new chart', () => {
  test('stands at the end of its file, all else as it was', async () => {
    const { workplace, routes } = open();
    const before = textOf(workplace, CHARTS);
    expect(await save(routes, { year: 2017, declaration: NEW })).toEqual({ issues: [] });
    const after = textOf(workplace, CHARTS);
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toContain('  - id: contests\n    kind: bar\n');
    expect(workplace.undo()).toBe('新建图表“contests”');
    expect(textOf(workplace, CHARTS)).toBe(before);
  });

  test.each<[string, Partial<ChartDraft>]>([
    ['chart/duplicate', { id: 'union-people' }],
    ['chart/chapter', { chapter: 'nowhere' }],
    ['chart/units', { indicators: ['collective-contracts', 'volunteers'] }],
  ])('that breaks %s is refused, and nothing is written', async (rule, changed) => {
    const { workplace, routes } = open();
    const before = textOf(workplace, CHARTS);
    const { issues } = await save(routes, { year: 2017, declaration: { ...NEW, ...changed } });
    expect(issues.map((issue) => issue.rule)).toContain(rule);
    expect(textOf(workplace, CHARTS)).toBe(before);
  });

  test('opens a file where its year has none', async () => {
    const { workplace, routes } = open();
    rmSync(join(workplace.root, CHARTS));
    const { issues } = await save(routes, { year: 2017, declaration: NEW });
    // The chapters name charts that are gone with the file: those errors were there before.
    expect(issues).toEqual([]);
    expect(textOf(workplace, CHARTS)).toMatch(/^charts:\n {2}- id: contests\n/);
  });
});

describe('a change', () => {
  test('is one line, and comments stay', async () => {
    const { workplace, routes } = open();
    const { declaration = {} } = await formOf(routes, 2017, 'union-people');
    const changed = { ...declaration, labels: { ...declaration.labels, volunteers: '志愿者' } };
    const before = textOf(workplace, CHARTS);
    await save(routes, { year: 2017, id: 'union-people', declaration: changed, before: declaration });
    const lines = textOf(workplace, CHARTS).split('\n');
    expect(lines).toEqual(
      before
        .split('\n')
        .map((line) => (line === '      volunteers: 工会志愿者' ? '      volunteers: 志愿者' : line)),
    );
  });

  test('of what somebody else changed meanwhile is not written', async () => {
    const { routes } = open();
    const { declaration = {} } = await formOf(routes, 2017, 'union-people');
    const of = { year: 2017, id: 'union-people', before: declaration };
    await save(routes, { ...of, declaration: { ...declaration, subject: '甲' } });
    await expect(save(routes, { ...of, declaration: { ...declaration, subject: '乙' } })).rejects.toThrow(
      '刚刚在别处改过',
    );
  });

  test('of the id of a published chart is refused', async () => {
    const { routes } = open();
    const { declaration, isPublished } = await formOf(routes, 2017, 'union-people');
    expect(isPublished).toBe(true);
    const renamed = { ...declaration, id: 'people' };
    await expect(
      save(routes, { year: 2017, id: 'union-people', declaration: renamed, before: declaration }),
    ).rejects.toThrow('编号不能改');
  });
});

test('what was typed and not saved is there again, and goes when it is saved', async () => {
  const { routes } = open();
  await askRoutes(routes, 'POST', '/api/charts/draw', { year: 2017, declaration: NEW });
  const form = (): Promise<ChartFormView> => askRoutes(routes, 'GET', '/api/charts/form?year=2017');
  expect((await form()).kept).toEqual(NEW);
  await save(routes, { year: 2017, declaration: NEW });
  expect((await form()).kept).toBeUndefined();
});

describe('a chart in its chapter', () => {
  const place = async (routes: Routes, body: unknown): Promise<SaveReply> =>
    askRoutes(routes, 'POST', '/api/charts/place', body);
  const placesFor = (routes: Routes, id: string): Promise<readonly PlaceView[]> =>
    askRoutes(routes, 'GET', `/api/charts/places?year=2017&id=${id}`);

  test('is offered the paragraphs that state its numbers first, and placed behind one', async () => {
    const { workplace, routes } = open();
    const [first, ...others] = await placesFor(routes, 'union-people');
    expect(first?.text).toContain('全市共有工会志愿者2500多名');
    expect(first?.names).toEqual(['61名', '2500多名']);
    expect(others.at(-1)?.names).toEqual([]);
    const before = textOf(workplace, CHAPTER).split('\n');
    await place(routes, { year: 2017, id: 'union-people', line: first?.line, after: first?.text });
    const after = textOf(workplace, CHAPTER).split('\n');
    const line = first?.line ?? 0;
    expect(after.slice(line, line + 2)).toEqual(['', '<Chart id="union-people" />']);
    expect(after.toSpliced(line, 2)).toEqual(before);
  });

  test('is not placed in a chapter that was changed meanwhile', async () => {
    const { routes } = open();
    const body = { year: 2017, id: 'union-people', line: 10, after: '别的话' };
    await expect(place(routes, body)).rejects.toThrow('这一章刚刚改过');
  });
});

describe('a published chart that is taken away', () => {
  const remove = (routes: Routes, tombstone?: unknown): Promise<SaveReply> =>
    askRoutes(routes, 'POST', '/api/charts/remove', { year: 2017, id: 'union-people', tombstone });

  test('needs a note at its address', async () => {
    const { workplace, routes } = open();
    const before = textOf(workplace, CHARTS);
    const { issues } = await remove(routes);
    expect(issues.map(({ rule }) => rule)).toContain('address/gone');
    expect(textOf(workplace, CHARTS)).toBe(before);
  });

  test('goes from its file and its texts in one step that can be taken back', async () => {
    const { workplace, routes } = open();
    const [charts, chapter] = [textOf(workplace, CHARTS), textOf(workplace, CHAPTER)];
    expect(await remove(routes, { date: '2018-03', reason: '数不再更新。' })).toEqual({ issues: [] });
    expect(textOf(workplace, CHARTS)).not.toContain('union-people');
    expect(textOf(workplace, CHARTS)).toContain('# 三、聚焦品牌');
    expect(textOf(workplace, CHAPTER)).toBe(chapter.replace('<Chart id="union-people" />\n\n', ''));
    expect(textOf(workplace, 'content/tombstones.yaml')).toContain('path: /charts/union-people/\n');
    workplace.undo();
    expect([textOf(workplace, CHARTS), textOf(workplace, CHAPTER)]).toEqual([charts, chapter]);
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runImport } from '../../import/run.ts';
import { runNew } from '../../new/run.ts';
import type { Routes } from '../server/server.ts';
import { openWorkplace } from '../workplace.ts';
import { toHomeRoutes } from './home-routes.ts';
import type { HomeView } from './home-view.ts';

let root: string;
let routes: Routes;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '今年-'));
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
  open();
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** As after a start: what stands on the disk now. */
function open(): void {
  routes = toHomeRoutes(openWorkplace(root));
}

async function ask(route: string): Promise<unknown> {
  const reply = await routes[route]?.({
    path: '',
    query: new URLSearchParams(),
    headers: {},
    body: new Uint8Array(),
  });
  return reply?.body;
}

async function home(): Promise<HomeView> {
  return (await ask('GET /api/home')) as HomeView;
}

function states({ steps }: HomeView): string {
  return steps.map(({ title, state, left }) => `${title} ${state} ${left}`).join('，');
}

test('where every report is published there is a year to begin and nothing to do', async () => {
  const view = await home();
  expect(view).toMatchObject({ year: undefined, latest: 2017, faults: [], drafts: [] });
  expect(states(view)).toBe('导入 done 0，看一看 done 0，发布 done 0');
});

test('a year that was begun goes from step to step', async () => {
  await runNew(['report', '--year', '2018'], root);
  open();
  expect(states(await home())).toMatch(
    /^导入 now 1，决定 later 0，补齐 later \d+，看一看 later 0，发布 later 0$/,
  );
  mkdirSync(join(root, 'seeds/2018'));
  cpSync('tests/fixtures/second-year/report.docx', join(root, 'seeds/2018/report.docx'));
  await runImport(['2018', 'seeds/2018/report.docx'], root);
  open();
  const view = await home();
  expect(states(view)).toMatch(/^导入 done 0，决定 now 18，补齐 later \d+，/);
  expect(view).toMatchObject({
    year: 2018,
    drafts: [{ title: '2018年报', href: '/data/content/reports/2018/report.yaml' }],
  });
  expect(view.steps[0]?.words).toBe('2018年报的原文已经导入，共3章。');
  // What the source's numerals lack is decided where they are imported.
  expect(view.faults.map(({ title }) => title)).toEqual(['在导入里决定']);
});

test('faults stand in groups by what the clerk can do, errors first, and can be mended at once', async () => {
  const article = join(root, 'content/articles/2017/jiangshan-craftsmen.mdx');
  writeFileSync(join(root, 'content/indicators/volunteers.yaml'), 'name: 志愿者\n');
  writeFileSync(article, `\uFEFF${readFileSync(article, 'utf8')}`);
  open();
  const { faults, steps } = await home();
  expect(faults.map(({ title }) => title)).toEqual(expect.arrayContaining(['在指标里改', '在正文里改']));
  expect(faults[0]?.issues[0]?.severity).toBe('error');
  expect(steps.find(({ title }) => title === '看一看')).toMatchObject({ state: 'now', button: '看错误' });
});

test('what can be mended without asking is mended in one step', async () => {
  const article = join(root, 'content/articles/2017/jiangshan-craftsmen.mdx');
  const right = readFileSync(article, 'utf8');
  writeFileSync(article, `\uFEFF${right}`);
  open();
  expect((await home()).faults).toHaveLength(1);
  expect(await ask('POST /api/mend')).toEqual({ told: '改好了 1 个文件' });
  expect(readFileSync(article, 'utf8')).toBe(right);
});

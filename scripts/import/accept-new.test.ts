import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FOLDER, useDocxProject } from '../../tests/support/docx-project.ts';
import { runImport } from './run.ts';
import type { ObservationProposal, Todo } from './todo.ts';

const project = useDocxProject();
const TODO = `${FOLDER}/import.todo.yaml`;
const SEED = 'seeds/2018/report.txt';
/** What staff still have to decide or to write. */
const AWAITED = /^(?:literal\/number|numeral\/unaccounted|schema\/missing)/;

const LINES = [
  '服务职工有“温度”',
  '江山市总工会',
  '过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振。',
  '一、服务职工',
  '新建职工书屋18个、图书角42个，藏书超过7.5万册。青石镇总工会走访困难职工家庭120户，户均补助2000元。',
  '上半年接听热线来电1560个，比上年减少240个，按时办结率100%。签订女职工专项合同和区域合同分别为110份和57份。',
  '职工驿站由14个增至21个，其中四星级驿站5个。本年度拨缴经费收入284.5万元，比2017年增长12.3%。',
  '（一）走访慰问劳模26名',
  '各级工会干部把慰问品送到了劳模的家里；向“最美职工、“最美志愿者”发放奖牌18块。',
  '明年计划新建职工公寓3个。',
  '为12名困难职工申请助学贷款。连续6年全破。组织职工观影300场，组织职工观影500场。',
];

beforeEach(async () => {
  project.write(SEED, LINES.join('\n\n'));
  expect((await runImport(['2018', SEED], project.root)).code).toBe(0);
});

const listed = (): readonly ObservationProposal[] => (parse(project.read(TODO)) as Todo).observations;

test('a number that no indicator fits comes with a new one, or with why there is none', () => {
  const rows = listed().map(({ match, text, new: made, reason }) =>
    made ? `${text} ${made.name}，${made.kind}，${made.theme}` : `${text} ${match}，${reason}`,
  );
  expect(rows).toMatchSnapshot();
});

test('whatever is proposed anew passes the check once all of it is accepted', async () => {
  const before = readdirSync(join(project.root, 'content/indicators'));
  const proposed = listed().filter(({ match }) => match === 'new');
  const { code, output } = await runImport(['2018', TODO, '--new'], project.root);
  expect([code, output]).toEqual([0, expect.stringContaining(`新建的指标（${String(proposed.length)} 处）`)]);
  const ids = readdirSync(join(project.root, 'content/indicators')).filter((file) => !before.includes(file));
  expect(ids.sort()).toEqual(proposed.map(({ indicator }) => `${indicator}.yaml`).sort());
  expect(listed().map(({ match }) => match)).not.toContain('new');
  project.write(`${FOLDER}/report.yaml`, project.read(`${FOLDER}/report.yaml`).replace('draft: true\n', ''));
  expect(project.errors().filter((error) => !AWAITED.test(error))).toEqual([]);
});

test('one word accepts one: its file and its number are written, as staff changed them', async () => {
  const text = project.read(TODO);
  const from = text.lastIndexOf('accept: false', text.indexOf('name: 新建职工书屋数'));
  const changed = text
    .slice(from)
    .replace('accept: false', 'accept: true')
    .replace('新建职工书屋数', '新办职工书屋数');
  project.write(TODO, text.slice(0, from) + changed);
  expect((await runImport(['2018', TODO], project.root)).code).toBe(0);
  expect(project.read('content/indicators/xinjian-zhigong-shu-wu.yaml')).toBe(
    'name: 新办职工书屋数\nunit: 个\nkind: flow\ntheme: stations\ndefinition: 当年新建职工书屋数。\n',
  );
  expect(project.read(`${FOLDER}/observations.yaml`)).toContain('indicator: xinjian-zhigong-shu-wu\n');
});

test('an indicator that is there is used, and no file is written', async () => {
  const text = project.read(TODO);
  const from = text.lastIndexOf('accept: false', text.indexOf('name: 新建职工书屋数'));
  const changed = text
    .slice(from)
    .replace('accept: false', 'accept: true')
    .replace('indicator: xinjian-zhigong-shu-wu', 'indicator: service-points');
  project.write(TODO, text.slice(0, from) + changed);
  const { output } = await runImport(['2018', TODO], project.root);
  expect(output).toContain('新写  service-points：18个');
  expect(output).not.toContain('新建的指标');
});

test('a list in which nothing is accepted is answered, and nothing is imported', async () => {
  const { code, output } = await runImport(['2018', TODO], project.root);
  expect([code, output]).toEqual([1, expect.stringContaining('没有一条 accept: true')]);
  expect(existsSync(join(project.root, FOLDER, 'observations.yaml'))).toBe(false);
});

test.each(['--help', '-h'])('%s says how it is used', async (flag) => {
  const { code, output } = await runImport([flag], project.root);
  expect([code, output]).toEqual([0, expect.stringContaining('--new')]);
});

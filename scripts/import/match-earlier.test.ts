import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FOLDER, useDocxProject } from '../../tests/support/docx-project.ts';
import { runImport } from './run.ts';
import type { Todo } from './todo.ts';

const project = useDocxProject();
const TODO = `${FOLDER}/import.todo.yaml`;
const SEED = 'seeds/2018/report.txt';

async function importSentence(sentence: string): Promise<Todo['observations']> {
  const lines = ['服务职工有“温度”', '江山市总工会', '过去的一年，工会服务大局。', '一、服务职工', sentence];
  project.write(SEED, lines.join('\n\n'));
  expect((await runImport(['2018', SEED], project.root)).code).toBe(0);
  return (parse(project.read(TODO)) as Todo).observations;
}

test('last year’s value and this year’s are proposed for one indicator, and pass the check once accepted', async () => {
  const proposed = await importSentence('全市共有工会志愿者由上年的2500多名增加到近3000名。');
  expect(proposed.map(({ indicator, year, text }) => [indicator, year, text])).toEqual([
    ['volunteers', 2017, '2500多名'],
    ['volunteers', undefined, '近3000名'],
  ]);
  project.write(TODO, project.read(TODO).replaceAll('accept: false', 'accept: true'));
  expect((await runImport(['2018', TODO], project.root)).code).toBe(0);
  expect(project.read(`${FOLDER}/01-fuwu-zhigong.mdx`)).toContain(
    '由上年的<Stat id="volunteers/2017" />增加到<Stat id="volunteers" />。',
  );
  const said = project.errors().filter((error) => /^(?:observation|quote|stat|numeral)\//.test(error));
  expect(said).toEqual([]);
});

test('what last year’s report gives otherwise is proposed for nothing, with the reason', async () => {
  const proposed = await importSentence('全市共有工会志愿者由上年的2600名增加到近3000名。');
  const earlier = proposed.find(({ text }) => text === '2600名');
  expect(earlier).toMatchObject({ indicator: '', match: 'none', text: '2600名', year: 2017 });
  expect(earlier?.reason).toContain('2017 年年报写作“2500多名”');
});

test('of a new indicator both years are proposed, and pass the check once accepted', async () => {
  const proposed = await importSentence('职工满意度由上年的百分之九十一提高到百分之九十四。');
  expect(proposed.map(({ match, indicator, year, text }) => [match, indicator, year, text])).toEqual([
    ['new', 'zhigong-manyi-du', 2017, '百分之九十一'],
    ['new', 'zhigong-manyi-du', undefined, '百分之九十四'],
  ]);
  const { code, output } = await runImport(['2018', TODO, '--new'], project.root);
  expect(code, output).toBe(0);
  expect(project.read(`${FOLDER}/01-fuwu-zhigong.mdx`)).toContain(
    '由上年的<Stat id="zhigong-manyi-du/2017" />提高到<Stat id="zhigong-manyi-du" />。',
  );
  const said = project.errors().filter((error) => /^(?:observation|quote|stat|numeral)\//.test(error));
  expect(said).toEqual([]);
});

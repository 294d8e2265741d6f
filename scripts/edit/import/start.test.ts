import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyWorkplace, type CopiedWorkplace } from '../../../tests/support/workplace.ts';
import { importFile } from './start.ts';
import { toSections } from './told.ts';
import { toImportView } from './view.ts';

const YEAR = 2018;

let copy: CopiedWorkplace;
let output = '';

const bring = async (name: string, bytes: Uint8Array, replaces = false): Promise<string> =>
  (await importFile(copy.workplace, { year: YEAR, name, bytes, replaces })) ?? '';
const read = (path: string): string => readFileSync(join(copy.root, path), 'utf8');

beforeAll(async () => {
  copy = copyWorkplace();
  output = await bring('年报.TXT', readFileSync(resolve('tests/fixtures/second-year/report.txt')));
});

afterAll(() => {
  copy.remove();
});

test('a text of an older machine is kept byte for byte, and its decisions find their words in it', () => {
  expect(readFileSync(join(copy.root, 'seeds/2018/report.txt'))).toEqual(
    readFileSync(resolve('tests/fixtures/second-year/report.txt')),
  );
  const { source, items } = toImportView(copy.root, copy.workplace.tree(), YEAR, []);
  const waiting = source.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : (piece.item ?? []))),
  );
  expect(items.length).toBeGreaterThan(15);
  expect(items.filter(({ kind, key }) => kind !== 'table' && !waiting.includes(key))).toEqual([]);
});

test('what the import printed is told in sections, by titles', () => {
  const sections = toSections(output, copy.workplace.tree());
  const lines = sections.flatMap((section) => section.lines);
  expect(sections.map(({ title }) => title)).toContain('写出的文件');
  expect(lines).toContain('“助力发展，在服务大局上再添新力”  新写');
  expect(lines.filter((line) => /content\/|npm run/.test(line))).toEqual([]);
});

test('a table of numbers is one step, is kept, and a second one stands beside it', async () => {
  const before = copy.fingerprints();
  await bring('数值.csv', Buffer.from('编号,写法\nplanned-projects,35个\n'));
  expect(read('content/reports/2018/observations.yaml')).toContain('quote: 谋划项目35个');
  expect(read('content/reports/2018/01-zhuli-fazhan.mdx')).toContain('<Stat id="planned-projects" />');
  await bring('又一张.csv', Buffer.from('编号,写法\nvolunteers,2800多名\n'));
  expect(existsSync(join(copy.root, 'seeds/2018/numbers-2.csv'))).toBe(true);
  await expect(bring('错的.csv', Buffer.from('编号,写法\nno-such,35个\n'))).rejects.toThrow(/no-such/);
  copy.workplace.undo();
  copy.workplace.undo();
  expect(copy.fingerprints()).toEqual(before);
});

test('another document of the year takes the place of the first only when that is wanted, as one step', async () => {
  const before = copy.fingerprints();
  const text = readFileSync(join(copy.root, 'seeds/2018/report.txt')).toString('latin1');
  const mended = Buffer.from(text.replace('2800', '2900'), 'latin1');
  expect(await bring('更正后的.txt', mended)).toBe('');
  expect(copy.fingerprints()).toEqual(before);
  expect(await bring('更正后的.txt', mended, true)).toContain('更新');
  expect(readFileSync(join(copy.root, 'seeds/2018/report.txt'))).toEqual(mended);
  expect(read('content/reports/2018/02-hang-shi-jiceng.mdx')).toContain('2900');
  const { issues } = copy.workplace.report();
  expect(issues.filter(({ rule }) => rule === 'seed/register')).toEqual([]);
  copy.workplace.undo();
  expect(copy.fingerprints()).toEqual(before);
});

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyWorkplace, type CopiedWorkplace } from '../../../tests/support/workplace.ts';
import { complete } from './complete.ts';
import type { Completion } from './completions.ts';
import { decide } from './decide.ts';
import type { NumeralItem, NumberItem, RestView } from './import-view.ts';
import { toRestView } from './rest.ts';
import { importFile } from './start.ts';
import { toImportView } from './view.ts';

const FIXTURE = resolve('tests/fixtures/second-year');
const YEAR = 2018;

let copy: CopiedWorkplace;

const view = () => toImportView(copy.root, copy.workplace.tree(), YEAR, []);
const rest = (): RestView =>
  toRestView(copy.root, copy.workplace.tree(), copy.workplace.report().issues, YEAR);
const answer = (completion: Completion): Promise<void> => complete(copy.workplace, YEAR, completion);
const read = (path: string): string => readFileSync(join(copy.root, path), 'utf8');

beforeAll(async () => {
  copy = copyWorkplace();
  const bytes = readFileSync(join(FIXTURE, 'report.docx'));
  await importFile(copy.workplace, { year: YEAR, name: '年报.docx', bytes });
});

afterAll(() => {
  copy.remove();
});

test('an indicator is filled in from a place of the source, or refused as the worksheet does', async () => {
  const before = copy.fingerprints();
  const place = rest().places.find(({ text }) => text === '30多个');
  expect(place).toMatchObject({ chapter: 'hang-shi-jiceng', line: 21 });
  const { text, chapter, quote = '' } = place ?? { text: '', chapter: '' };
  await expect(
    answer({ kind: 'fill', indicator: 'service-points', place: { text, chapter, quote: '没有这句30多个' } }),
  ).rejects.toThrow(/没有这句/);
  await expect(
    answer({ kind: 'fill', indicator: 'volunteers', place: { text, chapter, quote } }),
  ).rejects.toThrow(/“30多个”读不出以名计的数/);
  expect(copy.fingerprints()).toEqual(before);
  await answer({ kind: 'fill', indicator: 'service-points', place: { text, chapter, quote } });
  expect(read('content/reports/2018/observations.yaml')).toContain('indicator: service-points');
  expect(read('content/reports/2018/02-hang-shi-jiceng.mdx')).toContain('<Stat id="service-points" />');
  copy.workplace.undo();
  expect(copy.fingerprints()).toEqual(before);
});

test('what is not filled in is named as its form names it', async () => {
  await expect(answer({ kind: 'skip', indicators: ['volunteers'], answer: {} })).rejects.toThrow(
    '缺少“原因”：补上“原因”',
  );
});

test('all of it ends with nothing undecided and no fault about numbers', async () => {
  const { observations } = parse(readFileSync(join(FIXTURE, 'decisions/import.yaml'), 'utf8')) as {
    readonly observations: Readonly<Record<string, string>>;
  };
  await decide(copy.workplace, YEAR, { kind: 'all', match: 'sure' });
  await decide(copy.workplace, YEAR, { kind: 'all', match: 'new' });
  for (const item of view().items) {
    const [quote = '', indicator = ''] =
      Object.entries(observations).find(([words]) => item.key.includes(words)) ?? [];
    if (quote !== '') await decide(copy.workplace, YEAR, { kind: 'other', key: item.key, indicator });
    else if (item.kind === 'table' || item.kind === 'numeral' || item.key.includes('30多个'))
      await decide(copy.workplace, YEAR, { kind: 'accept', key: item.key });
    else
      await decide(copy.workplace, YEAR, {
        kind: 'no-statistic',
        key: item.key,
        declaration: { ...(item as NumberItem | NumeralItem).declaration, kind: 'figure', reason: '泛指' },
      });
  }
  expect(view().items).toEqual([]);
  expect(rest().open.map(({ declaration }) => declaration.passage)).toEqual(['这是一份示', '任何一家工']);
  for (const { declaration } of rest().open)
    await answer({
      kind: 'declare',
      declaration: { ...declaration, kind: 'figure', reason: '泛指，不计数' },
    });
  const missing = rest().missing.filter(({ state }) => state === 'missing');
  expect(missing.length).toBeGreaterThan(20);
  await answer({
    kind: 'skip',
    indicators: missing.map(({ indicator }) => indicator.id),
    answer: { skip: '2018 年的原文没有说' },
  });
  const changed = { indicator: 'trained-person-times', answer: { reason: '线上培训也计入' } };
  await answer({ kind: 'break', ...changed });
  await expect(answer({ kind: 'break', ...changed })).rejects.toThrow(/已经写过/);
  const left = rest();
  expect(left.missing.filter(({ state }) => state !== 'skipped')).toEqual([]);
  expect(left.open).toEqual([]);
  expect(left.faults).toEqual([]);
  const said = copy.workplace.report().issues.filter(({ severity }) => severity === 'error');
  expect(said).toEqual([]);
});

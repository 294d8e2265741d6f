import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listContent } from '../../../../src/content/disk/list-content.ts';
import { openWorkplace, type Workplace } from '../../workplace.ts';
import { makeNew } from '../new/new-content.ts';
import { correct, listCorrectable } from './correct.ts';

let workplace: Workplace;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'correct-'));
  for (const part of ['content', 'seeds']) cpSync(part, join(root, part), { recursive: true });
  workplace = openWorkplace(root);
});

afterEach(() => {
  rmSync(workplace.root, { recursive: true, force: true });
});

/** All texts of the project, to see what a step changed. */
function snapshot(): ReadonlyMap<string, string> {
  return new Map(
    listContent(workplace.root).map(({ path }) => [path, readFileSync(join(workplace.root, path), 'latin1')]),
  );
}

function changedSince(before: ReadonlyMap<string, string>): readonly string[] {
  return [...snapshot()].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
}

const DRAFT = {
  indicator: 'volunteers',
  year: 2017,
  text: '2600多名',
  quote: '全市共有工会志愿者2600多名',
  reason: '来源更正了人数',
  date: '2026-11-22',
  isSourceChanged: true,
};

test('what was published can be picked, with its wording', () => {
  expect(listCorrectable(workplace.tree()).find(({ indicator }) => indicator === 'volunteers')).toMatchObject(
    {
      name: '工会志愿者人数',
      year: 2017,
      was: '2500多名',
      now: { text: '2500多名', quote: '全市共有工会志愿者2500多名' },
      source: 'seeds/2017/report.txt',
    },
  );
});

test('one step writes source, register, value and correction, and is taken back as one', async () => {
  const before = snapshot();
  const file = 'content/corrections/2026-11-22-volunteers-2017.yaml';
  expect(await correct(workplace, DRAFT)).toEqual({ kind: 'saved', files: [file] });
  expect(changedSince(before)).toEqual(
    [file, 'content/reports/2017/observations.yaml', 'seeds/2017/report.txt', 'seeds/README.md'].toSorted(),
  );
  expect(readFileSync(join(workplace.root, file), 'utf8')).toContain('was: 2500多名\nis: 2600多名\n');
  expect(workplace.report().issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(workplace.undo()).toBe('更正：工会志愿者人数');
  expect(changedSince(before)).toEqual([]);
});

test.each([
  ['a source that says the old number', { isSourceChanged: false }, /原文里没有这句话|没有/],
  ['no reason', { reason: '' }, /缺少|不能空|reason/],
  ['a day that is none', { date: '2026' }, /写到日/],
  ['a wording without a number', { text: '很多名' }, /读不出/],
  ['the same wording', { text: '2500多名', quote: '全市共有工会志愿者2500多名' }, /./],
])('%s is refused, and nothing is written', async (_what, change, words) => {
  const before = snapshot();
  const answer = await correct(workplace, { ...DRAFT, ...change });
  if (answer.kind !== 'refused') return expect.fail(answer.kind);
  expect([...answer.words, ...answer.issues.map(({ found }) => found)].join('\n')).toMatch(words);
  expect(changedSince(before)).toEqual([]);
  expect(workplace.undoable()).toBeUndefined();
});

test('a new indicator is made as by its command, or told why not beside its field', async () => {
  const before = snapshot();
  const answers = {
    id: 'new-unions',
    name: '新建工会数',
    unit: '家',
    kind: 'flow',
    theme: 'nowhere',
    definition: '当年新建的工会数。',
  };
  const refused = await makeNew(workplace, 'indicator', { ...answers, id: 'volunteers' });
  expect(refused.kind === 'refused' && refused.issues.map(({ path }) => path[0])).toEqual(['id', 'theme']);
  expect(changedSince(before)).toEqual([]);
  const file = 'content/indicators/new-unions.yaml';
  expect(await makeNew(workplace, 'indicator', { ...answers, theme: 'organisation' })).toEqual({
    kind: 'saved',
    file,
  });
  expect(changedSince(before)).toEqual([file]);
});

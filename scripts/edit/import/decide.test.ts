import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyWorkplace, type CopiedWorkplace } from '../../../tests/support/workplace.ts';
import { decide } from './decide.ts';
import type { Decision } from './decisions.ts';
import { importFile } from './start.ts';
import { besideIn } from './told.ts';
import { toImportView, yearUnderWay } from './view.ts';
import type { ImportItem, ImportView, NumberItem } from './import-view.ts';

const WORD = readFileSync(resolve('tests/fixtures/second-year/report.docx'));
const YEAR = 2018;

let copy: CopiedWorkplace;
let imported: Readonly<Record<string, string>>;

const view = (): ImportView => toImportView(copy.root, copy.workplace.tree(), YEAR, []);
const itemOf = (words: string): ImportItem => {
  const found = view().items.find(({ key }) => key.includes(words));
  if (found === undefined) throw new Error(`no item says ${words}`);
  return found;
};
const answer = (decision: Decision): Promise<string> => decide(copy.workplace, YEAR, decision);
const read = (name: string): string =>
  readFileSync(join(copy.root, `content/reports/${String(YEAR)}/${name}`), 'utf8');

beforeAll(async () => {
  copy = copyWorkplace();
  expect(yearUnderWay(copy.workplace.tree())).toBe(YEAR);
  await importFile(copy.workplace, { year: YEAR, name: '2018年报（定稿）.docx', bytes: WORD });
  imported = copy.fingerprints();
});

afterAll(() => {
  copy.remove();
});

test('an import is one step: undone, every byte is as before', async () => {
  const other = copyWorkplace();
  const before = other.fingerprints();
  await importFile(other.workplace, { year: YEAR, name: '年报.docx', bytes: WORD });
  expect(other.fingerprints()).toEqual(imported);
  other.workplace.undo();
  expect(other.fingerprints()).toEqual(before);
  other.remove();
});

test('the list stands most certain first, and each numeral of the source is marked by what it is', () => {
  const { items, source, decided } = view();
  const matches = items.flatMap((item) => (item.kind === 'number' ? [item.match] : []));
  expect(matches).toEqual([
    ...Array.from({ length: 10 }, () => 'sure'),
    'likely',
    'likely',
    'new',
    'new',
    'new',
    'none',
  ]);
  expect(items.slice(matches.length).map(({ kind }) => kind)).toEqual(['table', 'numeral']);
  expect(decided).toBe(0);
  const marks = source.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
  const waiting = marks.flatMap(({ item }) => item ?? []);
  expect(new Set(waiting)).toEqual(
    new Set(items.flatMap(({ kind, key }) => (kind === 'table' ? [] : [key]))),
  );
  expect(marks.filter(({ text }) => text === '2018').map(({ kind }) => kind)).toContain('rule');
});

test('an item tells its sentence, last year’s, and the proposal in plain words', () => {
  const item = itemOf('2800多名') as NumberItem;
  expect(item.sentence.join('')).toContain('全市共有工会志愿者2800多名');
  expect(item.sentence[1]).toBe('2800多名');
  expect(item.was).toMatchObject({ year: 2017, text: '2500多名' });
  expect(Object.fromEntries(item.facts)).toMatchObject({ 指标: '工会志愿者人数', 数值: '2,800 名' });
  expect(Object.fromEntries(item.facts)['精确程度']).toContain('多、余');
});

describe('one decision is one step', () => {
  beforeEach(() => {
    while (copy.workplace.undoable()?.startsWith('导入') === false) copy.workplace.undo();
    expect(copy.fingerprints()).toEqual(imported);
  });

  test('accepted: the number, the chapter and the list at once; undone, every byte as before', async () => {
    const { key } = itemOf('2800多名');
    await answer({ kind: 'accept', key });
    expect(read('observations.yaml')).toContain('2800多名');
    expect(read('02-hang-shi-jiceng.mdx')).toContain('工会志愿者<Stat id="volunteers" />');
    expect(view().items.map((item) => item.key)).not.toContain(key);
    expect(view().decided).toBe(1);
    copy.workplace.undo();
    expect(copy.fingerprints()).toEqual(imported);
  });

  test('the others stay as they were, in their order', async () => {
    const before = view().items;
    await answer({ kind: 'accept', key: before[3]?.key ?? '' });
    expect(view().items.map(({ key }) => key)).toEqual(
      before.filter((_, at) => at !== 3).map(({ key }) => key),
    );
  });

  test('another indicator: the value is read in its unit', async () => {
    const { key } = itemOf('12名');
    await answer({ kind: 'other', key, indicator: 'craftsmen-honoured' });
    expect(read('observations.yaml')).toMatch(/indicator: craftsmen-honoured\n\s+text: 12名\n\s+value: 12\n/);
    await expect(
      answer({ kind: 'other', key: itemOf('402条').key, indicator: 'relief-money' }),
    ).rejects.toThrow(/“402条”读不出以元计的数/);
  });

  test('an indicator that has this year’s number takes no second one', async () => {
    await answer({ kind: 'accept', key: itemOf('35个').key });
    const before = copy.fingerprints();
    await expect(
      answer({ kind: 'other', key: itemOf('18个').key, indicator: 'planned-projects' }),
    ).rejects.toThrow(/已经写着“35个”/);
    expect(copy.fingerprints()).toEqual(before);
  });

  test('a new indicator, with what staff made of the proposal', async () => {
    const { key, made } = itemOf('402条') as NumberItem;
    expect(made?.name).toBe('征集节水金点子数');
    const fields = {
      unit: '条',
      kind: 'flow',
      theme: 'economy',
      definition: '当年征集的节水金点子。',
    } as const;
    await answer({ kind: 'new', key, indicator: { id: 'water-ideas', name: '节水金点子数', ...fields } });
    expect(readFileSync(join(copy.root, 'content/indicators/water-ideas.yaml'), 'utf8')).toContain(
      '节水金点子数',
    );
    expect(read('01-zhuli-fazhan.mdx')).toContain('<Stat id="water-ideas" />');
    await expect(
      answer({
        kind: 'new',
        key: itemOf('18个').key,
        indicator: { id: 'volunteers', name: '书屋', ...fields },
      }),
    ).rejects.toThrow(/编号 volunteers 已经/);
  });

  test('not a statistic: a line of numerals.yaml, and what the rules refuse is told', async () => {
    const { key, declaration } = itemOf('几项') as NumberItem;
    await answer({
      kind: 'no-statistic',
      key,
      declaration: { ...declaration, kind: 'figure', reason: '泛指' },
    });
    expect(read('numerals.yaml')).toContain('kind: figure, reason: 泛指 }');
    expect(view().items.map((item) => item.key)).not.toContain(key);
    const before = copy.fingerprints();
    const number = itemOf('402条') as NumberItem;
    await expect(
      answer({
        kind: 'no-statistic',
        key: number.key,
        declaration: { ...number.declaration, kind: 'figure', reason: '泛指' },
      }),
    ).rejects.toThrow(/402/);
    expect(copy.fingerprints()).toEqual(before);
  });

  test('all that are sure, at once', async () => {
    await answer({ kind: 'all', match: 'sure' });
    expect(view().items.filter((item) => item.kind === 'number' && item.match === 'sure')).toEqual([]);
    expect(view().decided).toBe(10);
    copy.workplace.undo();
    expect(copy.fingerprints()).toEqual(imported);
  });

  test('a table, under another title', async () => {
    const { key } = itemOf('table:');
    await answer({ kind: 'table', key, table: { id: 'activities-2018', title: '几项活动' } });
    expect(read('tables.yaml')).toContain('title: 几项活动');
    expect(read('03-nuan-xin-fuwu.mdx')).toContain('<DataTable id="activities-2018" />');
  });

  test('decisions that come faster than they are carried out keep their order', async () => {
    const keys = view()
      .items.slice(0, 3)
      .map(({ key }) => key);
    await Promise.all(keys.map((key) => answer({ kind: 'accept', key })));
    expect(view().decided).toBe(3);
    await expect(answer({ kind: 'accept', key: keys[0] ?? '' })).rejects.toThrow(/已经决定过/);
  });

  test('a chapter that somebody changed meanwhile is not written over', async () => {
    const file = join(copy.root, 'content/reports/2018/02-hang-shi-jiceng.mdx');
    const text = readFileSync(file, 'utf8');
    const mine = text.replace('他们走进', '他们常常走进');
    writeFileSync(file, mine);
    try {
      const output = await answer({ kind: 'accept', key: itemOf('2800多名').key });
      expect(readFileSync(file, 'utf8')).toBe(mine);
      expect(besideIn(output, copy.workplace.tree())).toEqual([
        expect.stringMatching(/^“夯实基层，在贴近职工上更加深入”这一章导入以后改过，没有覆盖/),
      ]);
    } finally {
      copy.workplace.undo();
      writeFileSync(file, text);
    }
  });
});

describe('a file that is no source is refused with the way out, and nothing is written', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['年报.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /旧版 Word.*另存为 \.docx/],
    ['照片.heic', Buffer.from('\0\0\0\x18ftypheic'), /HEIC/],
    ['空的.docx', new Uint8Array(), /文件是空的/],
    ['~$年报.docx', Buffer.from('x'), /Word 打开文件时/],
    ['年报.docx', Buffer.from('只是文字'), /内容却不是 Word/],
    ['年报.pages', Buffer.from('只是文字'), /另存为 \.docx/],
  ])('%s', async (name, bytes, words) => {
    const before = copy.fingerprints();
    await expect(importFile(copy.workplace, { year: YEAR, name, bytes })).rejects.toThrow(words);
    expect(copy.fingerprints()).toEqual(before);
  });

  test('another document of the year, until that is wanted', async () => {
    const before = copy.fingerprints();
    const bytes = Buffer.concat([WORD, Buffer.from([0])]);
    expect(await importFile(copy.workplace, { year: YEAR, name: '另一份.docx', bytes })).toBeUndefined();
    expect(copy.fingerprints()).toEqual(before);
  });

  test('numbers before their report', async () => {
    const bytes = Buffer.from('指标,数值\nvolunteers,2800\n');
    await expect(importFile(copy.workplace, { year: 2019, name: '数.csv', bytes })).rejects.toThrow(
      /还没有年报/,
    );
  });
});

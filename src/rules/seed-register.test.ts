import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import {
  checkSeedRegister,
  listRegisterSupplies,
  listUntold,
  REGISTER,
  withRegistered,
  withTold,
} from './seed-register.ts';

const HEAD = '# 原文\n\n| 文件 | 来源 | 收到日期 | 字节数 | sha256 |\n|---|---|---|---|---|\n';
const SEED = 'seeds/2018/report.txt';

function folder(register: string | undefined, text = '原文'): string {
  const root = mkdtempSync(join(tmpdir(), 'register-'));
  mkdirSync(join(root, 'seeds/2018'), { recursive: true });
  writeFileSync(join(root, SEED), text);
  if (register !== undefined) writeFileSync(join(root, REGISTER), register);
  return root;
}

const issuesIn = (
  root: string,
): readonly { readonly severity: string; readonly line: number; readonly example?: string }[] =>
  checkSeedRegister(root)(parseContentTree(new Map([[SEED, readFileSync(join(root, SEED))]])));

test('a document without a row is told with its row, which passes as it stands', () => {
  const [issue] = issuesIn(folder(HEAD));
  expect(issue).toMatchObject({ severity: 'warning', line: 1 });
  const root = folder(`${HEAD}${issue?.example ?? ''}\n`);
  expect(issuesIn(root)).toEqual([]);
  expect(listRegisterSupplies(root)).toEqual([
    { file: REGISTER, line: 5, what: '2018/report.txt 的来源、收到日期' },
  ]);
});

test('the import adds the row below the others, once', () => {
  const bytes = Buffer.from('原文');
  const first = withRegistered(HEAD, '2018/report.txt', bytes) ?? '';
  expect(issuesIn(folder(first))).toEqual([]);
  expect(withRegistered(first, '2018/report.txt', bytes)).toBeUndefined();
  const both = withRegistered(`${first}\n## Word\n`, '2019/report.txt', bytes) ?? '';
  expect(both).toMatch(/2018\/report\.txt.*\n\| `2019\/report\.txt` .*\n\n## Word\n$/);
  expect(withRegistered('# 原文\n', '2018/report.txt', bytes)).toBeUndefined();
});

test('a document that was changed is told at its row, with the row as it would be', () => {
  const before = (withRegistered(HEAD, '2018/report.txt', Buffer.from('原文')) ?? '').replace(
    '|  |  |',
    '| 工会 | 2019-01-02 |',
  );
  const [issue] = issuesIn(folder(before, '改过的原文'));
  expect(issue).toMatchObject({ severity: 'error', line: 5 });
  expect(issue?.example).toContain('| 工会 | 2019-01-02 |');
  expect(issuesIn(folder(`${HEAD}${issue?.example ?? ''}\n`, '改过的原文'))).toEqual([]);
});

test('a row whose document is gone is told', () => {
  const bytes = Buffer.from('原文');
  const first = withRegistered(HEAD, '2018/report.txt', bytes) ?? '';
  const both = withRegistered(first, '2017/report.txt', bytes) ?? '';
  expect(issuesIn(folder(both))).toMatchObject([{ severity: 'error', line: 6 }]);
});

test('where no register is kept, nothing is asked', () => {
  const root = folder(undefined);
  expect(issuesIn(root)).toEqual([]);
  expect(listRegisterSupplies(root)).toEqual([]);
});

test('what is said of a document changes its row alone, and ends no cell', () => {
  const bytes = Buffer.from('原文');
  const register = `${withRegistered(HEAD, '2018/report.txt', bytes) ?? ''}\n## Word\n`;
  expect(listUntold(register).map(({ file }) => file)).toEqual(['2018/report.txt']);
  for (const end of ['\n', '\r\n']) {
    const before = register.replaceAll('\n', end);
    const after = withTold(before, '2018/report.txt', {
      origin: '办公室 | 总结\n第二行',
      date: '2019-01-15',
    });
    expect(listUntold(after)).toEqual([]);
    expect(after).toContain('| `2018/report.txt` | 办公室 总结 第二行 | 2019-01-15 | 6 | `');
    expect(after.split(end).filter((line, at) => line !== before.split(end)[at])).toHaveLength(1);
    expect(issuesIn(folder(after))).toEqual([]);
  }
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getContentReport } from '../../src/build/content-report.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { mergeIssues } from '../../src/content/text/merge-marks.ts';
import {
  ARTICLE,
  checkPoisoned,
  FOCUS,
  good,
  OBSERVATIONS,
  SEED,
  VOLUNTEERS,
  type Change,
} from './examples/poison.ts';

const MARKDOWN = 'content/articles/2017/notes.md';
const NOTES = good(ARTICLE).replace('<Station id="hushan" />', '走进企业。');
const BLOCK = '\n<<<<<<< HEAD\n\n一种。\n\n=======\n\n另一种。\n\n>>>>>>> feature/edit\n';

test.each<readonly [string, Readonly<Record<string, Change>>, readonly string[]]>([
  [
    'an article in Markdown, blank lines between',
    { [MARKDOWN]: NOTES + BLOCK },
    ['notes.md:15:1', '第 23 行 >>>>>>>'],
  ],
  ['one in MDX, only the middle left', { [ARTICLE]: `${good(ARTICLE)}\n=======\n` }, ['第 15 行 =======']],
  ['only the end', { [ARTICLE]: `${good(ARTICLE)}\n>>>>>>> theirs\n` }, ['第 15 行 >>>>>>>']],
  ['the middle below a line', { [MARKDOWN]: `${NOTES}=======\n` }, ['第 14 行 =======']],
  [
    'the common ancestor',
    { [FOCUS]: `${good(FOCUS)}\n||||||| merged common ancestors\n` },
    [FOCUS, '|||||||'],
  ],
  [
    'front matter',
    { [ARTICLE]: ['date: 2017', '<<<<<<< HEAD\ndate: 2017\n=======\ndate: 2018\n>>>>>>> b'] },
    [':4:1'],
  ],
  [
    'CRLF and a byte-order mark',
    { [SEED]: `\uFEFF<<<<<<< HEAD\r\n${good(SEED)}\r\n=======\r\n` },
    [`${SEED}:1:1`],
  ],
  ['the source', { [SEED]: `${good(SEED)}\n>>>>>>> theirs\n` }, [SEED, '>>>>>>>']],
  ['observations', { [OBSERVATIONS]: `${good(OBSERVATIONS)}=======\n` }, [OBSERVATIONS, '=======']],
  ['what has no place', { 'content/notes.csv': 'a,b\n<<<<<<< HEAD\n' }, ['content/notes.csv:2:1']],
])('what a merge left in %s is told, and nothing else', (_what, changes, words) => {
  const messages = checkPoisoned(changes).map(formatIssue);
  expect(messages).toHaveLength(1);
  for (const word of ['有合并时留下的记号', ...words]) expect(messages[0]).toContain(word);
});

test('each file says so once', () => {
  const changes = {
    [VOLUNTEERS]: `${good(VOLUNTEERS)}=======\n=======\n`,
    [SEED]: `${good(SEED)}\n=======\n`,
  };
  expect(checkPoisoned(changes).map(({ file }) => file)).toEqual([VOLUNTEERS, SEED]);
});

test.each([
  '======',
  '========',
  '甲 =======',
  '<<<<<< ',
  '> > > 引用',
  '|||||||甲|',
  '>>>>>> 六层',
  'a >>>>>>> b',
  '--------',
])('no merge left %s', (line) => {
  expect(mergeIssues(SEED, `甲\n${line}\n乙\n`)).toEqual([]);
});

test('the register of sources and a draft are read, too; a draft holds nobody up', () => {
  const root = mkdtempSync(join(tmpdir(), 'merge-'));
  cpSync(join(import.meta.dirname, '../../tests/fixtures/bad-input'), root, { recursive: true });
  const issues = () =>
    getContentReport(root).issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`);
  writeFileSync(join(root, ARTICLE), good(ARTICLE).replace('topics:', 'draft: true\ntopics:') + BLOCK);
  expect(issues()).toEqual([expect.stringMatching(/^warning .*草稿里的错误：有合并时留下的记号/)]);
  writeFileSync(join(root, 'seeds/README.md'), '# 原文\n\n>>>>>>> theirs\n');
  expect(issues()[1]).toMatch(/^error seeds\/README\.md:3:1 有合并时留下的记号/);
  rmSync(root, { recursive: true });
});

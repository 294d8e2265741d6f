import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeProject } from '../../tests/support/import-fixtures.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import { runImport } from './run.ts';
import { parseSource } from './parse.ts';

/** Texts without their title and lead, with the headings that the import finds. */
const MAKES: readonly (readonly [name: string, lines: readonly string[], headings: readonly string[]])[] = [
  ['第一章', ['第一章 甲章', '甲的话。', '第二章　乙章', '乙的话。'], ['第一章 甲章', '第二章　乙章']],
  [
    '第一部分',
    ['第一部分：甲章', '（一）甲节', '甲的话。', '第二部分：乙章', '乙的话。'],
    ['第一部分：甲章', '第二部分：乙章'],
  ],
  ['一 、', ['一 、甲章', '甲的话。', '二．乙章', '乙的话。'], ['一|甲章', '二|乙章']],
  [
    '（一）',
    ['（一）甲章', '甲的话。', '1.甲节', '甲节的话。', '（二）乙章', '乙的话。'],
    ['一|甲章', '二|乙章'],
  ],
  ['1.', ['1.甲章', '甲的话。', '2.乙章', '乙的话。'], ['1|甲章', '2|乙章']],
  ['one chapter only', ['一、甲章', '甲的话。', '（一）甲节', '又一句话。'], ['一|甲章']],
  ['none', ['甲的话。', '乙的话。'], ['年报标题']],
  ['a list and no chapters', ['做了三件事：', '1.甲事', '2.乙事', '3.丙事', '话说完了。'], ['年报标题']],
];

test.each(MAKES)('chapters of the make %s', async (_, body, headings) => {
  const lines = ['年报标题', '某市总工会', '这是导语。', ...body];
  const draft = parseSource({
    file: 'a.txt',
    encoding: 'UTF-8',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  });
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  const found = draft.blocks.filter(({ kind }) => kind === 'heading');
  expect(found.map(({ numeral, text }) => (numeral === undefined ? text : `${numeral}|${text}`))).toEqual(
    headings,
  );

  const root = makeProject();
  mkdirSync(join(root, 'seeds/2018'), { recursive: true });
  writeFileSync(join(root, 'seeds/2018/report.txt'), `${lines.join('\n')}\n`);
  const { code } = await runImport(['seeds/2018/report.txt', '--year', '2018'], root);
  expect(code).toBe(0);
  const names = readdirSync(join(root, 'content/reports/2018')).filter((name) => name.endsWith('.mdx'));
  expect(names.filter((name) => /-(?:di|chapter)/.test(name))).toEqual([]);
  const { issues } = getContentReport(root, { today: '2019-02-01' });
  const wrong = issues.filter(
    ({ rule, file }) => /^(?:chapter|numeral)\//.test(rule) && file.includes('2018'),
  );
  expect(wrong.map(({ file, found: what }) => `${file} ${what}`)).toEqual([]);
  rmSync(root, { recursive: true });
});

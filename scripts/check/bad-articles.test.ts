import { describe, expect, test } from 'vitest';
import { ARTICLE, checkPoisoned, good, testPoisons, type Change, type Poison } from './examples/poison.ts';

const FOLDER = 'content/articles/2017/volunteers/';
const FORM = `${FOLDER}form.pdf`;
const PDF = '%PDF-1.4\n';
const naming = (fields: string): Change => ['date: 2017', `date: 2017\n${fields}`];
const ATTACHED = naming('attachments: [{ file: form.pdf, title: 申请表 }]');
const zipOf = (...names: readonly string[]): string => `PK\u0003\u0004${names.join(' ')}`;

const ATTACHMENTS: readonly Poison[] = [
  [
    'an attachment without its file',
    { [ARTICLE]: ATTACHED, [`${FOLDER}forms.pdf`]: PDF },
    `${ARTICLE}:5:23`,
    ['没有这个附件：form.pdf', '是不是想写 forms.pdf', FOLDER],
  ],
  [
    'an attachment that the article does not name',
    { [FORM]: PDF },
    `${FORM}:1:1`,
    [ARTICLE, 'attachments: [{ file: form.pdf'],
  ],
  [
    'an attachment in a folder without an article',
    { 'content/articles/2017/volunteer/form.pdf': PDF },
    'content/articles/2017/volunteer/form.pdf:1:1',
    ['没有同名的文章', 'content/articles/2017/volunteer.mdx'],
  ],
  [
    'an attachment named twice',
    {
      [ARTICLE]: naming('attachments:\n  - { file: form.pdf, title: 表 }\n  - { file: form.pdf, title: 表 }'),
      [FORM]: PDF,
    },
    `${ARTICLE}:7:13`,
    ['写了两次'],
  ],
  [
    'an attachment without a title',
    { [ARTICLE]: naming('attachments: [{ file: form.pdf }]'), [FORM]: PDF },
    `${ARTICLE}:5:15`,
    ['title'],
  ],
  ['an empty attachment', { [ARTICLE]: ATTACHED, [FORM]: '' }, `${FORM}:1:1`, ['空文件']],
  [
    'a Word file that was renamed to .pdf',
    { [ARTICLE]: ATTACHED, [FORM]: zipOf('[Content_Types].xml', 'word/document.xml') },
    `${FORM}:1:1`,
    ['不是 pdf', '里面是 docx'],
  ],
  [
    'a Word file with macros',
    {
      [ARTICLE]: naming('attachments: [{ file: form.docx, title: 表 }]'),
      [`${FOLDER}form.docx`]: zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
    },
    `${FOLDER}form.docx:1:1`,
    ['不是 docx', '不带宏'],
  ],
  [
    'a table that is not UTF-8',
    {
      [ARTICLE]: naming('attachments: [{ file: list.csv, title: 表 }]'),
      [`${FOLDER}list.csv`]: Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb]),
    },
    `${FOLDER}list.csv:1:1`,
    ['不是 csv', 'UTF-8'],
  ],
  [
    'an attachment that is too large',
    { [ARTICLE]: ATTACHED, [FORM]: new Uint8Array(21 * 1024 * 1024) },
    `${FORM}:1:1`,
    ['21 MB', '至多 20 MB'],
  ],
  [
    'an attachment of a kind that is not taken',
    { [`${FOLDER}form.doc`]: '' },
    `${FOLDER}form.doc:1:1`,
    ['这是旧版 Word', '另存为 .docx'],
  ],
  [
    'an attachment with a Chinese name',
    { [`${FOLDER}申请表.pdf`]: PDF },
    `${FOLDER}申请表.pdf:1:1`,
    ['有汉字', '小写英文字母'],
  ],
];

const NEWER = 'content/articles/2017/newer.mdx';
const by = (value: string): Change => naming(`outdated: { by: ${value} }`);
const OUTDATED: readonly Poison[] = [
  [
    'an article out of date by one that does not exist',
    { [ARTICLE]: by('newest'), [NEWER]: good(ARTICLE) },
    `${ARTICLE}:5:17`,
    ['没有这个文章：newest', 'newer'],
  ],
  [
    'an article out of date by an old address',
    {
      [ARTICLE]: by('before'),
      [NEWER]: good(ARTICLE).replace('date: 2017', 'date: 2017\naliases: [before]'),
    },
    `${ARTICLE}:5:17`,
    ['旧网址名', 'by: newer'],
  ],
  ['an article out of date by itself', { [ARTICLE]: by('volunteers') }, `${ARTICLE}:5:17`, ['它自己']],
  [
    'two articles out of date by each other',
    {
      [ARTICLE]: by('newer'),
      [NEWER]: good(ARTICLE).replace('date: 2017', 'date: 2017\noutdated: { by: volunteers }'),
    },
    `${ARTICLE}:5:17`,
    ['转圈'],
  ],
  [
    'an article out of date by a year without a report',
    { [ARTICLE]: by('2018') },
    `${ARTICLE}:5:17`,
    ['2018', '2017'],
  ],
  [
    'an article out of date by an unsafe address',
    { [ARTICLE]: by('"javascript:alert"') },
    `${ARTICLE}:5:17`,
    ['by', 'https://'],
  ],
  [
    'an article out of date by an address that no browser reads',
    { [ARTICLE]: by('"https://%"') },
    `${ARTICLE}:5:17`,
    ['https://%', '不是完整的网址'],
  ],
  [
    'an article out of date without saying by what',
    { [ARTICLE]: naming('outdated: { reason: 换了 }') },
    `${ARTICLE}:5:11`,
    ['by'],
  ],
  [
    'a draft that is neither true nor false',
    { [ARTICLE]: naming('draft: 是') },
    `${ARTICLE}:5:8`,
    ['draft', 'true 或 false'],
  ],
];

describe('bad attachments', () => {
  testPoisons(ATTACHMENTS);

  test('a right one passes', () => {
    expect(checkPoisoned({ [ARTICLE]: ATTACHED, [FORM]: PDF })).toEqual([]);
  });
});

describe('bad notes of what is out of date', () => {
  testPoisons(OUTDATED);

  test.each([['newer'], ['2017'], ['"https://rules.example/new"']])('by: %s passes', (value) => {
    const title = good(ARTICLE).replace(/title: .*/, 'title: 新的一篇');
    expect(checkPoisoned({ [ARTICLE]: by(value), [NEWER]: title })).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { getContentReport } from '../../src/build/content-report.ts';
import { readPage, textOf } from '../support/html.ts';

test('every value of the site is in the ledger, so that no change goes unseen', () => {
  expect(getContentReport(resolve('.')).issues.filter(({ rule }) => rule.startsWith('ledger/'))).toEqual([]);
});

test('a correction of the exactness alone says what it was and is', () => {
  const words = '三四拨（约），更正为三四拨（范围）';
  for (const file of ['corrections', 'data/nanfang-cement-daily-visits/2017'])
    expect(textOf(readPage(`dist/${file}/index.html`))).toContain(words);
  expect(readFileSync('dist/corrections/rss.xml', 'utf8')).toContain('三四拨（约）更正为三四拨（范围）');
});

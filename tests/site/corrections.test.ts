import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { getContentReport } from '../../src/build/content-report.ts';
import { readPage, textOf } from '../support/html.ts';

test('every value of the site is in the ledger, so that no change goes unseen', () => {
  expect(getContentReport(resolve('.')).issues.filter(({ rule }) => rule.startsWith('ledger/'))).toEqual([]);
});

test('without corrections the page says so, and its feed is empty', () => {
  const words = textOf(readPage('dist/corrections/index.html'));
  expect(words).toContain('到目前为止，没有更正过任何一个数。');
  expect(readFileSync('dist/corrections/rss.xml', 'utf8')).not.toContain('<item>');
});

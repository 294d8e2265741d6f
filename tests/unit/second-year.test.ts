import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../scripts/import/read.ts';
import { makeTextReport } from '../support/second-year/source.ts';

const FIXTURE = 'tests/fixtures/second-year';

test('both documents of the second year say what their one text says, and that it is invented', async () => {
  const text = readFileSync(join(FIXTURE, 'report.txt'));
  expect(text.equals(makeTextReport())).toBe(true);
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(text)).toThrow();
  const [word, plain] = await Promise.all(
    ['report.docx', 'report.txt'].map((file) => readSource(`${FIXTURE}/${file}`, resolve('.'))),
  );
  const linesOf = (source: typeof word): readonly string[] =>
    source && 'lines' in source ? source.lines.map((line) => line.text.replaceAll(/\s+/g, ' ').trim()) : [];
  expect(linesOf(word).join('')).toContain('示例，只为测试');
  expect(linesOf(plain).join('\n').trim()).toBe(linesOf(word).join('\n').trim());
});

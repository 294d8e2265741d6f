import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const PDF = 'dist/reports/2017/report.pdf';
const MOST_BYTES = 3_000_000;

test.skipIf(!existsSync(PDF))(
  'the report as PDF is tagged, has bookmarks, is dated by its content, and links to the site',
  () => {
    const text = readFileSync(PDF, 'latin1');
    expect(statSync(PDF).size).toBeLessThanOrEqual(MOST_BYTES);
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('/Outlines');
    expect(text).toContain('/CreationDate (D:2017)');
    const hosts = new Set([...text.matchAll(/\/URI \((https?:\/\/[^/)]+)/g)].map(([, host]) => host));
    expect([...hosts]).toEqual(['https://annual-report.example']);
  },
);

test('the report page offers its PDF exactly where there is one', () => {
  const page = readFileSync('dist/reports/2017/index.html', 'utf8');
  expect(page.includes('/reports/2017/report.pdf')).toBe(existsSync(PDF));
});

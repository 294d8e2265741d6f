import { existsSync, globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { ChartFile } from '../../src/charts/chart-file.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { getFirstView } from '../support/first-view.ts';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';

const KB = 1024;
const ids = (
  parse(readFileSync('content/reports/2017/charts.yaml', 'utf8')) as { charts: { id: string }[] }
).charts.map(({ id }) => id);
const chapters = globSync('dist/reports/2017/*/index.html').map(readPage);

describe.each(ids)('the chart %s', (id) => {
  const file = JSON.parse(readFileSync(`dist/charts/${id}.json`, 'utf8')) as ChartFile;
  const page = readPage(`dist/charts/${id}/index.html`);
  const numbers = file.values.map(({ value, text, ...key }) => [
    formatObservationId(key),
    String(value),
    text,
  ]);

  test.each(['/index.html', '/embed/index.html', '.svg', '.png', '.csv', '.json'])('has %s', (suffix) => {
    expect(existsSync(`dist/charts/${id}${suffix}`)).toBe(true);
  });

  test('stands in a chapter and on the print page', () => {
    const figures = chapters.flatMap((chapter) =>
      withAttribute(chapter, 'id').filter((element) => attribute(element, 'id') === `chart-${id}`),
    );
    expect(figures).toHaveLength(2);
  });

  test('says the same in its file, its table, its picture, its text and its spreadsheet', () => {
    const table = elements(page).find(({ tagName }) => tagName === 'table');
    const cells = table ? withAttribute(table, 'data-observation') : [];
    expect(
      cells.map((cell) => [
        attribute(cell, 'data-observation'),
        attribute(cell, 'value'),
        textOf(cell).trim(),
      ]),
    ).toEqual(numbers);
    const picture = withAttribute(page, 'data-chart-picture')[0];
    const csv = readFileSync(`dist/charts/${id}.csv`, 'utf8');
    const svg = readFileSync(`dist/charts/${id}.svg`, 'utf8');
    for (const { text, value, exactness } of file.values) {
      expect(picture && textOf(picture)).toContain(text);
      expect(picture && attribute(picture, 'aria-label')).toContain(text);
      expect(file.summary).toContain(text);
      expect(csv).toContain(`,${value},`);
      expect(csv).toContain(exactness);
      expect(svg).toContain(`>${text}</text>`);
    }
  });

  test('is embedded without a script, in a page under 30 KB with all that it loads', () => {
    const path = `dist/charts/${id}/embed/index.html`;
    const embed = readPage(path);
    expect(elements(embed).filter(({ tagName }) => tagName === 'script')).toEqual([]);
    const loaded = elements(embed)
      .filter((element) => ['stylesheet', 'preload'].includes(attribute(element, 'rel') ?? ''))
      .map((element) => readFileSync(`dist${attribute(element, 'href') ?? ''}`).byteLength);
    const total = loaded.reduce((sum, bytes) => sum + bytes, readFileSync(path).byteLength);
    expect(total).toBeLessThan(30 * KB);
  });

  test('has a picture of its own for sharing', () => {
    const image = withAttribute(page, 'property').find(
      (element) => attribute(element, 'property') === 'og:image',
    );
    expect(image && attribute(image, 'content')).toMatch(new RegExp(`^https://.+/charts/${id}\\.png$`));
  });
});

test('the interactive charts weigh at most 60 KB compressed, and no page loads them before they are asked for', () => {
  const weigh = (pattern: string) =>
    globSync(pattern).reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).byteLength, 0);
  expect(weigh('dist/_astro/interactive-client.*.js')).toBeLessThan(60 * KB);
  const first = globSync('dist/**/*.html').flatMap((file) => getFirstView(file));
  expect(first.filter(({ address }) => address.includes('interactive-client'))).toEqual([]);
});

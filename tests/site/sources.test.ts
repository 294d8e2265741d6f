import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DataRecord } from '../../src/observations/downloads.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';

const page = readPage('dist/reports/2017/sources/index.html');
const records = JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as readonly DataRecord[];
const sentences = new Map(
  elements(page)
    .filter((element) => /^s\d+-\d+$/.test(attribute(element, 'id') ?? ''))
    .map((element) => [attribute(element, 'id'), element]),
);

test('the source stands there as received, without its empty lines', () => {
  const lines = elements(page).filter((element) => /^l\d+$/.test(attribute(element, 'id') ?? ''));
  const words = lines.map((line) => {
    const own = elements(line).filter((element) => sentences.has(attribute(element, 'id')));
    return own.map((element) => textOf(element, ['sup'])).join('');
  });
  const source = readFileSync('seeds/2017/report.txt', 'utf8').split('\n');
  expect(words).toEqual(source.filter((line) => line.trim() !== ''));
});

describe('the way from a number to its sentence and back', () => {
  test.each(records.filter(({ method }) => method === undefined))(
    '$indicator',
    ({ indicator, year, text }) => {
      const id = formatObservationId({ indicator, year });
      const links = withAttribute(readPage(`dist/data/${id}/index.html`), 'href').map(
        (element) => attribute(element, 'href') ?? '',
      );
      const target = links.find((link) => link.startsWith(`/reports/${year}/sources/#s`));
      const sentence = sentences.get(target?.split('#')[1]);
      if (!sentence) throw new Error(`${id} leads to no sentence`);
      const [number] = withAttribute(sentence, 'data-observation').filter(
        (element) => attribute(element, 'data-observation') === id,
      );
      expect(number && textOf(number)).toBe(text);
      expect(withAttribute(sentence, 'href').map((link) => attribute(link, 'href'))).toContain(
        `/data/${id}/`,
      );
    },
  );
});

test('the coverage adds up and leaves nothing unaccounted', () => {
  const [table] = elements(page).filter(({ tagName }) => tagName === 'table');
  if (!table) throw new Error('no coverage');
  const counts = elements(table)
    .filter(({ tagName }) => tagName === 'tr')
    .slice(1)
    .map((row) => Number(/(\d+)处/.exec(textOf(row))?.[1]));
  const total = Number(/原文数字(\d+)处/.exec(textOf(table).replaceAll(/\s/g, ''))?.[1]);
  expect(total).toBeGreaterThan(100);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(counts.at(-1)).toBe(0);
});

test('the search does not find it, for it finds the report', () => {
  expect(withAttribute(page, 'data-pagefind-body')).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { foldForCompare } from '../../src/lib/text.ts';
import type { DataRecord } from '../../src/observations/downloads.ts';
import { attribute, readPage, textOf, withAttribute } from '../support/html.ts';

const records = JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as readonly DataRecord[];
const reported = records.filter(({ method }) => method === undefined);
const seed = foldForCompare(readFileSync('seeds/2017/report.txt', 'utf8'));

describe('the published observations', () => {
  test('are one for each indicator of the report', () => {
    const indicators = readdirSync('content/indicators').map((file) => file.replace('.yaml', ''));
    expect(reported.map(({ indicator }) => indicator).toSorted()).toEqual(indicators.toSorted());
  });

  test.each(reported)(
    '$indicator stands in its sentence, and the sentence in the source',
    ({ text, quote }) => {
      expect(quote).toContain(text);
      expect(seed).toContain(foldForCompare(quote ?? '？'));
    },
  );

  test('keep the scale of the source in the base unit', () => {
    expect(records.find(({ indicator }) => indicator === 'recruited-investment')).toMatchObject({
      value: 150_000_000,
      unit: '元',
      qualifier: 'exact',
      text: '1.5个亿',
      display: '1.5亿元',
    });
  });

  test('mark a derived value, which no source states', () => {
    expect(reported.every(({ year }) => year === 2017)).toBe(true);
    const derived = records.filter(({ method }) => method !== undefined);
    expect(derived).toMatchObject([{ indicator: 'medical-mutual-aid-members', year: 2016 }]);
    expect(derived[0]).not.toHaveProperty('quote');
    expect(derived[0]?.method).toMatch(/^推算，在26720～26980人之间：/);
  });

  test('are the same in the table for spreadsheets', () => {
    const csv = readFileSync('dist/data/observations.csv', 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(records.length + 1);
  });
});

describe('every quantity in the chapters', () => {
  const byId = new Map<string, DataRecord>(reported.map((record) => [formatObservationId(record), record]));
  const rendered = ['jujiao-zhongxin', 'jujiao-gaige', 'jujiao-pinpai'].flatMap((slug) =>
    withAttribute(readPage(`dist/reports/2017/${slug}/index.html`), 'data-report-text').flatMap((article) =>
      withAttribute(article, 'data-observation', ['figure', 'aside']),
    ),
  );

  test('is rendered with its value in the base unit and its wording', () => {
    for (const element of rendered) {
      const record = byId.get(attribute(element, 'data-observation') ?? '');
      expect(attribute(element, 'value')).toBe(String(record?.value));
      expect(textOf(element).trim()).toBe(record?.text);
    }
  });

  test('leaves no observation out', () => {
    const seen = new Set(rendered.map((element) => attribute(element, 'data-observation')));
    expect([...byId.keys()].filter((id) => !seen.has(id))).toEqual([]);
  });
});

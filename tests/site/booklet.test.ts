import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataRecord } from '../../src/observations/downloads.ts';
import { sentencesOf } from '../../src/lib/text.ts';
import { readPage, textOf, withAttribute } from '../support/html.ts';
import { readPdf, wordsOf, type Pdf } from '../support/pdf.ts';

const FILES = { regular: 'report.pdf', large: 'report-large.pdf' } as const;
const MOST_BYTES = 900_000;
const MOST_HOLE = 0.45;
const ORIGIN = 'https://annual-report.example';
/** What stands in a report's pages without being of its text. */
const INSERTED = ['figure', 'aside', 'nav', 'header', 'script', 'style'];

const records = (
  JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as readonly DataRecord[]
).filter(({ year }) => year === 2017);

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

/** The text of the report's pages, in their order. */
function readReport(): string {
  const paths = ['', 'jujiao-zhongxin/', 'jujiao-gaige/', 'jujiao-pinpai/'];
  return paths
    .flatMap((path) => withAttribute(readPage(`dist/reports/2017/${path}index.html`), 'data-report-text'))
    .map((part) => textOf(part, INSERTED))
    .join('');
}

/** What is left of a text when the lines of a booklet are taken from its front, in their order, past those that are not of it. */
function leftOf(expected: string, { sheets }: Pdf): string {
  let rest = expected;
  for (const { lines } of sheets) {
    for (const { text } of lines) {
      const line = withoutBlanks(text);
      if (line !== '' && rest.startsWith(line)) rest = rest.slice(line.length);
    }
  }
  return rest;
}

describe.each(Object.entries(FILES))('the %s booklet', (_edition, name) => {
  const file = `dist/reports/2017/${name}`;
  let bytes: Buffer;
  let pdf: Pdf;

  beforeAll(async () => {
    bytes = readFileSync(file);
    pdf = await readPdf(bytes);
  });

  test('has every sentence of the report, in its order', () => {
    const expected = withoutBlanks(readReport());
    expect(sentencesOf(expected).length).toBeGreaterThan(60);
    expect(leftOf(expected, pdf)).toBe('');
  });

  test('lists every number as the source words it, with the page of its sentence and its address', () => {
    const list = pdf.sheets.map(({ lines }) => withoutBlanks(lines.map(({ text }) => text).join('')));
    const links = pdf.sheets.flatMap((sheet) => sheet.links);
    expect(records.length).toBeGreaterThan(40);
    for (const { text, url } of records) {
      const row = new RegExp(`${new URL(url).pathname}${text}([\\d、]+)`).exec(list.join(''));
      for (const page of row?.[1]?.split('、') ?? ['0'])
        expect(list[Number(page) - 1], `${url}，第${page}页`).toContain(text);
      expect(links).toContain(url);
    }
  });

  test('is a tagged PDF/A-3a with title, author, language and the year that is known of its date', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.info).toMatchObject({
      Title: '主动作为有“焦点” 延伸服务有“落点”',
      Author: '江山市总工会',
      Language: 'zh-CN',
      CreationDate: 'D:2017',
    });
    const source = bytes.toString('latin1');
    expect(source).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    // Seven charts and the code of the address say in words what they show.
    expect(source.match(/\/Alt\b/g)?.length).toBeGreaterThanOrEqual(8);
  });

  test('names on its last page the content that it was made from, as /build.json does', () => {
    const { content } = JSON.parse(readFileSync('dist/build.json', 'utf8')) as { readonly content: string };
    expect(wordsOf(pdf)).toContain(`本版校验：${content.slice(0, 12)}`);
  });

  test('has bookmarks for its chapters and their headings', () => {
    expect(pdf.bookmarks).toEqual(
      expect.arrayContaining([
        '导语',
        '一、聚焦中心，在服务大局上更有作为',
        '\t打造法律服务品牌',
        '全部数值',
        '版本说明',
      ]),
    );
  });

  test('carries the published numbers, what describes them, and the source', () => {
    expect([...pdf.attachments.keys()].toSorted()).toEqual([
      'datapackage.json',
      'observations.csv',
      'report.txt',
    ]);
    for (const published of [
      'dist/data/observations.csv',
      'dist/data/datapackage.json',
      'seeds/2017/report.txt',
    ])
      expect(
        pdf.attachedBytes.some((attached) => attached.equals(readFileSync(published))),
        published,
      ).toBe(true);
  });

  test('leads to the site only', () => {
    const links = pdf.sheets.flatMap((sheet) => sheet.links);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !link.startsWith(`${ORIGIN}/`))).toEqual([]);
  });

  test('leaves no page nearly empty, and is light', () => {
    const holes = pdf.sheets.slice(1).map(({ hole }) => hole);
    expect(
      holes.filter((hole) => hole > MOST_HOLE),
      holes.join(' '),
    ).toEqual([]);
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('is offered on the report’s page', () => {
    expect(readFileSync('dist/reports/2017/index.html', 'utf8')).toContain(`href="/reports/2017/${name}"`);
  });
});

test('the large edition says the same as the other', async () => {
  const [regular, large] = await Promise.all(
    Object.values(FILES).map(async (name) => readPdf(readFileSync(`dist/reports/2017/${name}`))),
  );
  const numbersIn = (pdf: Pdf | undefined) =>
    pdf && records.filter(({ text }) => wordsOf(pdf).includes(text)).length;
  expect(numbersIn(large)).toBe(records.length);
  expect(numbersIn(regular)).toBe(records.length);
  expect(large?.sheets.length).toBeGreaterThan(regular?.sheets.length ?? 0);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldForCompare } from '../../src/lib/text.ts';
import { readPage, textOf, withAttribute } from '../support/html.ts';

/** What stands in a report's text without being of it: charts, pull quotes, contents. */
const INSERTED = ['figure', 'aside', 'nav', 'script', 'style'];

/** Paragraphs that the two newspaper pages print twice; the site keeps the first. */
const PRINTED_TWICE = ['在江山市总工会的统一指导下', '打造法律服务品牌。'];

/** The second page's headline stands among captions; it is the report's subtitle, after its title and byline. */
const SUBTITLE = '江山市总工会:由内而外让职工感受满满获得感';

/** Captions wait for their photographs: without a file a photo is not rendered. */
const CAPTIONS = [
  '江山南方水泥公司职工培训活动',
  '江山南方水泥公司职工活动',
  '健盛产业园效果图',
  '江山南方水泥公司企业文化建设',
  '江山市虎山街道总工会职工服务站',
  '虎山街道总工会职工服务站办事大厅',
  '江山南方水泥公司工会工作者为职工提供服务',
];

const CHAPTERS = ['jujiao-zhongxin', 'jujiao-gaige', 'jujiao-pinpai'];

function reportText(path: string): string {
  const parts = withAttribute(readPage(`dist${path}index.html`), 'data-report-text');
  expect(parts, `${path} holds the report's text in one element`).toHaveLength(1);
  return parts.map((part) => textOf(part, INSERTED)).join('');
}

function expectedText(): string {
  const lines = readFileSync('seeds/2017/report.txt', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && line !== SUBTITLE && !CAPTIONS.includes(line));
  const once = lines.filter(
    (line, index) => !PRINTED_TWICE.some((start) => line.startsWith(start)) || lines.indexOf(line) === index,
  );
  const [title = '', byline = '', ...rest] = once;
  return foldForCompare([title, byline, SUBTITLE, ...rest].join(''));
}

describe('the built report is the source, each sentence once and in order', () => {
  test('over its landing page and chapters', () => {
    const pages = ['/reports/2017/', ...CHAPTERS.map((slug) => `/reports/2017/${slug}/`)];
    expect(foldForCompare(pages.map(reportText).join(''))).toBe(expectedText());
  });

  test('on the print page', () => {
    expect(foldForCompare(reportText('/reports/2017/print/'))).toBe(expectedText());
  });

  test('and the source holds the captions and the two repeated paragraphs that the test leaves out', () => {
    const lines = readFileSync('seeds/2017/report.txt', 'utf8').split('\n');
    for (const caption of CAPTIONS) expect(lines).toContain(caption);
    for (const start of PRINTED_TWICE) expect(lines.filter((line) => line.startsWith(start))).toHaveLength(2);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { attribute, elements, readPage, textOf, withAttribute, type Element } from '../support/html.ts';
import { readPdf } from '../support/pdf.ts';
import { expectRoutes } from '../support/routes.ts';

/** A made-up federation of a made-up county: all that it needs is content. */
const FIXTURE = 'tests/fixtures/second-union';
const NAME = '云溪县总工会年度工作报告';
const TOWNSHIPS = ['城关镇', '东岭镇', '西坪乡', '南滩乡', '北河乡'];
const TEXTS = '**/*.{html,css,js,json,geojson,csv,xml,txt,svg}';
const ANOTHER = /江山|jiangshan|衢州|浙江省|乡镇街道驻地的坐标取自/i;

let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixture('second-union');
});

afterAll(() => {
  site.remove();
});

const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
const page = (path: string): Element => readPage(join(site.folder, path, 'index.html'));
const meta = (root: Element, property: string): string | undefined =>
  elements(root)
    .filter((element) => [attribute(element, 'property'), attribute(element, 'name')].includes(property))
    .map((element) => attribute(element, 'content'))[0];

test('its content passes the check without a word', () => {
  expect(getContentReport(resolve(FIXTURE)).issues.map(formatIssue)).toEqual([]);
});

test('it has the addresses that its content says', () => {
  expectRoutes(resolve(FIXTURE), site.folder);
});

test('without corrections the page says so, and its feed is empty', () => {
  expect(textOf(page('corrections'))).toContain('到目前为止，没有更正过任何一个数。');
  expect(read('corrections/rss.xml')).not.toContain('<item>');
});

describe('nothing of another federation', () => {
  test('stands in a text that is published', () => {
    const texts = globSync(TEXTS, { cwd: site.folder });
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter((path) => ANOTHER.test(read(path)))).toEqual([]);
  });

  test.each(['report.pdf', 'report-large.pdf'])('stands in %s', async (file) => {
    const { sheets, info } = await readPdf(readFileSync(join(site.folder, 'reports/2024', file)));
    const words = sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
    expect(words.replaceAll(/\s/g, '')).toContain('全县工会会员达到12860人');
    expect(words + JSON.stringify(info)).not.toMatch(ANOTHER);
  });

  test('stands in what the press takes home', () => {
    const files = Object.entries(unzipSync(readFileSync(join(site.folder, 'press/2024/kit.zip'))));
    const texts = files.filter(([name]) => /\.(?:csv|json|txt|svg)$/.test(name));
    expect(texts.length).toBeGreaterThan(1);
    for (const [name, bytes] of texts) expect(name + strFromU8(bytes)).not.toMatch(ANOTHER);
  });
});

describe('its own name', () => {
  test('stands in the header, in titles and in what pictures show', () => {
    for (const path of ['', 'reports/2024', 'reports/2024/fuwu', 'stations', 'data']) {
      const root = page(path);
      const header = elements(root).find(({ tagName }) => tagName === 'header');
      expect(header && textOf(header), path).toContain('云溪县总工会');
      expect(meta(root, 'og:site_name'), path).toBe(NAME);
      expect(meta(root, 'og:image:alt'), path).toContain(NAME);
    }
  });

  test('stands in the feeds', () => {
    expect(JSON.parse(read('feed.json'))).toMatchObject({ title: NAME });
    expect(read('rss.xml')).toContain(`<title>${NAME}</title>`);
  });

  test('is the key under which a browser keeps preferences', () => {
    const scripts = globSync('_astro/*.js', { cwd: site.folder }).filter((path) =>
      read(path).includes('yunxi-reader'),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(read('reader-boot.js')).toContain('"yunxi-reader"');
  });
});

describe('its map', () => {
  test('names its townships and its stations, and the level of the county', () => {
    const diagram = withAttribute(page('stations'), 'data-diagram')[0];
    const words = elements(diagram ?? page('stations'))
      .filter(({ tagName }) => tagName === 'text')
      .map((each) => textOf(each).trim());
    expect(words).toEqual(expect.arrayContaining([...TOWNSHIPS, '县职工服务中心']));
    expect(textOf(page('stations'))).toContain('菱形是县级站点');
  });

  test('leads to the county, and tells the service who asks', () => {
    const links = elements(page('stations/centre')).flatMap((element) => attribute(element, 'href') ?? []);
    const [baidu = ''] = links.filter((url) => url.startsWith('https://api.map.baidu.com/'));
    expect(decodeURIComponent(baidu)).toContain('云溪县城关镇示例路');
    expect(baidu).toContain('src=webapp.yunxi-union.annual-report');
  });

  test('gives machines its province and county', () => {
    expect(read('stations/centre/index.html')).toContain('"addressRegion":"某省","addressLocality":"云溪县"');
  });
});

test('where no report counts the stations, none is counted', () => {
  expect(textOf(page('stations'))).not.toContain('年年报说');
  expect(elements(page('')).some((element) => attribute(element, 'class')?.includes('totals'))).toBe(false);
});

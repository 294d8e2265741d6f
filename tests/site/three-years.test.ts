import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import { toRedirects } from '../../src/content/redirects.ts';
import type { FixtureSite } from '../support/fixture-site.ts';
import { expectRoutes } from '../support/routes.ts';
import { attribute, elements, readPage, textOf, withAttribute, type Element } from '../support/html.ts';
import { buildThreeYears } from '../support/three-years.ts';

let site: FixtureSite;

beforeAll(async () => {
  site = await buildThreeYears();
});

afterAll(() => {
  site.remove();
});

const page = (path: string): Element => readPage(join(site.folder, path, 'index.html'));
const words = (element: Element): string => textOf(element, ['style', 'script']).replaceAll(/\s+/g, '');
const withClass = (root: Element, name: string): readonly Element[] =>
  elements(root).filter((element) => attribute(element, 'class')?.split(/\s+/).includes(name));

/** The rows of the trend table, as they read. */
function trendOf(indicator: string): readonly string[] {
  return withClass(page(`data/${indicator}`), 'trend').flatMap((table) =>
    elements(table)
      .filter(({ tagName }) => tagName === 'tr')
      .slice(1)
      .map(words),
  );
}

test('the content of the fixture is right', () => {
  const { issues } = getContentReport(resolve('tests/fixtures/three-years'));
  expect(issues.map(formatIssue)).toEqual([]);
});

test('the site has the addresses that its content says', () => {
  expectRoutes(resolve('tests/fixtures/three-years'), site.folder);
});

test('a statistic in a heading is in its anchor, and is the sentence that states the number', () => {
  const headings = elements(page('reports/2019/fuwu')).filter(({ tagName }) => tagName === 'h2');
  const heading = headings.find((element) => attribute(element, 'id') === '全年培训职工9000人次');
  expect(heading && words(heading)).toBe('全年培训职工9000人次');
  expect(words(page('data/trained/2019'))).toContain('全年培训职工9000人次');
});

test('what is revised is marked in its place, and said with the words of the source after the chapter', () => {
  for (const path of ['reports/2019/fuwu', 'reports/2019/print']) {
    const root = page(path);
    expect(words(root)).toContain('培训办到〔校订1〕职工家门口。职工来去方便。〔校订2〕');
    const [list] = withClass(root, 'revisions');
    expect(list && words(list)).toContain('原文作“办在”。错字。');
    expect(list && words(list)).toContain('原文没有“职工来去方便”。原文漏排。');
    const ids = new Set(elements(root).flatMap((element) => attribute(element, 'id') ?? []));
    const links = withAttribute(root, 'href').flatMap((element) => attribute(element, 'href') ?? []);
    const marks = links.filter((href) => href.startsWith('#revis'));
    expect(marks).toHaveLength(4);
    for (const href of marks) expect(ids).toContain(href.slice(1));
  }
  expect(withClass(page('reports/2018/fuwu'), 'revisions')).toEqual([]);
});

test('the totals of stations are in the words of their year, and count the stations that its report names', () => {
  const [tally] = withClass(page('stations'), 'tally');
  expect(tally && words(tally)).toBe(
    '11个2019年年报说“建成服务站11个”。本站列出其中写明名称的1个，另外10个没有列出。19个2019年年报说“建成服务点19个”。',
  );
});

describe('with three years', () => {
  test('the trend is a table with the change in words', () => {
    expect(trendOf('cadres')).toEqual([
      '2016年58名',
      '2017年61名比2016年多3名',
      '2018年70名比2017年多9名',
      '2019年66名比2018年少4名',
    ]);
  });

  test('a missing year is said, and the change skips it', () => {
    expect(trendOf('service-stations')).toEqual(['2017年8个', '2018年年报没有说', '2019年11个比2017年多3个']);
  });

  test('a break is drawn and explained, and nothing is compared across it', () => {
    expect(trendOf('trained')).toEqual([
      '2017年5000人次',
      '2018年5200人次比2017年多200人次',
      '2019年起口径改变：线上培训也计入。前后的数不能比。',
      '2019年9000人次和2018年不能比：口径不同',
    ]);
  });

  test('inexact values keep their words, and their bars an open end', () => {
    const rows = trendOf('service-points');
    expect(rows).toEqual([
      '2017年20多个（多于20）',
      '2018年30多个（多于30）多于2017年，差多少说不准：数不确切',
      '2019年19个少于2018年，差多少说不准：数不确切',
    ]);
    expect(withClass(page('data/service-points'), 'open')).toHaveLength(2);
  });

  test.each([
    ['', '各年年报', '/reports/2018/'],
    ['reports/2018', '各年年报', '/reports/2017/'],
    ['data/cadres/2018', '各年的数', '/data/cadres/2017/'],
  ])('/%s has a switch of years', (path, label, target) => {
    const [nav] = withAttribute(page(path), 'aria-label').filter(
      (element) => attribute(element, 'aria-label') === label,
    );
    expect(nav && withAttribute(nav, 'href').map((link) => attribute(link, 'href'))).toContain(target);
  });

  test('a year that only a later report states has a page that names that report', () => {
    const stated = words(page('data/cadres/2016'));
    expect(stated).toContain('2016年工会干部人数：58名（2017年年报所载2016年数）[DS/OL].(2017)');
    expect(stated).toContain('在2017年年报里读：服务职工');
    expect(words(page('data/cadres/2017'))).not.toContain('所载');
    expect(readFileSync(join(site.folder, 'data/cadres.csv'), 'utf8')).toMatch(
      /,2016,58,.*,fuwu,2017,https:.*\/data\/cadres\/2016\//,
    );
  });

  test('a value that two reports state has a place in each, and each chapter leads to it', () => {
    const places = withAttribute(page('data/cadres/2017'), 'cite').map((e) => attribute(e, 'cite'));
    expect(places).toEqual([
      '/reports/2017/#n-cadres',
      '/reports/2017/fuwu/#n-cadres-2',
      '/reports/2018/fuwu/#n-cadres-2017',
    ]);
    const anchors = withAttribute(page('reports/2018/fuwu'), 'id').map((e) => attribute(e, 'id'));
    expect(anchors).toEqual(expect.arrayContaining(['n-cadres-2017', 'n-cadres-2']));
  });

  test('no page says a word of growth that no source says', () => {
    for (const path of ['data/cadres', 'data/trained', 'data/service-stations', 'data/service-points'])
      expect(words(page(path))).not.toMatch(/增长|上升|提高|下降/);
  });
});

describe('the corrected value', () => {
  const said = '2019年5月1日原来写的是69名，更正为70名。漏算了一名，只为测试而写。';

  test('keeps its old form on its own page', () => {
    expect(words(page('data/cadres/2018'))).toContain(said);
    expect(words(page('data/cadres/2017'))).not.toContain('69名');
  });

  test('is in the list of corrections and in its feed', () => {
    expect(words(page('corrections'))).toContain(said.replace('日', '日2018年工会干部人数'));
    expect(readFileSync(join(site.folder, 'corrections/rss.xml'), 'utf8')).toContain(
      '<title>2018年工会干部人数：69名更正为70名</title>',
    );
  });

  test('is new in the downloads', () => {
    expect(readFileSync(join(site.folder, 'data/cadres.csv'), 'utf8')).toMatch(/,2018,70,/);
  });
});

describe('a chart across reports', () => {
  const chart = 'charts/trained-years';
  const file = (kind: string) => readFileSync(join(site.folder, `${chart}.${kind}`), 'utf8');

  test('names the reports of all years that it draws', () => {
    expect(words(page(chart))).toContain('来源：2017、2018年年报，原文见：');
    expect(words(page(`${chart}/embed`))).toContain('，2017、2018年年报。');
    expect(file('svg').replaceAll(/<[^>]*>|\s/g, '')).toContain('，2017、2018年年报');
  });

  test('is dated as its report is, wherever a date stands', () => {
    const [gbt] = withAttribute(page(chart), 'data-copy-text')
      .map(words)
      .filter((text) => text.includes('[EB/OL]'));
    expect(gbt).toContain('(2019-01-18)');
    expect(words(page('data/trained/2018'))).toContain('(2019-01-18)');
    const published = withAttribute(page(chart), 'property').filter(
      (element) => attribute(element, 'property') === 'article:published_time',
    );
    expect(published.map((element) => attribute(element, 'content'))).toEqual(['2019-01-18T00:00:00+08:00']);
  });
});

describe('the removed indicator', () => {
  const why = '2018年3月1日停用：和工会干部人数数的是同一批人。2017年发布过60名';

  test.each(['data/helpers', 'data/helpers/2017'])('/%s says why, and redirects at once', (path) => {
    const removed = page(path);
    expect(words(removed)).toContain(why);
    const refresh = withAttribute(removed, 'http-equiv').find(
      (e) => attribute(e, 'http-equiv') === 'refresh',
    );
    expect(refresh && attribute(refresh, 'content')).toBe('0; url=/data/cadres/#was-helpers');
    const canonical = withAttribute(removed, 'rel').find((e) => attribute(e, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toMatch(/\/data\/cadres\/$/);
    const links = withAttribute(removed, 'href').map((link) => attribute(link, 'href'));
    expect(links).toContain('/data/cadres/#was-helpers');
  });

  test('is explained at the place that its old address leads to', () => {
    const place = withAttribute(page('data/cadres'), 'id').find(
      (element) => attribute(element, 'id') === 'was-helpers',
    );
    expect(place && words(place)).toBe(`以前的指标：帮手人数${why}`);
  });

  test('is in no list of indicators', () => {
    expect(words(page('data'))).not.toContain('帮手');
  });
});

test('every redirect of a host leads where the page at the old address leads', () => {
  const redirects = toRedirects(
    [{ slug: 'training', aliases: ['old-training'] }],
    [{ id: 'helpers', replacedBy: 'cadres', years: [2017] }],
  ).filter(({ from }) => from.endsWith('/'));
  expect(redirects).toHaveLength(3);
  for (const { from, to } of redirects) {
    const refresh = elements(page(from.slice(1, -1))).find(
      (element) => attribute(element, 'http-equiv') === 'refresh',
    );
    expect(refresh && attribute(refresh, 'content')).toBe(`0; url=${to}`);
  }
});

describe('a page that was withdrawn', () => {
  test('keeps its address, says why and leads on', () => {
    const gone = page('stations/old-town');
    expect(words(gone)).toContain('老城服务站（已撤下）');
    expect(words(gone)).toContain('2019年2月撤下：并入了别的服务站。');
    expect(withAttribute(gone, 'href').map((link) => attribute(link, 'href'))).toContain('/stations/');
  });
});

describe('with one year, as the site has now', () => {
  const paths = [
    '',
    'reports/2017',
    'data/volunteers',
    'data/medical-mutual-aid-members',
    'data/volunteers/2017',
  ];

  test.each(paths)('/%s shows neither trend nor switch', (path) => {
    const one = readPage(join('dist', path, 'index.html'));
    expect([...withClass(one, 'trend'), ...withClass(one, 'year-switch')]).toEqual([]);
  });

  test('no address answers for an indicator that never was', () => {
    expect(existsSync('dist/data/helpers/index.html')).toBe(false);
  });
});

describe('an article that has moved', () => {
  const NEW = 'https://three-years.example/articles/training/';
  const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');

  test('answers at its old address, says where it is and leads on', () => {
    const old = page('articles/old-training');
    const content = (name: string, value: string) =>
      elements(old).find((element) => attribute(element, name) === value) ?? old;
    expect(attribute(content('rel', 'canonical'), 'href')).toBe(NEW);
    expect(attribute(content('http-equiv', 'refresh'), 'content')).toBe('0; url=/articles/training/');
    expect(withAttribute(old, 'href').map((link) => attribute(link, 'href'))).toContain(
      '/articles/training/',
    );
  });

  test('keeps its own card, and its old address is in no list for machines', () => {
    expect(existsSync(join(site.folder, 'cards/articles/training.png'))).toBe(true);
    expect(existsSync(join(site.folder, 'cards/articles/old-training.png'))).toBe(false);
    for (const file of ['sitemap-0.xml', 'rss.xml', 'feed.json']) {
      expect(read(file)).toContain(NEW);
      expect(read(file)).not.toContain('old-training');
    }
  });
});

test('an article whose day is known says it in every form', () => {
  const html = readFileSync(join(site.folder, 'articles/training/index.html'), 'utf8');
  expect(html).toContain('<meta name="PubDate" content="2019-06-01 00:00">');
  expect(html).toContain('"datePublished":"2019-06-01T00:00:00+08:00"');
  expect(html).toContain('"pubDate":"2019-06-01T00:00:00"');
  const rss = readFileSync(join(site.folder, 'rss.xml'), 'utf8');
  expect(rss).toContain('<pubDate>Fri, 31 May 2019 16:00:00 GMT</pubDate>');
  const sitemap = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain('/articles/training/</loc><lastmod>2019-06-01</lastmod>');
});

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fontsOf } from '../../scripts/tools/page-fonts.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { listPages } from '../../src/search/index/built-pages.ts';
import { getContentReport } from '../../src/build/content-report.ts';
import { expectRoutes } from '../support/routes.ts';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { attribute, elements, readPage, textOf, withAttribute, type Element } from '../support/html.ts';
import { PDF, SECRET, SECRET_NAME, writeManyArticles } from '../support/many-articles.ts';
import { NEWEST, TITLES } from '../support/ordinary-content.ts';

const FONTS_PER_PAGE = 40_000;
const ALL = TITLES.length + NEWEST.length + 5;
const root = writeManyArticles();
let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixture('many-articles', { content: root });
});

afterAll(() => {
  site.remove();
});

const page = (path: string): Element => readPage(join(site.folder, path, 'index.html'));
const words = (element: Element): string => textOf(element, ['style', 'script']).replaceAll(/\s+/g, '');
const hrefs = (element: Element): readonly string[] =>
  withAttribute(element, 'href').map((link) => attribute(link, 'href') ?? '');
const withClass = (within: Element, name: string): readonly Element[] =>
  elements(within).filter((element) => attribute(element, 'class')?.split(/\s+/).includes(name));
const linkOf = (within: Element, rel: string): string | undefined => {
  const link = elements(within).find((it) => it.tagName === 'link' && attribute(it, 'rel') === rel);
  return link && attribute(link, 'href');
};
const listed = (path: string): readonly string[] => withClass(page(path), 'row-title').flatMap(hrefs);

test('the site has the addresses that its content says, without those of drafts', () => {
  expectRoutes(root, site.folder);
});

describe('lists', () => {
  const pages = ['articles', 'articles/page/2', 'articles/page/3'];

  test('hold every article once, twenty a page, newest first', () => {
    expect(pages.map((path) => listed(path).length)).toEqual([20, 20, ALL - 40]);
    const all = pages.flatMap(listed);
    expect(new Set(all).size).toBe(ALL);
    expect(all[0]).toBe('/articles/newest-6/');
    expect(all.at(-1)).toMatch(/^\/articles\/fixture-/);
  });

  test('name each page by its own address, and the pages before and after it', () => {
    const heads = pages.map((path) => ['canonical', 'prev', 'next'].map((rel) => linkOf(page(path), rel)));
    const host = 'https://three-years.example';
    expect(heads).toEqual([
      [`${host}/articles/`, undefined, '/articles/page/2/'],
      [`${host}/articles/page/2/`, '/articles/', '/articles/page/3/'],
      [`${host}/articles/page/3/`, '/articles/page/2/', undefined],
    ]);
    const titles = pages.map((path) =>
      words(elements(page(path)).find(({ tagName }) => tagName === 'h1') ?? page(path)),
    );
    expect(titles).toEqual(['文章', '文章（第2页）', '文章（第3页）']);
  });

  test('lead to the place where each year begins', () => {
    const [years] = withClass(page('articles'), 'year-switch');
    const targets = years ? hrefs(years) : [];
    expect(targets.map((target) => target.replace(/.*#/, ''))).toEqual(['y2019', 'y2018', 'y2017']);
    for (const target of targets) {
      const [path = '', anchor] = target.split('#');
      expect(withAttribute(page(path), 'id').map((it) => attribute(it, 'id'))).toContain(anchor);
    }
  });

  test('of a topic go over pages, too', () => {
    expect(listed('topics/stations/page/2')).toHaveLength(20);
    expect(linkOf(page('topics/stations/page/2'), 'prev')).toBe('/topics/stations/');
  });

  test('are pages of the sitemap', () => {
    const sitemap = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('/articles/page/3/</loc>');
    expect(sitemap).toContain('/topics/stations/page/3/</loc>');
  });
});

describe('the heading face', () => {
  test('takes no more than 40 KB on any page, whatever its titles', () => {
    const heavy = listPages(site.folder).filter((file) => fontsOf(site.folder, file).bytes > FONTS_PER_PAGE);
    expect(heavy).toEqual([]);
  });

  test.each([
    ['a list of ordinary titles', 'articles/index.html', 'list'],
    ['the pages that follow it', 'articles/page/3/index.html', 'list'],
    ['six titles of 7 to 68 characters on the front page', 'index.html', 'list'],
    [
      'a report of five chapters with three headings each',
      'reports/2020/print/index.html',
      'heading subheading list',
    ],
  ])('is left to the more important words by %s', (_what, file, plain) => {
    const fonts = fontsOf(site.folder, file);
    expect(fonts.plain).toBe(plain);
    expect(fonts.bytes).toBeGreaterThan(0);
  });
});

test.each(NEWEST.map(({ title }, index) => [title, `newest-${index + 1}`] as const))(
  'the title %s has a page and its pictures',
  (title, slug) => {
    const heading = elements(page(`articles/${slug}`)).find(({ tagName }) => tagName === 'h1');
    expect(heading && words(heading)).toBe(title);
    for (const picture of [`cards/articles/${slug}.png`, `posters/articles/${slug}.jpg`])
      expect(existsSync(join(site.folder, picture)), picture).toBe(true);
  },
);

test('with as many articles as the site has now, nothing is paged and no year is named', () => {
  const one = readPage('dist/articles/index.html');
  expect([...withClass(one, 'pagination'), ...withClass(one, 'year-switch')]).toEqual([]);
  expect(linkOf(one, 'next')).toBeUndefined();
});

describe('an article', () => {
  test('leads to three others at most, and says why', () => {
    const [related] = withClass(page('articles/fixture-010'), 'related');
    expect(related && words(related)).toContain('同样提到“工会干部人数”，同属专题“职工服务站点”');
    for (const file of globSync('articles/fixture-*/index.html', { cwd: site.folder })) {
      const [list] = withClass(readPage(join(site.folder, file)), 'related');
      expect(list && withAttribute(list, 'href').length).toBeLessThanOrEqual(3);
    }
  });

  test('may be plain Markdown', () => {
    const markdown = page('articles/fixture-001');
    expect(
      elements(markdown)
        .filter(({ tagName }) => tagName === 'strong')
        .map(words),
    ).toContain('只有');
  });

  test.each([
    ['old-by-article', '这篇文章已经过时。申请表换了。新的请看《带附件的文章》。', '/articles/with-files/'],
    ['old-by-report', '这篇文章已经过时。新的请看2019年年报《某市总工会年报》。', '/reports/2019/'],
    ['old-by-address', '这篇文章已经过时。新的请看rules.example。', 'https://rules.example/new'],
  ])('that is out of date says so at its top: %s', (slug, said, target) => {
    const [note] = withClass(page(`articles/${slug}`), 'outdated');
    expect(note && words(note)).toBe(said);
    expect(note && hrefs(note)).toEqual([target]);
  });

  test('offers its attachments with type and size, as they were given', () => {
    const [list] = withClass(page('articles/with-files'), 'attachments');
    expect(list && words(list)).toBe('附件申请表PDF，2KB名单CSV，1KB');
    expect(list && hrefs(list)).toEqual(['/articles/with-files/form.pdf', '/articles/with-files/list.csv']);
    expect(readFileSync(join(site.folder, 'articles/with-files/form.pdf'), 'utf8')).toBe(PDF);
    expect(readFileSync(join(site.folder, 'articles/with-old-files/form.pdf'), 'utf8')).toBe(PDF);
    const feed = readFileSync(join(site.folder, 'feed.json'), 'utf8');
    expect(feed).toContain(
      `{"url":"https://three-years.example/articles/with-files/form.pdf","mime_type":"application/pdf","title":"申请表","size_in_bytes":${PDF.length}}`,
    );
  });

  test('is as large among many as its words make it', () => {
    const sizes = globSync('articles/fixture-*/index.html', { cwd: site.folder })
      .filter((file) => !/fixture-0(?:.0|.5)/.test(file))
      .map((file) => statSync(join(site.folder, file)).size);
    // They differ in dates and in how many neighbours the first and the last have.
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(1500);
  });
});

test('a feed holds the newest fifty', () => {
  const feed = JSON.parse(readFileSync(join(site.folder, 'feed.json'), 'utf8')) as {
    items: readonly unknown[];
  };
  expect(feed.items).toHaveLength(Math.min(ALL, 50));
});

describe('drafts', () => {
  test('are checked, and hold up nobody', () => {
    const { issues } = getContentReport(resolve(root));
    expect(issues.filter(({ severity }) => severity === 'error').map(formatIssue)).toEqual([]);
    const messages = issues.map(formatIssue).filter((line) => !line.includes('标题不超过'));
    expect(
      messages.every((line) => /-(?:broken|early)\.mdx:/.test(line)),
      messages.join('\n'),
    ).toBe(true);
    for (const [file, part] of [
      ['broken.mdx', '引号'],
      ['early.mdx', 'nothing'],
    ] as const) {
      const found = messages.filter((line) => line.includes(file));
      expect(
        found.some((line) => line.includes('草稿里的错误：') && line.includes(part)),
        found.join('\n'),
      ).toBe(true);
    }
  });

  test('leave no trace in a build: no word, no number, no address, no file', () => {
    const leaks = globSync('**/*', { cwd: site.folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => file.includes(SECRET_NAME) || leaksIn(file));
    expect(leaks).toEqual([]);
  });

  test('of a report have no page', () => {
    expect(globSync(['reports/2021*', 'data/*/2021', 'press/2021'], { cwd: site.folder })).toEqual([]);
  });
});

test('only the photographs that are shown are in the build', () => {
  const files = globSync('_astro/*.{png,webp}', { cwd: site.folder });
  expect(files.some((file) => file.includes('shown'))).toBe(true);
  expect(files.filter((file) => file.includes(SECRET_NAME))).toEqual([]);
});

function leaksIn(file: string): boolean {
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  return [SECRET, SECRET_NAME, '7137924', '8241635', '3719482'].some((secret) => text.includes(secret));
}

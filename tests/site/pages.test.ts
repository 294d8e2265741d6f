import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';
import { literalMarksIn } from '../support/literal-marks.ts';

const CONTRACT = [
  '/index.html',
  '/reports/index.html',
  '/reports/2017/index.html',
  '/reports/2017/jujiao-zhongxin/index.html',
  '/reports/2017/jujiao-gaige/index.html',
  '/reports/2017/jujiao-pinpai/index.html',
  '/reports/2017/print/index.html',
  '/data/index.html',
  '/data/volunteers/index.html',
  '/data/volunteers/2017/index.html',
  '/data/observations.csv',
  '/data/observations.json',
  '/data/volunteers.csv',
  '/data/volunteers.json',
  '/articles/index.html',
  '/articles/jiansheng-industrial-park/index.html',
  '/topics/stations/index.html',
  '/stations/index.html',
  '/stations/hushan/index.html',
  '/search/index.html',
  '/about/index.html',
  '/404.html',
  '/rss.xml',
  '/sitemap-index.xml',
  '/robots.txt',
];

const files = globSync('dist/**/*.html').toSorted();

test.each(CONTRACT)('%s is built', (path) => {
  expect(existsSync(`dist${path}`)).toBe(true);
});

/** A heading may break its lines with spaces that the title does not have. */
const lettersOf = (text: string): string => text.replace(/\s+/g, '');

describe.each(files)('%s', (file) => {
  const page = readPage(file);
  const all = elements(page);
  const meta = (name: string) =>
    all.find((element) => [attribute(element, 'name'), attribute(element, 'property')].includes(name));

  test('has one heading of the first level, and its title begins with it', () => {
    const headings = all.filter(({ tagName }) => tagName === 'h1');
    expect(headings).toHaveLength(1);
    const title = all.find(({ tagName }) => tagName === 'title');
    const [heading, name] = [headings[0], title].map((element) => element && lettersOf(textOf(element)));
    expect(name?.startsWith(heading ?? '')).toBe(true);
    expect(name).toMatch(/_江山市总工会年报$/);
  });

  test('shows no mark of Markdown as it was typed', () => {
    expect(literalMarksIn(page)).toEqual([]);
  });

  test('is in Chinese, with a description of 30 to 80 characters and an absolute canonical address', () => {
    expect(attribute(page, 'lang')).toBe('zh-CN');
    const description = attribute(meta('description') ?? page, 'content') ?? '';
    expect(description.length).toBeGreaterThanOrEqual(30);
    expect(description.length).toBeLessThanOrEqual(80);
    if (file.endsWith('404.html')) return;
    const canonical = all.find((element) => attribute(element, 'rel') === 'canonical');
    expect(attribute(canonical ?? page, 'href')).toMatch(/^https:\/\/.+\/$/);
  });

  test('asks no other host for anything', () => {
    const sources = withAttribute(page, 'src').map((element) => attribute(element, 'src') ?? '');
    const links = all
      .filter(
        ({ tagName, attrs }) =>
          tagName === 'link' && attrs.some(({ value }) => /stylesheet|preload|icon/.test(value)),
      )
      .map((element) => attribute(element, 'href') ?? '');
    expect([...sources, ...links].filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });

  test('carries no inline style, no inline script and no event handler', () => {
    expect(
      all.flatMap(({ attrs }) => attrs).filter(({ name }) => name === 'style' || name.startsWith('on')),
    ).toEqual([]);
    const scripts = all.filter(
      (element) => element.tagName === 'script' && attribute(element, 'src') === undefined,
    );
    expect(scripts.filter((element) => attribute(element, 'type') !== 'application/ld+json')).toEqual([]);
  });

  test('uses each id once', () => {
    const ids = withAttribute(page, 'id').map((element) => attribute(element, 'id'));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test('every link inside the site leads to a page, and every anchor to a place', () => {
  const ids = new Map(
    files.map((file) => [
      file,
      new Set(withAttribute(readPage(file), 'id').map((element) => attribute(element, 'id'))),
    ]),
  );
  const dead = files.flatMap((file) => {
    const base = new URL(file.replace(/^dist/, '').replace(/index\.html$/, ''), 'https://site.example');
    return withAttribute(readPage(file), 'href')
      .map((element) => new URL(attribute(element, 'href') ?? '', base))
      .filter(({ origin }) => origin === base.origin)
      .filter(({ pathname, hash }) => {
        const target = `dist${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`;
        if (!existsSync(target)) return true;
        return hash !== '' && ids.get(target)?.has(decodeURIComponent(hash.slice(1))) === false;
      })
      .map(({ pathname, hash }) => `${file} → ${pathname}${hash}`);
  });
  expect(dead).toEqual([]);
});

test('no page speaks of a placeholder', () => {
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/undefined|\[object|Lorem|待补/);
});

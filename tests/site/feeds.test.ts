import { existsSync, readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { attribute, elements, textOf } from '../support/html.ts';
import { readPages, toFile } from '../support/pages.ts';

interface Feed {
  readonly version: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly image: string;
    readonly date_published?: string;
  }[];
}

const feed = JSON.parse(readFileSync('dist/feed.json', 'utf8')) as Feed;
const rss = readFileSync('dist/rss.xml', 'utf8');
const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const items = [...rss.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => ({
  link: /<link>(.*?)<\/link>/.exec(item)?.[1] ?? '',
  guid: /<guid[^>]*>(.*?)<\/guid>/.exec(item)?.[1] ?? '',
  content: unescape(/<content:encoded>(.*?)<\/content:encoded>/s.exec(item)?.[1] ?? ''),
}));
const articles = readPages().filter(({ file }) => /^dist\/articles\/[^/]+\/index\.html$/.test(file));

test('both feeds hold every article once, with its canonical address', () => {
  const wanted = articles.map(({ canonical }) => canonical).toSorted();
  expect(items.map(({ link }) => link).toSorted()).toEqual(wanted);
  expect(items.map(({ guid }) => guid).toSorted()).toEqual(wanted);
  expect(feed.items.map(({ url }) => url).toSorted()).toEqual(wanted);
});

test('the RSS names itself, and is what RSS 2.0 requires', () => {
  expect(rss).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?><rss version="2\.0"/);
  expect(rss).toContain(
    '<atom:link href="https://annual-report.example/rss.xml" rel="self" type="application/rss+xml"/>',
  );
  for (const tag of ['title', 'description', 'link', 'language'])
    expect(rss).toMatch(new RegExp(`<channel>.*<${tag}>[^<]+</${tag}>`, 's'));
});

test('the JSON feed is of version 1.1 and names its home and itself', () => {
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect([feed.home_page_url, feed.feed_url]).toEqual([
    'https://annual-report.example/',
    'https://annual-report.example/feed.json',
  ]);
});

test('each text is whole: every paragraph of the page stands in both feeds', () => {
  for (const { page, canonical } of articles) {
    const prose = elements(page).find((element) => attribute(element, 'class')?.includes('prose'));
    const words = (text: string) => text.replaceAll(/\s/g, '');
    const paragraphs = (prose ? elements(prose) : [])
      .filter(({ tagName, parentNode }) => tagName === 'p' && parentNode === prose)
      .map((p) => words(textOf(p)));
    expect(paragraphs.length).toBeGreaterThan(1);
    const contents = [
      feed.items.find(({ url }) => url === canonical)?.content_html,
      items.find(({ link }) => link === canonical)?.content,
    ];
    for (const content of contents) {
      const text = words(textOf(parseFragment(content ?? '')));
      for (const paragraph of paragraphs) expect(text).toContain(paragraph);
    }
  }
});

test('every address in a text is absolute and leads to something that is there', () => {
  for (const { content_html: html } of feed.items) {
    const all = elements(parseFragment(html));
    const addresses = all
      .flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')])
      .filter((address) => address !== undefined);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\//);
      expect(existsSync(toFile(address))).toBe(true);
    }
    expect(all.filter(({ tagName }) => ['script', 'style', 'svg', 'button'].includes(tagName))).toEqual([]);
  }
});

test('a date that is not known to the day is left out of the feeds', () => {
  const dated = new Map(
    articles.map(({ canonical, file }) => {
      const slug = file.split('/')[2] ?? '';
      const source = readFileSync(`content/articles/2017/${slug}.mdx`, 'utf8').split('---')[1] ?? '';
      return [canonical, String((parse(source) as { readonly date: unknown }).date)];
    }),
  );
  for (const { url, date_published: date } of feed.items)
    expect(date === undefined).toBe(dated.get(url)?.length !== 10);
});

test('the sitemap dates the articles at the precision known, and lists no page twice', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const locations = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(new Set(locations).size).toBe(locations.length);
  for (const { canonical } of articles)
    expect(sitemap).toMatch(new RegExp(`<loc>${canonical}</loc><lastmod>\\d{4}(-\\d{2}){0,2}</lastmod>`));
});

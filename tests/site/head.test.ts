import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { elements, textOf } from '../support/html.ts';
import { readPages, toFile } from '../support/pages.ts';

const pages = readPages();
const NAME = '江山市总工会年报';

describe.each(pages)('the head of $file', ({ page, meta, canonical }) => {
  const heading = elements(page).find(({ tagName }) => tagName === 'h1');
  const title = elements(page).find(({ tagName }) => tagName === 'title');

  test('has its H1 and the site’s name as title', () => {
    const words = (text: string) => text.replaceAll(/\s+/g, '');
    expect(title && textOf(title)).toMatch(new RegExp(`_${NAME}$`));
    expect(meta('og:title')).toBe((title ? textOf(title) : '').replace(`_${NAME}`, ''));
    const said = words(heading ? textOf(heading) : '');
    expect(words(meta('og:title') ?? '')).toContain(said.replace(/^[一二三四五六七八九十]+、/, ''));
  });

  test('previews with a card of its own that is there', () => {
    expect(meta('og:image')).toMatch(/^https:\/\/annual-report\.example\/cards\/.+\.png$/);
    expect(existsSync(toFile(meta('og:image') ?? ''))).toBe(true);
    expect(meta('og:image:width')).toBe('1200');
    expect(meta('og:image:height')).toBe('630');
    expect(meta('og:image:type')).toBe('image/png');
    expect(meta('og:image:alt')?.length).toBeGreaterThan(4);
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(meta('itemprop:image')).toBe(meta('og:image'));
  });

  test('says one thing to all who read it', () => {
    expect(meta('og:url')).toBe(canonical);
    expect(meta('itemprop:name')).toBe(meta('og:title'));
    expect(meta('og:description')).toBe(meta('description'));
    expect(meta('itemprop:description')).toBe(meta('description'));
    expect(meta('og:site_name')).toBe(NAME);
    expect(meta('og:locale')).toBe('zh_CN');
  });

  test('tells Chinese engines and aggregators what they ask for', () => {
    expect(meta('renderer')).toBe('webkit');
    expect(meta('applicable-device')).toBe('pc,mobile');
    expect(meta('format-detection')).toBe('telephone=no');
    expect(meta('Cache-Control')).toBe('no-transform');
    expect(meta('SiteName')).toBe(NAME);
    expect(meta('SiteDomain')).toBe('annual-report.example');
    expect(meta('SiteIDCode')).toBeUndefined();
    if (meta('og:type') !== 'article') return;
    expect(meta('ArticleTitle')).toBe(meta('og:title'));
    expect(meta('Url')).toBe(canonical);
    expect(meta('Image')).toBe(meta('og:image'));
    expect(meta('PubDate') ?? '2018-01-01 00:00').toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
  });
});

test('no two pages have one title, one address or one card', () => {
  for (const read of [
    (page: (typeof pages)[number]) => page.meta('og:title'),
    (page: (typeof pages)[number]) => page.canonical,
    (page: (typeof pages)[number]) => page.meta('og:image'),
  ]) {
    const values = pages.map(read);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
  }
});

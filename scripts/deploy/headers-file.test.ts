import { describe, expect, test } from 'vitest';
import { toBaseMap, toMapPolicy } from '../../src/stations/base-map.ts';
import { toHeadersFile, toRedirectsFile } from './headers-file.ts';
import { getHeaders, toHeaderRules } from './headers.ts';

const map = toBaseMap({ key: 'k', reviewNumber: 'r', attribution: 'a' });
const rules = toHeaderRules(toMapPolicy(map));
const site = {
  host: 'www.example.cn',
  base: '/union/',
  rules,
  redirects: [{ from: '/articles/旧/', to: '/articles/new/' }],
};
const FILES = [
  ...['/', '/404.html', '/about/', '/rss.xml', '/stations.csv', '/favicon.svg', '/robots.txt'],
  ...['/articles/', '/articles/a/', '/articles/page/2/', '/cards/index.png', '/cards/articles/a.png'],
  ...['/charts/a/', '/charts/a/embed/', '/charts/a.svg', '/charts/a.csv', '/charts/b/', '/charts/b/embed/'],
  ...['/data/', '/data/a/', '/data/a/2017/', '/data/a.csv', '/data/a.json', '/stations/', '/stations/a/'],
  ...[
    '/pagefind/pagefind.js',
    '/pagefind/fragment/1.pf_fragment',
    '/pagefind/zh.1.pf_meta',
    '/_astro/a.1.js',
  ],
  ...['/corrections/', '/corrections/rss.xml', '/press/2017/', '/press/2017/kit.zip'],
];

/** What a host would send: every value of every block that fits. */
function simulate(text: string, path: string, slashes: boolean): ReadonlyMap<string, readonly string[]> {
  const sent = new Map<string, string[]>();
  for (const block of text.split('\n\n')) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    if (!fits(pattern, path, slashes)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      sent.set(name, [...(sent.get(name) ?? []), value]);
    }
  }
  return sent;
}

function fits(pattern: string, path: string, slashes: boolean): boolean {
  const trim = (text: string) => (slashes ? text : text.replace(/(?<=.)\/$/, ''));
  const source = trim(pattern)
    .replace(/[.]/g, '\\.')
    .replace(/:[a-z]+/g, '[^/]+')
    .replace(/\/\*$/, slashes ? '/.*' : '(/.*)?');
  return new RegExp(`^${source}$`).test(trim(path));
}

describe.each([
  ['Cloudflare', true],
  ['Netlify', false],
])('the _headers file for %s', (_, slashes) => {
  const text = toHeadersFile(site, FILES, slashes);

  test('never says a header twice for one address, and says nothing but what the list says', () => {
    for (const file of FILES) {
      const expected = getHeaders(rules, file);
      for (const [name, values] of simulate(text, `/union${file}`, slashes))
        expect(`${file} ${name}: ${values.join(', ')}`).toBe(`${file} ${name}: ${expected[name] ?? ''}`);
    }
  });

  test('says the policy, the frames and the features of every address', () => {
    for (const file of FILES) {
      const sent = simulate(text, `/union${file}`, slashes);
      for (const name of [
        'Content-Security-Policy',
        'X-Frame-Options',
        'Permissions-Policy',
        'X-Content-Type-Options',
      ])
        expect(`${file} ${sent.get(name)?.[0] ?? ''}`).toBe(`${file} ${getHeaders(rules, file)[name] ?? ''}`);
    }
  });

  test('keeps hashed files for a year', () => {
    expect(simulate(text, '/union/_astro/a.1.js', slashes).get('Cache-Control')).toEqual([
      'public, max-age=31536000, immutable',
    ]);
  });

  test('keeps to what Cloudflare takes: 100 blocks, 2000 characters a line, whatever the number of pages', () => {
    const many = Array.from({ length: 300 }, (_, id) => [
      `/charts/c${id}/`,
      `/charts/c${id}/embed/`,
      `/charts/c${id}.csv`,
      `/articles/a${id}/`,
      `/data/d${id}/2017/`,
    ]);
    const large = toHeadersFile(site, [...FILES, ...many.flat()], slashes);
    expect(large.split('\n\n').length).toBe(text.split('\n\n').length);
    expect(large.split('\n\n').length).toBeLessThan(100);
    expect(Math.max(...large.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
});

test('the _redirects file names old addresses with their base, in ASCII, by force where a page stands there', () => {
  const from = '/union/articles/%E6%97%A7/';
  expect(toRedirectsFile(site, false)).toBe(`${from} /union/articles/new/ 301\n`);
  expect(toRedirectsFile(site, true)).toBe(`${from} /union/articles/new/ 301!\n`);
});

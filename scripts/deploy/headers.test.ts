import { describe, expect, test } from 'vitest';
import { toBaseMap, toMapPolicy } from '../../src/stations/base-map.ts';
import { toWechatPolicy } from '../../src/share/wechat-policy.ts';
import { getHeaders, isHashed, toHeaderRules } from './headers.ts';

const rules = toHeaderRules();
const at = (path: string) => getHeaders(rules, path);

describe('the header list', () => {
  test('gives every address the security headers', () => {
    for (const path of ['/', '/about/', '/404.html', '/charts/a.svg', '/_astro/a.1.js', '/没有/']) {
      expect(at(path)).toMatchObject({
        'Strict-Transport-Security': 'max-age=63072000',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'X-Frame-Options': 'DENY',
      });
      expect(at(path)['Content-Security-Policy']).toMatch(/frame-ancestors 'none'$/);
    }
  });

  test('lets other sites frame the embedded chart, and nothing else', () => {
    const embed = at('/charts/union-people/embed/');
    expect(embed['Content-Security-Policy']).toMatch(/frame-ancestors \*$/);
    expect(embed).not.toHaveProperty('X-Frame-Options');
    expect(at('/charts/union-people/')['X-Frame-Options']).toBe('DENY');
    expect(at('/charts/a/b/embed/')['X-Frame-Options']).toBe('DENY');
  });

  test('lets only the stations page ask where the reader is', () => {
    expect(at('/stations/')['Permissions-Policy']).toContain('geolocation=(self)');
    expect(at('/stations/hushan/')['Permissions-Policy']).toContain('geolocation=()');
  });

  test('lets only the stations page show tiles, and only where there is a map', () => {
    const map = toBaseMap({ key: 'k', reviewNumber: 'r', attribution: 'a' });
    const withMap = toHeaderRules(toMapPolicy(map));
    expect(getHeaders(withMap, '/stations/')['Content-Security-Policy']).toContain('t0.tianditu.gov.cn');
    expect(getHeaders(withMap, '/stations/hushan/')['Content-Security-Policy']).not.toContain('tianditu');
    expect(at('/stations/')['Content-Security-Policy']).toBe(at('/')['Content-Security-Policy']);
  });

  test('lets every page but an embedded chart run the script of WeChat, where it is set', () => {
    const shared = toHeaderRules({}, toWechatPolicy({ sdk: 'https://sdk.example/a.js', signature: '/sign' }));
    for (const path of ['/', '/stations/'])
      expect(getHeaders(shared, path)['Content-Security-Policy']).toContain('trusted-types wechat-sdk');
    expect(getHeaders(shared, '/charts/a/embed/')['Content-Security-Policy']).toContain(
      "trusted-types 'none'",
    );
  });

  test.each([
    ['/_astro/Page.CVl2jxrp.css', /immutable/],
    ['/pagefind/fragment/zh_1.pf_fragment', /immutable/],
    ['/pagefind/pagefind.js', /max-age=0/],
    ['/', /max-age=0/],
    ['/feed.json', /max-age=0/],
    ['/cards/index.png', /max-age=3600/],
    ['/data/observations.csv', /max-age=0/],
  ])('tells how long %s may be kept', (path, expected) => {
    expect(at(path)['Cache-Control']).toMatch(expected);
    expect(isHashed(path)).toBe(expected.source === 'immutable');
  });

  test('opens the data to other sites, and saves tables instead of showing them', () => {
    expect(at('/data/volunteers.csv')).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Disposition': 'attachment',
    });
    expect(at('/data/volunteers/')).not.toHaveProperty('Access-Control-Allow-Origin');
  });
});

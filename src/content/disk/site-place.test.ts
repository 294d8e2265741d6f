import { describe, expect, test } from 'vitest';
import { isHostName } from '../schemas/host-name.ts';
import { parseBase, parseSiteUrl } from './site-place.ts';

describe('SITE_BASE', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['union', '/union/'],
    ['/union', '/union/'],
    ['//a.b//c_d~e-1/', '/a.b/c_d~e-1/'],
  ])('%j is %j', (text, expected) => {
    expect(parseBase(text)).toBe(expected);
  });

  test.each([
    '/a b/',
    '/a;b/',
    '/a{2}/',
    '/a$b/',
    '/"a"/',
    "/'/",
    '/../',
    '/./a/',
    '/a\\b/',
    '/a?b/',
    '/a#b/',
    '/%2e/',
    '/年报/',
    '/a\nb/',
    'https://a.cn/',
  ])('%j is refused with an example', (text) => {
    expect(() => parseBase(text)).toThrow(/SITE_BASE 写成了.*例如 SITE_BASE=\/union\//s);
  });
});

describe('SITE_URL', () => {
  test.each([undefined, 'https://www.example.cn', 'http://127.0.0.1:4321/', 'http://localhost:1'])(
    'may be %j',
    (text) => {
      expect(parseSiteUrl(text)).toBe(text);
    },
  );

  test.each([
    '',
    'www.example.cn',
    'https://a;b.cn',
    'https://a$b.cn',
    'https://a{b}.cn',
    'https://a.cn/b',
    'ftp://a.cn',
    'https://a@b.cn',
  ])('may not be %j', (text) => {
    expect(() => parseSiteUrl(text)).toThrow(/SITE_URL 写成了/);
  });
});

test.each([
  ['www.example.cn', true],
  ['xn--fiqs8s.cn', true],
  ['a'.repeat(63), true],
  ['a'.repeat(64), false],
  [`${'a.'.repeat(127)}cn`, false],
  ['a_b.cn', false],
  ['-a.cn', false],
  ['a-.cn', false],
  ['a..cn', false],
  ['a.cn.', false],
  ['云溪.cn', false],
  ['', false],
])('a host name: %j, %j', (host, expected) => {
  expect(isHostName(host)).toBe(expected);
});

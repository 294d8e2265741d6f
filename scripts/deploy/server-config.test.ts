import { describe, expect, test } from 'vitest';
import { toCaddyfile } from './caddy.ts';
import { toHeaderRules } from './headers.ts';
import { toServerSite, type ServerSite } from './host.ts';
import { toNginxConfig } from './nginx.ts';

const site = { host: 'www.example.cn', base: '/', rules: toHeaderRules(), redirects: [] };
const make = (change: Partial<ServerSite>) => ({ ...toServerSite(site, '/srv/site'), ...change });
const header = (value: string) => [{ at: '/**', headers: { 'X-Test': value } }];

describe.each([
  ['nginx', toNginxConfig],
  ['Caddy', toCaddyfile],
])('the configuration of %s', (_, write) => {
  test.each(['a;b.cn', 'a{b}.cn', 'a$b.cn', 'a b.cn', 'a"b.cn', ''])('names no host %j', (host) => {
    expect(() => write(make({ host }))).toThrow(/不是域名/);
  });

  test.each([
    ['a line of its own in a header', { rules: header("default-src 'none'\nX") }],
    ['a line of its own in a folder', { folder: '/srv/a\n}' }],
  ])('takes no %s', (__, change) => {
    expect(() => write(make(change))).toThrow(/配置里不能写/);
  });
});

test.each([
  ['a header', { rules: header('script-src https://a$host.cn') }],
  ['a folder', { folder: '/srv/$host' }],
  ['a redirect', { redirects: [{ from: '/a/', to: '/$host/' }] }],
  ['a base', { base: '/a$b/' }],
])('nginx reads no variable in %s', (_, change) => {
  expect(() => toNginxConfig(make(change))).toThrow(/nginx 的配置里不能写/);
});

test.each([
  ['a header', { rules: header('script-src https://{http.request.host}') }],
  ['a folder', { folder: '/srv/{$HOME}' }],
  ['a mark behind a backslash', { folder: '/srv/a\\"b' }],
])('Caddy fills in nothing in %s', (_, change) => {
  expect(() => toCaddyfile(make(change))).toThrow(/Caddy 的配置里不能写/);
});

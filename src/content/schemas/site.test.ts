import { describe, expect, test } from 'vitest';
import { siteSchema } from './site.ts';

const { deploy, security } = siteSchema.shape;

describe('where the site is deployed', () => {
  test('is a folder of a server, and five releases stay unless said', () => {
    expect(deploy.parse({ rsync: { to: 'deploy@www.example.cn:/srv/annual-report' } })).toEqual({
      rsync: { to: 'deploy@www.example.cn:/srv/annual-report', keep: 5 },
    });
    expect(deploy.parse(undefined)).toEqual({});
  });

  test.each([
    ['a folder without its beginning', { rsync: { to: 'www.example.cn:srv' } }],
    ['an option of ssh', { rsync: { to: '-oProxyCommand=x:/srv/x' } }],
    ['a command in its place', { rsync: { to: '/srv/x; rm -rf /' } }],
    [
      'a secret',
      { s3: { endpoint: 'https://s3.example.cn', region: 'a', bucket: 'b', secretAccessKey: 'c' } },
    ],
    ['a single release, which cannot be taken back', { rsync: { to: '/srv/x', keep: 1 } }],
  ])('is not %s', (_, value) => {
    expect(deploy.safeParse(value).success).toBe(false);
  });
});

describe('the address of the site', () => {
  const { url } = siteSchema.shape;

  test.each(['https://www.example.cn', 'https://xn--fiqs8s.cn/', 'https://10.0.0.1:8443'])(
    'may be %s',
    (text) => {
      expect(url.safeParse(text).success).toBe(true);
    },
  );

  test.each([
    ...['https://a;b.cn', 'https://a{b}.cn', 'https://a$b.cn', 'https://a_b.cn', 'https://a%3bb.cn'],
    ...['https://云溪.cn', 'https://a b.cn', 'https://a..cn', 'https://-a.cn', 'https://a.cn/union/'],
    ...['https://a.cn?b', 'http://a.cn', 'https://a,b.cn', "https://a'b.cn", 'https://a@b.cn'],
  ])('may not be %s', (text) => {
    expect(url.safeParse(text).success).toBe(false);
  });
});

describe('the script of WeChat', () => {
  const sdk = (text: string) =>
    siteSchema.shape.sharing.safeParse({ wechat: { sdk: text, signature: '/sign' } }).success;

  test.each(['/jweixin.js', 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js', 'https://a.cn:8443/x.js?v=1'])(
    'may be %s',
    (text) => {
      expect(sdk(text)).toBe(true);
    },
  );

  test.each([
    ...['https://a;sandbox/x.js', 'https://a$host.cn/x.js', 'https://a.cn/x;y.js', 'https://a.cn/$x.js'],
    ...[
      'https://a.cn/x y.js',
      "https://a.cn/'x'.js",
      'https://a.cn/"x".js',
      '/x;y.js',
      '/$x.js',
      '//a.cn/x.js',
    ],
    ...['https://a.cn,b.cn/x.js', 'http://a.cn/x.js', '/x\ny.js', '/', 'https://a.cn/{x}.js'],
  ])('may not be %s', (text) => {
    expect(sdk(text)).toBe(false);
  });
});

describe('whom to tell of a fault', () => {
  test.each(['mailto:a@example.cn', 'https://www.example.cn/security', 'tel:+86-570-1234567'])(
    'may be %s',
    (contact) => {
      expect(security.safeParse({ contact, expires: '2027-06-30' }).success).toBe(true);
    },
  );

  test.each([
    { contact: 'a@example.cn', expires: '2027-06-30' },
    { contact: 'javascript:alert(1)', expires: '2027-06-30' },
    { contact: 'mailto:a@example.cn', expires: '2027' },
    { contact: 'mailto:a@example.cn' },
  ])('is not %j', (value) => {
    expect(security.safeParse(value).success).toBe(false);
  });
});

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

import { expect, test } from 'vitest';
import { pagePathSchema, webAddressSchema } from './web-address.ts';

test.each(['https://licence.example', 'https://licence.example/by/?v=4#text', 'https://许可.example/'])(
  '%s is an address of another site',
  (address) => {
    expect(webAddressSchema.safeParse(address).success).toBe(true);
  },
);

test.each([
  'javascript:alert()',
  'javascript://licence.example/%0aalert()',
  'data:text/html,x',
  'http://licence.example/',
  'https:licence.example',
  String.raw`https:\\licence.example`,
  'https://licence.example@evil.example/',
])('%s is none', (address) => {
  expect(webAddressSchema.safeParse(address).success).toBe(false);
});

test('a path leads to a page of this site and to no other host', () => {
  const pass = ['/', '/reports/', '//evil.example/', String.raw`/\evil.example/`, '/%2f/', 'reports/'].filter(
    (path) => pagePathSchema.safeParse(path).success,
  );
  expect(pass).toEqual(['/', '/reports/']);
});

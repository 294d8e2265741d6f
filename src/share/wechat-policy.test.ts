import { expect, test } from 'vitest';
import { formatPolicy, toPagePolicy } from '../lib/content-policy.ts';
import { toWechatPolicy } from './wechat-policy.ts';

test('unset, a page may do nothing more', () => {
  expect(toPagePolicy(toWechatPolicy(undefined))).toEqual(toPagePolicy());
});

test('the hosts of the script and of the signatures are allowed, and one policy for the address', () => {
  const settings = { sdk: 'https://sdk.example/jweixin.js', signature: 'https://sign.example/a/b?c=1' };
  const policy = formatPolicy(toPagePolicy(toWechatPolicy(settings)));
  expect(policy).toMatch(/script-src [^;]* https:\/\/sdk\.example;/);
  expect(policy).toMatch(/connect-src 'self' https:\/\/sign\.example;/);
  expect(policy).toMatch(/trusted-types wechat-sdk$/);
});

test('paths of this site need no host', () => {
  const policy = toWechatPolicy({ sdk: '/jweixin.js', signature: '/sign' });
  expect(policy).toEqual({ 'script-src': [], 'connect-src': [], 'trusted-types': ['wechat-sdk'] });
});

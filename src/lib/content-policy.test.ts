import { describe, expect, test } from 'vitest';
import { formatPolicy, toPagePolicy } from './content-policy.ts';

describe('the policy of a page', () => {
  test('allows nothing that it does not name, and nothing unsafe but WebAssembly', () => {
    const policy = formatPolicy(toPagePolicy());
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(policy).not.toMatch(/'unsafe-|https?:|data:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  test('takes more sources, which replace a lone none', () => {
    const policy = toPagePolicy(
      { 'img-src': ['https://tiles.example'], 'trusted-types': ['default'] },
      { 'trusted-types': ['wechat-sdk'], 'worker-src': ["'self'"] },
    );
    expect(policy['img-src']).toEqual(["'self'", 'https://tiles.example']);
    expect(policy['trusted-types']).toEqual(['default', 'wechat-sdk']);
    expect(policy['worker-src']).toEqual(["'self'"]);
  });
});

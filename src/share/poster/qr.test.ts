import { expect, test } from 'vitest';
import { sizeOfQrCode, toQrCode } from './qr.ts';

test('the size of a code is known without drawing it', () => {
  for (const length of [1, 20, 60, 120, 400]) {
    const address = `https://example.org/${'a'.repeat(length)}`;
    expect(sizeOfQrCode(address)).toBe(toQrCode(address).size);
  }
});

test('each address has its own code', () => {
  const one = toQrCode('https://example.org/a/');
  expect(toQrCode('https://example.org/b/').path).not.toBe(one.path);
  expect(toQrCode('https://example.org/a/')).toEqual(one);
});

import { describe, expect, test } from 'vitest';
import { readArray, readText, toArray, toText } from './cbor.ts';

describe('arrays', () => {
  test.each([0, 23, 24, 255, 256, 70_000])('one of %i items is read as it was written', (count) => {
    const items = Array.from({ length: count }, () => Uint8Array.of(7));
    expect(readArray(toArray(items))).toHaveLength(count);
  });

  test('items are kept to the byte, whatever they are', () => {
    const items = [
      [0x18, 0x64],
      [0x20],
      [0x43, 1, 2, 3],
      [0x82, 1, 0x61, 0x61],
      [0xa1, 1, 2],
      [0xf6],
      [0xfa, 1, 2, 3, 4],
    ];
    const bytes = items.map((item) => Uint8Array.from(item));
    expect(readArray(toArray(bytes)).map((item) => [...item])).toEqual(items);
  });

  test('one that ends too early, or has no stated length, is an error', () => {
    expect(() => readArray(Uint8Array.of(0x82, 1))).toThrow('too early');
    expect(() => readArray(Uint8Array.of(0x9f, 1, 0xff))).toThrow('does not write');
    expect(() => readArray(Uint8Array.of(1))).toThrow('array was expected');
  });
});

test.each(['', '工', '会'.repeat(100)])('the text %j is read as it was written', (text) => {
  expect(readText(toText(text))).toBe(text);
});

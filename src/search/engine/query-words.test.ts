import { afterEach, expect, test, vi } from 'vitest';
import { toWords } from './query-words.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('phrases become words, without those of one character', () => {
  expect(toWords(['职工的服务'])).toEqual(['职工', '服务']);
});

test('words of one character are kept where there are no others', () => {
  expect(toWords(['的'])).toEqual(['的']);
});

test('a browser without a segmenter gets pairs of characters', () => {
  vi.stubGlobal('Intl', {});
  expect(toWords(['服务站'])).toEqual(['服务', '务站']);
});

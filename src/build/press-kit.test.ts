import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipWithin } from './press-kit.ts';

const FILES = new Map(
  ['numbers.csv', 'charts/a.png', 'charts/a.svg', 'cards/a.png'].map((name, index) => [
    name,
    Uint8Array.from({ length: 1000 }, (_, at) => (at * at * 7 + index * at * 13 + (at >> 3) * 31) % 251),
  ]),
);

function namesWithin(most: number): readonly string[] {
  return Object.keys(unzipSync(zipWithin(FILES, most))).sort();
}

test('a kit that is light enough holds everything', () => {
  expect(namesWithin(1e6)).toEqual([...FILES.keys()].sort());
});

test('one that would be too heavy goes without cards, then without charts as PNG', () => {
  const whole = zipWithin(FILES, 1e6).byteLength;
  expect(namesWithin(whole - 1)).toEqual(['charts/a.png', 'charts/a.svg', 'numbers.csv']);
  expect(namesWithin(100)).toEqual(['charts/a.svg', 'numbers.csv']);
});

import { globSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../src/share/zip.ts';
import { attribute, elements, readPage, textOf, withAttribute } from '../support/html.ts';

const LARGEST_KIT = 10 * 1024 * 1024;
const page = readPage('dist/press/2017/index.html');
const seed = readFileSync('seeds/2017/report.txt', 'utf8');
const kit = readFileSync('dist/press/2017/kit.zip');
const files = unzipSync(new Uint8Array(kit));
const words = (text: string) => text.replaceAll(/[\s\p{P}]/gu, '');

describe('the press page', () => {
  test('has a summary of at most 200 characters in which each sentence is the report’s own', () => {
    const summary = withAttribute(page, 'class').find((element) =>
      attribute(element, 'class')?.split(' ').includes('summary'),
    );
    const text = textOf(summary ?? page);
    expect(text.length).toBeLessThanOrEqual(200);
    for (const sentence of text.match(/[^。]+。/g) ?? []) expect(words(seed)).toContain(words(sentence));
  });

  test('has ten numbers, each with its sentence, its page and words to copy that hold both', () => {
    const copies = withAttribute(page, 'data-copy')
      .map((element) => attribute(element, 'data-copy') ?? '')
      .slice(1);
    expect(copies).toHaveLength(10);
    for (const copy of copies) {
      expect(copy).toMatch(/https:\/\/annual-report\.example\/data\/[a-z-]+\/2017\/$/);
      const quote = /原文：“(.+)”来源/.exec(copy)?.[1] ?? '';
      expect(words(seed)).toContain(words(quote));
    }
  });

  test('says the size of the kit', () => {
    const link = elements(page).find((element) => attribute(element, 'data-kit') !== undefined);
    expect(textOf(link ?? page)).toMatch(/（ZIP，[\d.]+ [KM]B）/);
  });
});

describe('the kit', () => {
  test('has at most 10 MB, and the same bytes for the same files', () => {
    expect(kit.byteLength).toBeLessThanOrEqual(LARGEST_KIT);
    expect(Buffer.from(zipFiles(new Map(Object.entries(files)))).equals(kit)).toBe(true);
  });

  test('holds the readme, the numbers, all data, and every chart of the year for screen and print', () => {
    const charts = globSync('dist/charts/*.png').map((file) => file.replace('dist/', ''));
    const wanted = [
      'readme.txt',
      'numbers.csv',
      'data/observations.csv',
      'data/observations.json',
      ...charts,
      ...charts.map((file) => file.replace('.png', '.svg')),
    ];
    expect(wanted.filter((name) => !(name in files))).toEqual([]);
  });

  test('names in its readme nothing that it does not hold', () => {
    const named = strFromU8(files['readme.txt'] ?? new Uint8Array()).match(/charts\/[a-z-]+\.png/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in files))).toEqual([]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../scripts/tools/templates.ts';
import { getFirstView, sumOf, type Kind, type Request } from '../support/first-view.ts';
import { toFile } from '../support/pages.ts';

const KB = 1024;
const REQUESTS = 8;
const LIMITS: readonly { readonly name: string; readonly kinds: readonly Kind[]; readonly most: number }[] = [
  { name: 'page and styles', kinds: ['html', 'style'], most: 18 * KB },
  { name: 'scripts', kinds: ['script'], most: 8 * KB },
  { name: 'fonts', kinds: ['font'], most: 40 * KB },
];

/** What a page of a kind may weigh as a whole. */
const WHOLE: readonly { readonly kind: string; readonly pattern: string; readonly most: number }[] = [
  { kind: 'the front page', pattern: 'dist/index.html', most: 60 * KB },
  { kind: 'a chapter', pattern: 'dist/reports/*/!(print|sources)/index.html', most: 60 * KB },
  { kind: 'an article', pattern: 'dist/articles/!(page)/index.html', most: 45 * KB },
  { kind: 'an observation', pattern: 'dist/data/*/*/index.html', most: 35 * KB },
];

/**
 * Pages that cannot keep to a limit: the one that holds a whole report for paper, whose text alone weighs 9 KB. It has a limit of
 * its own, so that it does not grow unseen.
 */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '/reports/2017/print/': { 'page and styles': 22.5 * KB },
};

/** The first screen of a phone, 360 by 780, holds at most so many characters of text. */
const FIRST_SCREEN = 540;
/** What a server may send before the browser has answered: ten packets. */
const FIRST_ROUND = 14 * KB;

const pages = globSync('dist/**/*.html').toSorted();
const views = new Map(pages.map((file) => [file, getFirstView(file)]));

function listHeavy(
  name: string,
  most: number,
  weigh: (requests: readonly Request[]) => number,
): readonly string[] {
  return [...views.values()]
    .map((requests) => ({ address: requests[0]?.address ?? '', weight: weigh(requests) }))
    .filter(({ address, weight }) => weight > (EXCEPTIONS[address]?.[name] ?? most))
    .map(({ address, weight }) => `${address}: ${weight}`);
}

test.each(LIMITS)('no page loads more than its limit of $name', ({ name, kinds, most }) => {
  expect(listHeavy(name, most, (requests) => sumOf(requests, ...kinds))).toEqual([]);
});

test('no page asks more than eight times, and none asks another host', () => {
  expect(listHeavy('requests', REQUESTS, (requests) => requests.length)).toEqual([]);
  const foreign = [...views.values()].flat().filter(({ address }) => !/^\/(?!\/)/.test(address));
  expect(foreign).toEqual([]);
});

test('no page exceeds a limit without needing it: an exception that is not used is taken away', () => {
  for (const [address, limits] of Object.entries(EXCEPTIONS)) {
    const requests = views.get(toFile(address)) ?? [];
    for (const { name, kinds, most } of LIMITS.filter(({ name }) => name in limits))
      expect.soft(sumOf(requests, ...kinds), `${address} ${name}`).toBeGreaterThan(most);
  }
});

test.each(WHOLE)('$kind keeps to its limit as a whole', ({ pattern, most }) => {
  const files = globSync(pattern).filter((file) => views.has(file));
  expect(files.length).toBeGreaterThan(0);
  const heavy = files
    .map((file) => ({ file, bytes: sumOf(views.get(file) ?? []) }))
    .filter(({ bytes }) => bytes > most);
  expect(heavy).toEqual([]);
});

describe('the first screen of every template', () => {
  test.each(Object.entries(TEMPLATES))('%s comes with its styles in the first 14 KB', (_name, address) => {
    const styles = sumOf(
      (views.get(toFile(address)) ?? []).filter((request) => request.address.includes('/_astro/')),
      'style',
    );
    const html = readFileSync(toFile(address), 'utf8');
    expect(brotliCompressSync(takeFirstScreen(html)).byteLength + styles).toBeLessThanOrEqual(FIRST_ROUND);
  });
});

/** A page up to where the first screen is full of its text. */
function takeFirstScreen(html: string): string {
  let left = FIRST_SCREEN;
  let end = html.indexOf('<main');
  for (const [tag, text = ''] of html.slice(end).matchAll(/<(?:style|script)[^]*?<\/|<[^>]*>|([^<]+)/g)) {
    if (left <= 0) break;
    end += tag.length;
    left -= text.trim().length;
  }
  return html.slice(0, end);
}

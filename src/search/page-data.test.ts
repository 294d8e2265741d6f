import { expect, test } from 'vitest';
import { BOUNDARY, SEPARATOR, toIndexedText } from './characters.ts';
import { HEAD_LENGTH } from './head.ts';
import { toPageData } from './page-data.ts';
import type { PagefindFragment } from './pagefind.ts';

/** 工会 in the title, before the first heading, in a heading, and twice below another one. */
const FRAGMENT: PagefindFragment = {
  url: '/base/a/',
  raw_url: '/a/',
  raw_content:
    toIndexedText('工会年报').padEnd(HEAD_LENGTH * 2, SEPARATOR + BOUNDARY) +
    toIndexedText(`序：工会${BOUNDARY}工会节${BOUNDARY}一${BOUNDARY}二节${BOUNDARY}<工会>和工会。`)
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;'),
  meta: { title: '工会年报' },
  filters: { kind: ['年报'] },
  anchors: [
    { element: 'h2', id: 'one', text: toIndexedText(`工会节${BOUNDARY}`), location: HEAD_LENGTH + 5 },
    { element: 'h2', id: 'two', text: toIndexedText(`二节${BOUNDARY}`), location: HEAD_LENGTH + 11 },
  ],
};

const data = toPageData(FRAGMENT, ['工会']);

test('every hit of the text is marked in the excerpt, and markup of the text stays text', () => {
  expect(data.excerpt).toBe(
    '序：<mark>工会</mark> <mark>工会</mark>节 一 二节 &lt;<mark>工会</mark>&gt;和<mark>工会</mark>。',
  );
  expect(data.plain_excerpt).toBe('序：工会 工会节 一 二节 <工会>和工会。');
});

test('the places are those of each character that is hit, as raw_content is counted', () => {
  const characters = data.raw_content.split(SEPARATOR).slice(1);
  expect(data.locations.map((place) => characters[place]).join('')).toBe('工会'.repeat(5));
  expect(data.weighted_locations.map(({ location }) => location)).toEqual(data.locations);
});

test('each section with hits is a result below the page, what stands before the first heading is the first', () => {
  expect(
    data.sub_results.map(({ title, url, excerpt, locations }) => [title, url, excerpt, locations.length]),
  ).toEqual([
    ['工会年报', '/base/a/', '序：<mark>工会</mark>', 2],
    ['工会节', '/base/a/#one', '<mark>工会</mark>节 一', 2],
    ['二节', '/base/a/#two', '&lt;<mark>工会</mark>&gt;和<mark>工会</mark>。', 4],
  ]);
  expect(data.sub_results.map(({ anchor }) => anchor?.id)).toEqual([undefined, 'one', 'two']);
});

test('the content is what is read, and its words are its characters', () => {
  expect(data.content).toBe('工会年报 序：工会 工会节 一 二节 <工会>和工会。');
  expect(data.word_count).toBe(18);
});

test('an excerpt is as long as was asked for', () => {
  expect(toPageData(FRAGMENT, ['二节'], 6).plain_excerpt).toMatch(/^…?.{6}…?$/);
});

test('without a query the page begins where it begins', () => {
  expect(toPageData(FRAGMENT, [])).toMatchObject({ locations: [], sub_results: [], raw_url: '/a/' });
});

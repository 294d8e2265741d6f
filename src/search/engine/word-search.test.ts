import { expect, test } from 'vitest';
import { SEPARATOR, BOUNDARY, toIndexedText } from './characters.ts';
import { HEAD_LENGTH } from './head.ts';
import { createMatcher } from './matcher.ts';
import { createScan } from './scan.ts';
import { findByWords } from './word-search.ts';

const FAR = '远处的话'.repeat(30);
const PAGES = {
  common: '职工的活动很多。',
  apart: `慰问困难的人。${FAR}金秋助学`,
  together: '困难家庭的金秋助学。',
  rare: '开展金秋助学。',
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`other${index}`, '职工的困难很多。'])),
};

async function find(query: string, titles: Readonly<Record<string, string>> = {}) {
  const scan = createScan(
    Object.entries(PAGES).map(([id, text]) => ({
      id,
      url: `/${id}/`,
      content:
        toIndexedText(titles[id] ?? '题').padEnd(HEAD_LENGTH * 2, SEPARATOR + BOUNDARY) + toIndexedText(text),
      meta: { title: titles[id] ?? '题' },
      filters: {},
      anchors: [],
    })),
  );
  const { hits } = await findByWords(createMatcher(scan), [query], []);
  return hits.map(({ id }) => id);
}

test('pages come by how many and how rare words they hold, those beside each other first', async () => {
  const ids = await find('家里困难怎么申请金秋助学');
  expect(ids.slice(0, 3)).toEqual(['together', 'apart', 'rare']);
});

test('a page that holds only what most pages hold is left out beside one that holds what is asked', async () => {
  expect(await find('职工怎么申请金秋助学')).not.toContain('common');
});

test('a page that is called so comes before one that mentions it', async () => {
  expect((await find('请问金秋助学', { rare: '金秋助学' }))[0]).toBe('rare');
});

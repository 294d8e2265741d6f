import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toCard } from './card.ts';
import type { Drawing } from './drawing.ts';
import type { PageFacts } from '../facts.ts';
import { toPoster } from '../poster/poster.ts';
import { toPrintableFacts } from './drawable-facts.ts';
import { drawAll, hasGlyph } from './draw-picture.ts';
import { ARTICLE, NUMBER } from '../../../tests/support/share-fixtures.ts';

let cache = '';

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cards-'));
});

afterEach(() => {
  rmSync(cache, { recursive: true });
});

/** Draws into the cache, and returns the pictures by their paths with how many were drawn. */
async function draw(drawings: readonly Drawing[], folder = cache) {
  const pictures = new Map<string, Buffer>();
  const drawn = await drawAll(drawings, (path, bytes) => pictures.set(path, Buffer.from(bytes)), folder);
  return { drawn, pictures };
}

type Pictures = ReadonlyMap<string, Buffer>;

/** The paths of the pictures that are not what they were. */
function changesIn(before: Pictures, after: Pictures): readonly string[] {
  return [...after].filter(([path, bytes]) => before.get(path)?.equals(bytes) !== true).map(([path]) => path);
}

test('a card and a poster have their sizes, and are not drawn again', async () => {
  const drawings = [toCard(ARTICLE), toPoster(NUMBER)].filter((drawing) => drawing !== undefined);
  const first = await draw(drawings);
  expect(first.drawn).toBe(2);
  const sizes = await Promise.all(drawings.map(({ path }) => sharp(first.pictures.get(path)).metadata()));
  expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['png', 1200, 630],
    ['jpeg', 1080, 1440],
  ]);
  expect(await draw(drawings)).toEqual({ ...first, drawn: 0 });
});

test('the same picture has the same bytes when it is drawn again', async () => {
  const card = toCard(NUMBER);
  const first = await draw([card]);
  const again = await draw([card, toCard(ARTICLE)], join(cache, 'other'));
  expect(again.pictures.get(card.path)).toEqual(first.pictures.get(card.path));
});

test('when one page changes, its own pictures are drawn and no other', async () => {
  const drawTitle = (title: string) =>
    draw([toCard(NUMBER), toCard({ ...ARTICLE, title }), toCard({ ...ARTICLE, path: '/articles/b/' })]);
  const before = await drawTitle(ARTICLE.title);
  const after = await drawTitle('服务');
  expect(after.drawn).toBe(1);
  expect(changesIn(before.pictures, after.pictures)).toEqual([toCard(ARTICLE).path]);
});

test.each([
  ['a rare character in a title', { title: '职工𠮷某的一天' }, { title: '职工□某的一天' }],
  ['a rare character in a description', { description: '说的是𠮷某。' }, { description: '说的是□某。' }],
  ['an emoji in a title', { title: '职工\u{1f600}的一天' }, { title: '职工的一天' }],
])('%s is drawn as a mark, or left out', async (_what, said, printed) => {
  const drawSaid = (change: Partial<PageFacts>, folder: string) => {
    const facts = toPrintableFacts({ ...ARTICLE, ...change }, hasGlyph);
    const drawings = [toCard(facts), toPoster(facts)].filter((drawing) => drawing !== undefined);
    return draw(drawings, join(cache, folder));
  };
  const { pictures } = await drawSaid(said, 'said');
  expect(pictures.size).toBe(2);
  expect(changesIn(pictures, (await drawSaid(printed, 'printed')).pictures)).toEqual([]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toCard } from './card.ts';
import type { Drawing } from './drawing.ts';
import { toPoster } from './poster.ts';
import { toPrintableFacts } from './printable.ts';
import { drawAll, hasGlyph } from './render.ts';
import { ARTICLE, NUMBER } from './share-fixtures.ts';

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
  const changed = [...after.pictures].filter(([path, bytes]) => !before.pictures.get(path)?.equals(bytes));
  expect(changed.map(([path]) => path)).toEqual([toCard(ARTICLE).path]);
});

test('a name with a character that the faces lack is drawn with a mark in its place, an emoji is left out', async () => {
  const drawTitle = (title: string) =>
    draw([toCard(toPrintableFacts({ ...ARTICLE, title }, hasGlyph))], join(cache, title));
  const lacking = await drawTitle('职工𠮷某的一天 \u{1f600}');
  const marked = await drawTitle('职工□某的一天');
  expect(lacking.pictures).toEqual(marked.pictures);
});

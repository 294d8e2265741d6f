import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toCard } from './card.ts';
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

test('a card and a poster have their sizes, and are not drawn again', async () => {
  const drawings = [toCard(ARTICLE), toPoster(NUMBER)].filter((drawing) => drawing !== undefined);
  const first = await drawAll(drawings, cache);
  expect(first.drawn).toBe(2);
  const sizes = await Promise.all(first.pictures.map(({ file }) => sharp(file).metadata()));
  expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['png', 1200, 630],
    ['jpeg', 1080, 1440],
  ]);
  expect(await drawAll(drawings, cache)).toEqual({ ...first, drawn: 0 });
});

test('the same picture has the same bytes when it is drawn again', async () => {
  const [first] = (await drawAll([toCard(NUMBER)], cache)).pictures;
  const [again] = (await drawAll([toCard(NUMBER), toCard(ARTICLE)], join(cache, 'other'))).pictures;
  expect(readFileSync(again?.file ?? '')).toEqual(readFileSync(first?.file ?? ''));
});

test('when one page changes, its own pictures are drawn and no other', async () => {
  const draw = (title: string) =>
    drawAll(
      [toCard(NUMBER), toCard({ ...ARTICLE, title }), toCard({ ...ARTICLE, path: '/articles/b/' })],
      cache,
    );
  const before = await draw(ARTICLE.title);
  const after = await draw('服务');
  expect(after.drawn).toBe(1);
  expect(after.pictures.map(({ file }, index) => file === before.pictures[index]?.file)).toEqual([
    true,
    false,
    true,
  ]);
});

test('a name with a character that the faces lack is drawn with a mark in its place, an emoji is left out', async () => {
  const draw = (title: string) =>
    drawAll([toCard(toPrintableFacts({ ...ARTICLE, title }, hasGlyph))], join(cache, title));
  const [lacking, marked] = await Promise.all([draw('职工𠮷某的一天 \u{1f600}'), draw('职工□某的一天')]);
  expect(readFileSync(lacking.pictures[0]?.file ?? '')).toEqual(readFileSync(marked.pictures[0]?.file ?? ''));
});

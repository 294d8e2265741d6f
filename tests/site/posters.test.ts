import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import jsqr from 'jsqr';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { attribute, elements, type Element } from '../support/html.ts';
import { readPages } from '../support/pages.ts';

const LARGEST = 300 * 1024;
const SMALLEST_CODE = 240;
/** Half the size takes a quarter of the time to read, and a code that can be read there can be read at its own. */
const HALF = 540;
const posters = globSync('dist/posters/**/*').filter((file) => statSync(file).isFile());
const pages = readPages();

// The package's types declare a default export that Node sees one level deeper.
const decode = (jsqr as unknown as { readonly default?: typeof jsqr }).default ?? jsqr;

async function readCode(image: Sharp) {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height);
}

test('articles, chapters, charts, numbers and reports have a poster', () => {
  const wanted = pages.filter(({ file }) =>
    /^dist\/(articles\/[^/]+|charts\/[^/]+|data\/[^/]+\/\d{4}|reports\/\d{4}(\/(?!print|sources)[^/]+)?)\/index\.html$/.test(
      file,
    ),
  );
  expect(wanted.length).toBeGreaterThan(50);
  const missing = wanted
    .map(({ file }) => file.replace('dist/', 'dist/posters/').replace('/index.html', '.jpg'))
    .filter((poster) => !existsSync(poster));
  expect(missing).toEqual([]);
});

describe.each(posters)('%s', (file) => {
  test('is a JPG of 1080×1440, at most 300 KB', async () => {
    const { format, width, height } = await sharp(file).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1080, 1440]);
    expect(readFileSync(file).byteLength).toBeLessThanOrEqual(LARGEST);
  });

  test('has a code of at least 240 px that holds the page’s canonical address and nothing else', async () => {
    const page = pages.find(
      (each) => each.file === file.replace('/posters', '').replace('.jpg', '/index.html'),
    );
    const code = await readCode(sharp(file).resize(HALF));
    expect(code?.data).toBe(page?.canonical);
    const { topLeftCorner, topRightCorner } = code?.location ?? {};
    const side = Math.hypot(
      (topRightCorner?.x ?? 0) - (topLeftCorner?.x ?? 0),
      (topRightCorner?.y ?? 0) - (topLeftCorner?.y ?? 0),
    );
    expect(side * 2).toBeGreaterThanOrEqual(SMALLEST_CODE - 1);
  });
});

test('the code in every page’s share panel holds its canonical address', async () => {
  const shared = pages.flatMap(({ page, canonical }) => {
    const panel = elements(page).find((element) => attribute(element, 'data-share-code') !== undefined);
    return panel ? [{ panel, canonical }] : [];
  });
  expect(shared.length).toBeGreaterThan(100);
  for (const { panel, canonical } of shared) expect(await readPanelCode(panel)).toBe(canonical);
});

async function readPanelCode(panel: Element): Promise<string | undefined> {
  const find = (name: string, of: string) =>
    elements(panel).flatMap((element) => (element.tagName === name ? (attribute(element, of) ?? []) : []))[0];
  const size = Number(find('svg', 'viewBox')?.split(' ')[2]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 6}" height="${size * 6}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${find('path', 'd') ?? ''}" stroke="${find('path', 'stroke') ?? ''}"/></svg>`;
  return (await readCode(sharp(Buffer.from(svg))))?.data;
}

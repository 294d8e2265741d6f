import { globSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { attribute, elements, withAttribute } from '../support/html.ts';
import { readPages } from '../support/pages.ts';

const LARGEST = 100 * 1024;
const SMALLEST_IN_TEXT = 300;
/** An article may load 45 KB, its picture with it. */
const LARGEST_ON_SCREEN = 9400;
const cards = globSync('dist/cards/**/*').filter((file) => statSync(file).isFile() && !isForScreen(file));

function isForScreen(file: string): boolean {
  return /[\\/]articles[\\/][^\\/]+[\\/]screen\.avif$/.test(file);
}

test('there is a card for every page', () => {
  expect(cards.length).toBeGreaterThanOrEqual(readPages().length);
});

test.each(cards)('%s is a PNG of 1200×630, at most 100 KB, and no blank sheet', async (file) => {
  const bytes = readFileSync(file);
  const { format, width, height } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  expect(bytes.byteLength).toBeLessThanOrEqual(LARGEST);
  const { channels } = await sharp(bytes).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
});

async function assertForScreen(address: string): Promise<void> {
  expect(isForScreen(address)).toBe(true);
  const bytes = readFileSync(`dist${address}`);
  const { format, compression, width, height } = await sharp(bytes).metadata();
  expect([format, compression, width, height]).toEqual(['heif', 'av1', 800, 420]);
  expect(bytes.byteLength).toBeLessThanOrEqual(LARGEST_ON_SCREEN);
}

describe('articles', () => {
  const articles = readPages().filter(({ file }) => /^dist\/articles\/[^/]+\/index\.html$/.test(file));

  test.each(articles)(
    '$file shows a picture of at least 300×300 before its first paragraph',
    async ({ page }) => {
      const body = withAttribute(page, 'class').find((element) =>
        attribute(element, 'class')?.includes('prose'),
      );
      const [first, , forScreen, image] = body ? elements(body) : [];
      expect(first?.tagName).toBe('figure');
      expect(image?.tagName).toBe('img');
      await assertForScreen((forScreen && attribute(forScreen, 'srcset')) ?? '');
      const source = (image && attribute(image, 'src')) ?? '';
      expect(source).toMatch(/\.(png|jpg)$/);
      const { width, height } = await sharp(`dist${source}`).metadata();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(SMALLEST_IN_TEXT);
      expect((image && attribute(image, 'alt'))?.length).toBeGreaterThan(4);
    },
  );
});

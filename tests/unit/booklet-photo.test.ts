import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bookletWith, paragraph } from '../support/booklet-fixtures.ts';
import type { Block, PhotoBlock } from '../../src/report/booklet/booklet.ts';
import { readPdf, wordsOf } from '../support/pdf.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'booklet-photo-'));

beforeAll(() => {
  vi.stubEnv('SITE_CONTENT', FOLDER);
});

afterAll(() => {
  rmSync(FOLDER, { recursive: true });
  vi.unstubAllEnvs();
});

test.each(['jpg', 'png', 'webp'])('a photograph that came as %s is printed', async (format) => {
  expect(await print(await take(`hall.${format}`))).toContain('办事大厅');
});

test.each<[string, (photo: Block) => Block]>([
  ['a list', (photo) => ({ kind: 'list', start: 0, items: [[paragraph('点'), photo]] })],
  ['a quotation', (photo) => ({ kind: 'block-quote', blocks: [photo] })],
  [
    'a list in a quotation',
    (photo) => ({ kind: 'block-quote', blocks: [{ kind: 'list', start: 1, items: [[photo]] }] }),
  ],
])('a photograph in %s is printed', async (where, within) => {
  expect(await print(within(await take(`${where.replaceAll(' ', '-')}.png`)))).toContain('办事大厅');
});

async function take(name: string): Promise<PhotoBlock> {
  const file = `reports/2017/photos/${name}`;
  const path = join(FOLDER, 'content', file);
  mkdirSync(join(path, '..'), { recursive: true });
  await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).toFile(path);
  return { kind: 'photo', file, alt: '大厅', caption: '办事大厅', credit: '' };
}

/** The words of a booklet of that one block. */
async function print(block: Block): Promise<string> {
  const { renderBooklet } = await import('../../src/report/booklet/set-booklet.ts');
  return wordsOf(await readPdf(await renderBooklet(bookletWith([block]), 'regular')));
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { bookletWith } from '../../src/booklet/booklet-fixtures.ts';
import { readPdf, wordsOf } from '../support/pdf.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'booklet-photo-'));

afterAll(() => {
  rmSync(FOLDER, { recursive: true });
  vi.unstubAllEnvs();
});

test.each(['jpg', 'png', 'webp'] as const)('a photograph that came as %s is printed', async (format) => {
  const file = `reports/2017/photos/hall.${format}`;
  const path = join(FOLDER, 'content', file);
  mkdirSync(join(path, '..'), { recursive: true });
  await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).toFile(path);
  vi.stubEnv('SITE_CONTENT', FOLDER);
  const { renderBooklet } = await import('../../src/booklet/render.ts');
  const photo = { kind: 'photo', file, alt: '大厅', caption: '办事大厅', credit: '' } as const;
  const pdf = await readPdf(await renderBooklet(bookletWith([photo]), 'regular'));
  expect(wordsOf(pdf)).toContain('办事大厅');
});

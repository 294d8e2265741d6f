import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seedTextPath } from '../../src/content/schemas/report.ts';
import { bullet, heading, makeDocx, table, text } from '../../tests/support/docx-fixtures.ts';
import { toText } from './docx/lines.ts';
import { PROJECT } from '../../tests/support/import-fixtures.ts';
import { readSource } from './read.ts';
import { writeExtract, writePictures } from './seed-files.ts';
import type { Source } from './types.ts';

const SEED = 'seeds/2018/report.docx';

let root = '';
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'seed-'));
  mkdirSync(join(root, 'seeds/2018'), { recursive: true });
  const children = [heading('一、甲', 1), text('乙。'), table([['丙', '丁']]), bullet('戊')];
  writeFileSync(join(root, SEED), await makeDocx(children));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

async function readDocument(folder: string, seed: string): Promise<Source> {
  const source = await readSource(seed, folder);
  if (!('lines' in source)) throw new Error(source.found);
  return source;
}

/** Word documents that the project, or a fixture of it, keeps as a source. */
function seedsIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /seeds[\\/].+\.docx$/.test(path) && existsSync(join(PROJECT, seedTextPath(path))));
}

describe('the text beside a Word document', () => {
  test('is what extracting it again gives, for every Word document that the project keeps', async () => {
    for (const seed of [...seedsIn('seeds'), ...seedsIn('tests/fixtures')]) {
      const { lines } = await readDocument(PROJECT, seed);
      expect(readFileSync(join(PROJECT, seedTextPath(seed)), 'utf8'), seed).toBe(toText(lines));
    }
  });

  test('holds each line under the number that messages give', async () => {
    const source = await readDocument(root, SEED);
    expect(writeExtract(root, SEED, source)).toEqual([
      'seeds/2018/report.docx.txt  新写：从 Word 提取的文字，请勿手改',
    ]);
    const lines = readFileSync(join(root, 'seeds/2018/report.docx.txt'), 'utf8').split('\n');
    for (const { number, text: words } of source.lines) expect(lines[number - 1]).toBe(words);
    expect(lines).toEqual(['一、甲', '', '乙。', '', '丙\t丁', '', '戊', '']);
  });

  test('is the same text when it is made again from the same bytes', async () => {
    writeExtract(root, SEED, await readDocument(root, SEED));
    const again = await readDocument(root, SEED);
    expect(writeExtract(root, SEED, again)).toEqual(['seeds/2018/report.docx.txt  没有变化']);
  });
});

test('a picture that an editor replaced stays', () => {
  const picture = { name: 'report-01.jpg', bytes: Uint8Array.of(1) };
  expect(writePictures(root, 'content', [picture])).toEqual([expect.stringContaining('新写')]);
  expect(writePictures(root, 'content', [picture])).toEqual([expect.stringContaining('没有变化')]);
  writeFileSync(join(root, 'content/photos/report-01.jpg'), '换过');
  expect(writePictures(root, 'content', [picture])).toEqual([expect.stringContaining('没有动')]);
  expect(readFileSync(join(root, 'content/photos/report-01.jpg'), 'utf8')).toBe('换过');
});

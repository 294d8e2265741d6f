import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWordFile } from '../../../tests/support/read-word.ts';

/** What LibreOffice turns into a Word file. */
const SOURCE = 'tests/fixtures/word/libreoffice.fodt';
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Has LibreOffice write a file in another format. */
function convert(file: string, filter: string, ending: string): Uint8Array {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'ignore',
  });
  return readFileSync(
    join(
      folder,
      `${
        file
          .split('/')
          .at(-1)
          ?.replace(/\.[^.]*$/, '') ?? ''
      }.${ending}`,
    ),
  );
}

test('a Word file of LibreOffice is read as it shows it', async (context) => {
  context.skip(!hasOffice, 'LibreOffice (soffice) is not installed');
  const read = await readWordFile(convert(SOURCE, 'docx:MS Word 2007 XML', 'docx'));
  expect(read.lines).toEqual([
    '一、聚焦',
    '（1）夯实',
    '（2）激发',
    '二、改革',
    '谋划35个，29600m²和m³，CO₂，䶮姓〔注〕。',
    '〔注〕不含结转',
    '前后。第1页',
    '框里的话',
    '片区\t人数\t',
    '\t男\t女',
    '①\t1\t2',
    '末段。',
  ]);
  expect(read.leftOut).toEqual([
    '第 5 段  划掉的字  “30个”',
    '第 5 段  隐藏的字  “藏起来”',
    '第 5 段  注音  “yǎn”',
  ]);
  expect(read.extra).toEqual([]);
});

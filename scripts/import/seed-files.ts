import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedTextPath } from '../../src/content/schemas/report.ts';
import { extractRecordPath, formatExtractRecord } from '../../src/rules/seed-extracts.ts';
import { REGISTER, withRegistered } from '../../src/rules/seed-register.ts';
import { diffLines } from './diff.ts';
import { toText } from './docx/lines.ts';
import type { Picture, Source } from './types.ts';

/** Keeps the text of a Word document beside it, with the sha256 of both. Returns what to tell staff; nothing for a text. */
export function writeExtract(root: string, seed: string, { lines }: Source): readonly string[] {
  const path = seedTextPath(seed);
  if (path === seed) return [];
  const text = toText(lines);
  const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  if (before !== text) writeFileSync(join(root, path), text);
  writeFileSync(
    join(root, extractRecordPath(seed)),
    formatExtractRecord(seed, readFileSync(join(root, seed)), text),
  );
  if (before === undefined) return [`${path}  新写：从 Word 提取的文字，请勿手改`];
  if (before === text) return [`${path}  没有变化`];
  const diff = diffLines(before, text, [path, '这次提取的']).split('\n');
  return [`${path}  更新：Word 改过了，numerals.yaml 里的行号请核对`, ...diff.map((line) => `  ${line}`)];
}

/** Enters a document in the register of what was received, where one is kept. Returns what to tell staff. */
export function writeRegister(root: string, seed: string): readonly string[] {
  const register = join(root, REGISTER);
  if (!existsSync(register)) return [];
  const bytes = readFileSync(join(root, seed));
  const text = withRegistered(readFileSync(register, 'utf8'), seed.slice('seeds/'.length), bytes);
  if (text === undefined) return [];
  writeFileSync(register, text);
  return [`${REGISTER}  加了一行：请写上来源和收到日期`];
}

/** Writes pictures into `photos/`; one that an editor has replaced stays. Returns what became of each. */
export function writePictures(
  root: string,
  directory: string,
  pictures: readonly Picture[],
): readonly string[] {
  if (pictures.length > 0) mkdirSync(join(root, directory, 'photos'), { recursive: true });
  return pictures.map(({ name, bytes }) => {
    const path = `${directory}/photos/${name}`;
    const current = existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined;
    if (current === undefined) writeFileSync(join(root, path), bytes);
    const state =
      current === undefined
        ? '新写，拍摄信息（时间、地点）已去掉'
        : current.equals(bytes)
          ? '没有变化'
          : '已经有了，没有动';
    return `${path}  ${state}`;
  });
}

import type { Refusal, SourceLine } from './types.ts';

export const MEGABYTE = 1_000_000;
/** What one import reads, at most; a year's report has a few hundred paragraphs. */
export const MOST = {
  textBytes: 20 * MEGABYTE,
  documentBytes: 100 * MEGABYTE,
  /** Of a Word document, unpacked. */
  unpackedBytes: 200 * MEGABYTE,
  xmlBytes: 50 * MEGABYTE,
  /** How many elements of its XML lie in each other: no reader runs out of stack. */
  depth: 256,
  /** Cells of tables hold paragraphs too. */
  paragraphs: 40_000,
  pictures: 300,
  /** Documents that are merged into one, those inside them included. */
  mergedDocuments: 20,
  lines: 20_000,
  lineCharacters: 5_000,
  characters: 1_000_000,
  rows: 5_000,
  cellCharacters: 1_000,
} as const;
export const SPLIT = '请按章分成几个文件，一次导入一个';
const EXCERPT = 12;

/** Whether a file is too large to be read at all; `size` in bytes. */
export function refuseFile(size: number, kind: 'text' | 'document'): Refusal | undefined {
  const most = kind === 'text' ? MOST.textBytes : MOST.documentBytes;
  if (size <= most) return undefined;
  return {
    found: `文件太大：有 ${Math.ceil(size / MEGABYTE)} MB，最多 ${most / MEGABYTE} MB`,
    allowed: kind === 'text' ? SPLIT : '多半是图片太大：请在 WPS/Word 中“压缩图片”后另存，或者分成几个文件',
  };
}

/** Whether a source has more lines or longer ones than the import takes; `line` is where. */
export function refuseLines(lines: readonly SourceLine[]): (Refusal & { readonly line: number }) | undefined {
  const filled = lines.filter(({ text, mark }) => mark !== undefined || text.trim() !== '');
  if (filled.length > MOST.lines)
    return {
      line: 1,
      found: `内容太多：有 ${filled.length} 段，最多 ${MOST.lines} 段`,
      allowed: SPLIT,
    };
  const long = filled.find(({ text }) => text.length > MOST.lineCharacters);
  if (long)
    return {
      line: long.number,
      found: `这一段太长：有 ${long.text.length} 个字，最多 ${MOST.lineCharacters} 个（开头是“${long.text.trim().slice(0, EXCERPT)}……”）`,
      allowed: '请在一层意思说完的地方另起一段；多半是换行在复制时丢了',
    };
  const characters = filled.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= MOST.characters) return undefined;
  return {
    line: 1,
    found: `内容太多：有 ${characters} 个字，最多 ${MOST.characters} 个`,
    allowed: SPLIT,
  };
}

/** Whether a table of numbers has more rows, or longer cells, than the import takes. */
export function refuseRows(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): (Refusal & { readonly line: number }) | undefined {
  if (rows.length > MOST.rows)
    return {
      line: 1,
      found: `表太长：有 ${rows.length} 行，最多 ${MOST.rows} 行`,
      allowed: '请分成几个文件，一次导入一个；不要的行先删去',
    };
  const long = rows.find(({ cells }) => cells.some(({ length }) => length > MOST.cellCharacters));
  return (
    long && {
      line: long.line,
      found: `这一行里有一格太长，超过 ${MOST.cellCharacters} 个字`,
      allowed: '一格只写一个数、一个名称或一句原话；多半是双引号没有配对',
    }
  );
}

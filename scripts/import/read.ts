import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';
import { decodeText } from '../../src/lib/decode.ts';
import type { Source } from './types.ts';

/** How a file of another format begins, what it is, and what staff do about it. */
const FOREIGN = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: '旧版 Word 或 WPS 文档（.doc、.wps）',
    advice: '请在 WPS/Word 中另存为“纯文本（UTF-8）”',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF', advice: '请找排版之前的文字稿，另存为“纯文本（UTF-8）”' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'Word 文档（.docx）或压缩包',
    advice: '请在 WPS/Word 中另存为“纯文本（UTF-8）”',
  },
] as const;

/** Reads a source document into lines; a file that is missing or no text is answered by an issue. */
export function readSource(file: string, root: string): Source | Issue {
  const bytes = readBytes(resolve(root, file));
  if (bytes === undefined) {
    return toIssue(
      file,
      1,
      '找不到这个文件',
      '写原文的路径，从项目根目录算起',
      'npm run import -- seeds/2017/report.txt --year 2017',
    );
  }
  const foreign = FOREIGN.find((format) => format.bytes.every((byte, index) => bytes[index] === byte));
  if (foreign) return toIssue(file, 1, `这是${foreign.name}，不是文字稿`, foreign.advice);
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    return toIssue(file, decoded.line, decoded.message, '用记事本或 WPS 打开，另存为 UTF-8 编码的纯文本');
  }
  const lines = decoded.text.split(/\r\n|\r|\n/).map((text, index) => ({ number: index + 1, text }));
  return { file, encoding: decoded.encoding, lines };
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}

function toIssue(file: string, line: number, found: string, allowed: string, example?: string): Issue {
  const issue = { file, line, column: 1, severity: 'error', rule: 'import-source', found, allowed } as const;
  return example === undefined ? issue : { ...issue, example };
}

import { resolve } from 'node:path';
import { seedTextPath } from '../../src/content/schemas/report.ts';
import type { Issue } from '../../src/content/issue.ts';
import { decodeText } from '../../src/content/disk/decode.ts';
import { readRegular } from '../../src/lib/regular-file.ts';
import { readDocx } from './docx/read-docx.ts';
import { formatOf } from './formats.ts';
import { refuseFile, refuseLines } from './limits.ts';
import type { Source } from './types.ts';

const EXAMPLE = 'npm run import -- 2018 seeds/2018/report.docx';

/** Reads a source document into lines; a file that is missing or cannot be read is answered by an issue. The lines of a Word document are those of its extracted text, and messages name that. */
export async function readSource(file: string, root: string): Promise<Source | Issue> {
  const bytes = readRegular(resolve(root, file));
  if (bytes === undefined) {
    return toIssue(file, 1, '找不到这个文件', '写原文的路径，从项目根目录算起', EXAMPLE);
  }
  const tooLarge = refuseFile(bytes.length, 'document');
  const format = tooLarge ?? formatOf(bytes, file);
  if (typeof format !== 'string') return toIssue(file, 1, format.found, format.allowed);
  const source = format === 'docx' ? await readDocument(bytes, file) : readText(bytes, file);
  const tooLong = 'lines' in source ? refuseLines(source.lines) : undefined;
  return tooLong ? toIssue(file, tooLong.line, tooLong.found, tooLong.allowed) : source;
}

async function readDocument(bytes: Uint8Array, file: string): Promise<Source | Issue> {
  const source = await readDocx(bytes, seedTextPath(file));
  return 'found' in source ? toIssue(file, 1, source.found, source.allowed) : source;
}

function readText(bytes: Uint8Array, file: string): Source | Issue {
  const tooLarge = refuseFile(bytes.length, 'text');
  if (tooLarge) return toIssue(file, 1, tooLarge.found, tooLarge.allowed);
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    return toIssue(file, decoded.line, decoded.message, '用记事本或 WPS 打开，另存为 UTF-8 编码的纯文本');
  }
  const lines = decoded.text.split(/\r\n|\r|\n/).map((text, index) => ({ number: index + 1, text }));
  return { file, encoding: decoded.encoding, lines };
}

function toIssue(file: string, line: number, found: string, allowed: string, example?: string): Issue {
  const issue = { file, line, column: 1, severity: 'error', rule: 'import-source', found, allowed } as const;
  return example === undefined ? issue : { ...issue, example };
}

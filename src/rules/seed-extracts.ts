import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../content/issue.ts';
import { seedTextPath } from '../content/schemas/report.ts';
import { errorIn, type Rule } from '../content/report-issue.ts';
import { readRegular } from '../lib/regular-file.ts';

/** Where the sha256 of a Word document and of its text stand, as `sha256sum` writes them: `report.docx.sha256`. */
export function extractRecordPath(seed: string): string {
  return `${seed}.sha256`;
}

/** The record of a Word document and the text that was extracted from it. */
export function formatExtractRecord(seed: string, bytes: Uint8Array, text: string): string {
  return [
    [seed, hashOf(bytes)],
    [seedTextPath(seed), hashOf(text)],
  ]
    .map(([path = '', hash = '']) => `${hash}  ${path.split('/').at(-1) ?? ''}\n`)
    .join('');
}

/** What the record says against a Word document and its text; none where neither has changed since the one was made from the other. */
export function extractIssues(
  seed: string,
  record: string,
  bytes: Uint8Array,
  text: string,
): readonly Issue[] {
  const wanted = formatExtractRecord(seed, bytes, text);
  if (record === wanted) return [];
  const [ofDocument = '', ofText = ''] = wanted.split('\n');
  const changed = [
    ...(record.includes(ofDocument) ? [] : [seed]),
    ...(record.includes(ofText) ? [] : [seedTextPath(seed)]),
  ];
  return [
    errorIn(seedTextPath(seed), 'seed/extract', {
      found: `${changed.join(' 和 ')} 在提取文字以后改过，对不上 ${extractRecordPath(seed)}`,
      allowed: '原文和提取出的文字都不能手改：从版本库里恢复，或者重新导入这份 Word',
      example: `npm run import -- ${seed.split('/')[1] ?? ''} ${seed}`,
    }),
  ];
}

/** Holds every Word document among the seeds, and the text that was extracted from it, to their record. */
export function checkSeedExtracts(root: string): Rule {
  const read = (path: string): string => readRegular(join(root, path))?.toString() ?? '';
  return ({ files }) =>
    [...files]
      .filter((path) => /^seeds\/.+\.docx$/.test(path) && files.has(seedTextPath(path)))
      .flatMap((seed) => {
        const record = read(extractRecordPath(seed)).replaceAll('\r\n', '\n');
        return extractIssues(seed, record, readFileSync(join(root, seed)), read(seedTextPath(seed)));
      });
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

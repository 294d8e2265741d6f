import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedTextPath } from '../domain/report.ts';
import { errorIn, type Rule } from '../domain/rules/rule.ts';

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

/** Word documents among the seeds: neither the document nor its extracted text has changed since the one was made from the other. */
export function checkSeedExtracts(root: string): Rule {
  return ({ files }) =>
    [...files]
      .filter((path) => /^seeds\/.+\.docx$/.test(path))
      .flatMap((seed) => {
        const [textPath, recordPath] = [seedTextPath(seed), extractRecordPath(seed)].map((path) =>
          join(root, path),
        );
        if (!textPath || !recordPath || !existsSync(textPath)) return [];
        const record = existsSync(recordPath)
          ? readFileSync(recordPath, 'utf8').replaceAll('\r\n', '\n')
          : '';
        const wanted = formatExtractRecord(
          seed,
          readFileSync(join(root, seed)),
          readFileSync(textPath, 'utf8'),
        );
        if (record === wanted) return [];
        const [document, text] = wanted.split('\n');
        const changed = [
          ...(document !== undefined && record.includes(document) ? [] : [seed]),
          ...(text !== undefined && record.includes(text) ? [] : [seedTextPath(seed)]),
        ];
        return [
          errorIn(seedTextPath(seed), 'seed/extract', {
            found: `${changed.join(' 和 ')} 在提取文字以后改过，对不上 ${extractRecordPath(seed)}`,
            allowed: '原文和提取出的文字都不能手改：从版本库里恢复，或者重新导入这份 Word',
            example: `npm run import -- ${seed.split('/')[1] ?? ''} ${seed}`,
          }),
        ];
      });
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

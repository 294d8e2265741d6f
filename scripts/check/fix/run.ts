import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTree } from '../../../src/build/content-report.ts';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import { diffLines } from '../../import/diff.ts';
import { fixContent, type FixedFile } from './fix-content.ts';

/** Shows what is put right in the project at `root`, and writes it unless it is only to be shown. */
export function runFix(root: string, isDryRun: boolean, print: (line: string) => void): void {
  const fixed = fixContent(readContentFiles(root), checkTree);
  for (const file of fixed) {
    print(describe(file));
    if (!isDryRun) writeFileSync(join(root, file.file), file.after);
  }
  const verb = isDryRun ? '会改' : '改好了';
  print(fixed.length === 0 ? '没有能放心改的地方' : `${verb} ${fixed.length} 个文件`);
}

function describe({ file, before, after, bytes }: FixedFile): string {
  const words = diffLines(before, after, [file, file]);
  return [...(words === '' ? [] : [words]), ...(bytes ? [`${file}：去掉 BOM，换行改为 LF`] : [])].join('\n');
}

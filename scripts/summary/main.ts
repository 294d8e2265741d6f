/**
 * `npm run summary -- <提交或文件夹>`: what the project's present state changes for readers against an earlier one, as
 * Markdown. A folder is another copy of the project; if both were built, their pages are compared, too. In a pipeline of
 * GitHub's it also goes to the job's summary.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { guardCommand } from '../tools/failure.ts';
import { ROOT } from '../tools/paths.ts';
import { assertReadable } from '../tools/readable.ts';
import { compareSnapshots } from './compare.ts';
import { formatChanges } from './format.ts';
import { readCommit, readFolder, type Snapshot } from './snapshot.ts';

guardCommand({ title: '改动摘要', log: 'summary' });
assertReadable(ROOT);

const [base, ...rest] = process.argv.slice(2);
const before = base === undefined || rest.length > 0 ? undefined : readBefore(base);
if (before) {
  const text = formatChanges(compareSnapshots(before, readFolder(ROOT)));
  console.log(text);
  const { GITHUB_STEP_SUMMARY: file } = process.env;
  if (file !== undefined && file !== '') appendFileSync(file, text);
} else {
  const found = base === undefined ? '没有写和什么比' : `没有“${[base, ...rest].join(' ')}”这个提交或文件夹`;
  console.error(
    `✗ ${found} → 写一个提交、分支，或者项目另一份副本的文件夹。例如：npm run summary -- origin/main`,
  );
  process.exitCode = 1;
}

function readBefore(place: string): Snapshot | undefined {
  return existsSync(join(place, 'content')) ? readFolder(resolve(place)) : readCommit(ROOT, place);
}

/**
 * Makes the preview for a colleague of the content that SITE_CONTENT names: a folder that works from a double click, and
 * the same as a ZIP. Started by the desk; the argument is the folder to make, beside which the ZIP comes to lie.
 */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { zipFiles } from '../../../../src/share/zip.ts';
import { listFiles } from '../../../deploy/files.ts';
import { guardCommand } from '../../../tools/failure.ts';
import { LOCK, ROOT } from '../../../tools/paths.ts';
import { startStopwatch, timePhases } from '../../../tools/phases.ts';
import { formatSeconds } from '../../../tools/steps.ts';
import { withLock } from '../../../tools/with-lock.ts';
import { BANNER_CSS, BANNER_STYLE, toFilePage, toFileStyle } from './file-page.ts';

guardCommand({ title: '预览', log: 'desk-preview' });

const [folder = ''] = process.argv.slice(2);
const BUILT = join(ROOT, '.build/preview-next');
/** What only a server or a search engine has a use for. */
const LEFT_OUT = /^(?:pagefind\/|sitemap.*\.xml$|robots\.txt$)|\.js$/;

await withLock(LOCK, makePreview, () => {
  console.log('[预览] 另一个构建或部署正在进行，等它做完');
});

async function makePreview(): Promise<void> {
  const stopwatch = startStopwatch(({ name, milliseconds }) => {
    console.log(`[预览] ${name} ✓ ${formatSeconds(milliseconds)}`);
  });
  rmSync(BUILT, { recursive: true, force: true });
  // Astro keeps entries as they were read, of whatever content was built before.
  rmSync(join(ROOT, 'node_modules/.astro/data-store.json'), { force: true });
  await build({ root: ROOT, outDir: BUILT, logLevel: 'warn', integrations: [timePhases(stopwatch)] });
  for (const file of listFiles(BUILT)) rewrite(file);
  writeFileSync(join(BUILT, BANNER_STYLE), BANNER_CSS);
  const name = basename(folder);
  const files = listFiles(BUILT).map((file) => [`${name}/${file}`, readFileSync(join(BUILT, file))] as const);
  mkdirSync(dirname(folder), { recursive: true });
  writeFileSync(`${folder}.zip.next`, zipFiles(new Map(files)));
  rmSync(folder, { recursive: true, force: true });
  move(BUILT, folder);
  renameSync(`${folder}.zip.next`, `${folder}.zip`);
  stopwatch.lap('整理成文件夹和压缩包');
}

function rewrite(file: string): void {
  const at = join(BUILT, file);
  if (LEFT_OUT.test(file)) rmSync(at);
  else if (file.endsWith('.html')) writeFileSync(at, toFilePage(readFileSync(at, 'utf8'), file));
  else if (file.endsWith('.css')) writeFileSync(at, toFileStyle(readFileSync(at, 'utf8'), file));
}

/** The folder's name is Chinese, and the two may lie on different disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

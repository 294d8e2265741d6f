/**
 * `npm run bench -- scale [100 1000 3000]`: builds sites of so many articles and ten years of reports, with warm caches, and
 * prints the time of each phase, the memory, the heading fonts of some pages, and how the time grows. Then changes one article and counts what is drawn.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { readContentFiles } from '../../src/content/disk/read-content.ts';
import { ROOT } from '../tools/paths.ts';
import { fontsOf } from '../tools/page-fonts.ts';
import type { Phase } from '../tools/phases.ts';
import { exponentOf } from './growth/exponent.ts';
import { toArticle, toScaledFiles } from './scale/content.ts';
import { watchMemory } from './scale/memory.ts';
import { formatScale, totalOf, type Measured } from './scale/table.ts';

const SIZES = [100, 1000, 3000];
const FOLDER = '.build/scale';
const CACHE = `${FOLDER}/cache`;
/** Each build has a folder of its own, removed at the end: some disks are slow to make files where many were just removed. */
const OUT = `${FOLDER}/dist`;
/** The article whose page is weighed and then changed. It stands in the middle of every size. */
const SAMPLE = 40;

/** Pages whose heading fonts are weighed. */
const WEIGHED: readonly (readonly [name: string, file: string])[] = [
  ['首页', 'index.html'],
  ['文章', 'articles/index.html'],
  ['专题', 'topics/industry/index.html'],
  ['搜索', 'search/index.html'],
  ['全文', 'reports/2017/print/index.html'],
];

const asked = process.argv.slice(3).map(Number);
const sizes = asked.length === 0 ? SIZES : asked;
const builds: Measured[] = [];
let built = 0;
for (const size of sizes) {
  writeContent(size);
  console.log(`${size} 篇：先画图`);
  await buildOnce(size);
  console.log(`${size} 篇：图已画好，再建一次（负荷 ${loadavg()[0]?.toFixed(1) ?? ''}）`);
  builds.push(await buildOnce(size));
}
console.log(formatScale(builds));
for (const [index, build] of builds.entries()) {
  const before = builds[index - 1];
  if (before === undefined) continue;
  const exponent = exponentOf([before, build].map((one) => ({ size: one.articles, cost: totalOf(one) })));
  console.log(
    `从 ${before.articles} 到 ${build.articles} 篇：${seconds(totalOf(before))} → ${seconds(totalOf(build))}，指数 ${exponent.toFixed(2)}`,
  );
}
await changeOneArticle(sizes[0] ?? 0);
rmSync(join(ROOT, OUT), { recursive: true, force: true });

/** Fails when the rebuild draws a picture that does not belong to the article. */
async function changeOneArticle(size: number): Promise<void> {
  const { path, text } = toArticle(SAMPLE);
  const before = new Set(listPictures());
  writeFileSync(join(folderOf(size), path), text.replace(/^title: .*/m, 'title: 改过的题目'));
  await buildOnce(size);
  const drawn = listPictures().filter((file) => !before.has(file));
  // Its card and its poster; the cover shows a quote, which has not changed.
  console.log(`改一篇文章的题目，再建：画了 ${drawn.length} 张图`);
  // The next run changes the same title, and counts what it draws.
  for (const file of drawn) rmSync(join(ROOT, CACHE, 'cards', file));
  if (drawn.length !== 2) throw new Error(`expected 2 new pictures, found ${drawn.join(', ')}`);
}

function writeContent(size: number): void {
  const folder = folderOf(size);
  rmSync(folder, { recursive: true, force: true });
  // What Astro keeps of another content would be taken for articles of this one.
  rmSync(join(ROOT, FOLDER, 'astro', String(size)), { recursive: true, force: true });
  for (const [path, bytes] of toScaledFiles(readContentFiles(ROOT), size)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

async function buildOnce(size: number): Promise<Measured> {
  built += 1;
  const out = join(ROOT, OUT, String(built));
  const phases = join(ROOT, FOLDER, 'phases.json');
  const child = spawn(
    process.execPath,
    [join(ROOT, 'scripts/bench/scale/build-once.ts'), out, join(ROOT, FOLDER, 'astro', String(size)), phases],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', SITE_CONTENT: `${FOLDER}/${size}`, SITE_CACHE: CACHE },
    },
  );
  const stop = watchMemory(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  const memory = stop();
  if (code !== 0) throw new Error(`the build of ${size} articles failed`);
  const name = toArticle(SAMPLE).path.replace(/^.*\/|\.mdx?$/g, '');
  return {
    articles: size,
    phases: JSON.parse(readFileSync(phases, 'utf8')) as readonly Phase[],
    memory,
    page: statSync(join(out, `articles/${name}/index.html`)).size,
    fonts: Object.fromEntries(WEIGHED.map(([what, file]) => [what, fontsOf(out, file)])),
  };
}

function folderOf(size: number): string {
  return join(ROOT, FOLDER, String(size));
}

function listPictures(): readonly string[] {
  return readdirSync(join(ROOT, CACHE, 'cards'));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

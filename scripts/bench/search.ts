/** `npm run bench -- search [300 3000]`: the search over generated pages in a real browser, beside Pagefind as it comes. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import ts from 'typescript';
import { BROWSER_ARGUMENTS, findBrowser } from '../tools/browser.ts';
import { DIST, ROOT } from '../tools/paths.ts';
import { findTruth, readReadablePages, toGolden, type ReadablePage } from '../tools/search-truth.ts';
import { ask, PLAIN, SITE, weighPlain, weighSite, type Answer } from './search/measure.ts';
import { judgeQuestions } from './search/judge-questions.ts';
import { generatePages } from './search/pages.ts';
import { QUESTIONS } from './search/questions.ts';
import { toRareQueries } from './search/rare.ts';
import { buildIndex, buildPlainIndex, writePages, type BuiltIndex } from './search/site.ts';
import { measureAccuracy, toPercentile, type Accuracy } from './search/statistics.ts';
import { startServer } from './server.ts';

const SIZES = [300, 3000] as const;
const QUERIES = 300;
const WEIGHED = 20;

/** Queries whose characters are the rarest of the pages: each of them may load a chunk of its own. */
const RARE = 10;

const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('没有找到浏览器');
if (!existsSync(join(DIST, 'search/index.html'))) throw new Error('没有 dist/：先运行 npm run build');
const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
const chosen = process.argv.slice(3).map(Number);
for (const size of chosen.length > 0 ? chosen : SIZES) await benchSize(browser, size);
await browser.close();
await benchQuestions();

/** Whole questions on the built site. */
async function benchQuestions(): Promise<void> {
  const judged = await judgeQuestions(DIST, QUESTIONS);
  const answered = judged.filter(({ question }) => question.answers.length > 0);
  const within = (places: number): number => answered.filter(({ rank }) => rank >= 0 && rank < places).length;
  const nothing = answered.filter(({ match }) => match === 'none').length;
  const silent = judged.filter(({ question, match }) => question.answers.length === 0 && match === 'none');
  console.log(
    `\n${answered.length} 个整句的问题：答案在第一 ${within(1)}，在前三 ${within(3)}，没有找到 ${nothing}；` +
      `站内没有的 ${judged.length - answered.length} 个，如实说没有 ${silent.length}`,
  );
}

async function benchSize(browser: Browser, size: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const pages = generatePages(size, readFileSync(join(ROOT, 'seeds/2017/report.txt'), 'utf8'));
  writePages(directory, DIST, pages);
  const indexes = [await buildIndex(directory), await buildPlainIndex(directory, pages)] as const;
  const readable = readReadablePages(join(directory, 'pages')).map(({ url, ...page }) => ({
    ...page,
    url: `/pages${url}`,
  }));
  const { queries, nearMisses } = toGolden(readable, QUERIES);
  const length = readable.reduce((sum, { paragraphs }) => sum + paragraphs.join('').length, 0) / size;
  console.log(
    `\n${size} 个页面（平均 ${length.toFixed(0)} 字），${queries.length} 个查询，${nearMisses.length} 个近似而没有的`,
  );
  {
    await using server = await startServer(directory, {
      encoding: 'gzip',
      compress: gzipSync,
      make: compile,
    });
    const usual = queries.filter((_, index) => index % Math.ceil(queries.length / WEIGHED) === 0);
    const weighed = [...usual, ...toRareQueries(readable, RARE)];
    for (const [index, engine, weigh] of [
      [indexes[0], SITE, weighSite],
      [indexes[1], PLAIN, weighPlain],
    ] as const) {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/pages/1/`);
      const answers = await ask(page, engine, [...queries, ...nearMisses]);
      await page.close();
      const bytes: number[] = [];
      for (const query of weighed) bytes.push(await weigh(browser, server, query));
      printIndex(index, measure(index, readable, queries, answers), answers.slice(0, queries.length), bytes);
    }
  }
  rmSync(directory, { recursive: true });
}

/** The project's own TypeScript below `/src/`, as a browser reads it. */
function compile(path: string): string | undefined {
  if (!path.startsWith('/src/')) return undefined;
  const { outputText } = ts.transpileModule(readFileSync(join(ROOT, path), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return outputText;
}

function measure(
  index: BuiltIndex,
  pages: readonly ReadablePage[],
  queries: readonly string[],
  answers: readonly Answer[],
): Accuracy {
  const found = answers.map(({ isExact, ids }) => (isExact ? ids.map((id) => index.urls.get(id) ?? id) : []));
  return measureAccuracy(
    found,
    answers.map((_, at) => (at < queries.length ? findTruth(pages, queries[at] ?? '') : [])),
  );
}

function printIndex(
  { name, milliseconds, size }: BuiltIndex,
  { recall, precision, perfect }: Accuracy,
  answers: readonly Answer[],
  bytes: readonly number[],
): void {
  const times = (pick: (answer: Answer) => number): string => {
    const all = answers.map(pick);
    return `p50 ${toPercentile(all, 0.5).toFixed(1)} ms，p95 ${toPercentile(all, 0.95).toFixed(1)} ms`;
  };
  console.log(`  ${name}`);
  console.log(`    召回率 ${recall.toFixed(4)}  准确率 ${precision.toFixed(4)}  全对 ${perfect}`);
  console.log(
    `    第一次搜索 最少 ${kilobytes(Math.min(...bytes))}，中位 ${kilobytes(toPercentile(bytes, 0.5))}，最多 ${kilobytes(Math.max(...bytes))}`,
  );
  console.log(
    `    有结果的查询：查出 ${times(({ found }) => found)}；连同十页摘要 ${times(({ read }) => read)}`,
  );
  console.log(`    索引 ${kilobytes(size)}，建成用 ${(milliseconds / 1000).toFixed(2)} s`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

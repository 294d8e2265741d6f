/** `npm run bench -- lighthouse [template …]`: Lighthouse on a phone, for every template, the median of three readings. Needs a build. */
import { loadavg } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { findBrowser } from '../tools/browser.ts';
import { DIST } from '../tools/paths.ts';
import { TEMPLATES } from '../tools/templates.ts';
import { createJudge, type Reading } from './lighthouse/judge.ts';
import { startServer } from './server.ts';
import { getMedian } from './summary.ts';

const RUNS = 3;
const HASHED = /^\/(?:_astro|fonts)\//;
const GOALS: Reading = { performance: 100, lcp: 1000, tbt: 20, cls: 0.005 };

const browser = findBrowser();
if (browser === undefined) throw new Error('没有找到浏览器');
const judge = await createJudge(browser);
// As a good host serves it: text in brotli, hashed names to be kept for a year.
await using server = await startServer(DIST, {
  encoding: 'br',
  compress: brotliCompressSync,
  keep: (path) =>
    HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
});
const chosen = new Set(process.argv.slice(3));
console.log('  性能       LCP       TBT     CLS  负荷  页面（* 没有达到 100、1.0 s、20 ms、0.005）');
for (const [name, path] of Object.entries(TEMPLATES)) {
  if (chosen.size > 0 && !chosen.has(name)) continue;
  const readings: Reading[] = [];
  while (readings.length < RUNS) readings.push(await judge(`${server.origin}${path}`));
  console.log(`${formatReading(toMedian(readings))}  ${(loadavg()[0] ?? 0).toFixed(1).padStart(4)}  ${path}`);
}

function toMedian(readings: readonly Reading[]): Reading {
  const of = (name: keyof Reading) => getMedian(readings.map((reading) => reading[name]));
  return { performance: of('performance'), lcp: of('lcp'), tbt: of('tbt'), cls: of('cls') };
}

function formatReading({ performance, lcp, tbt, cls }: Reading): string {
  return [
    `${performance}${performance < GOALS.performance ? '*' : ' '}`.padStart(7),
    `${(lcp / 1000).toFixed(2)} s${lcp > GOALS.lcp ? '*' : ' '}`.padStart(10),
    `${tbt.toFixed(0)} ms${tbt > GOALS.tbt ? '*' : ' '}`.padStart(9),
    `${cls.toFixed(4)}${cls > GOALS.cls ? '*' : ' '}`.padStart(8),
  ].join('');
}

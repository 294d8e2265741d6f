/** `npm run bench -- share`: how long the cards and posters of 1,000 articles take, and that a second build draws none. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCard } from '../../src/share/card.ts';
import type { Drawing } from '../../src/share/drawing.ts';
import type { PageFacts } from '../../src/share/facts.ts';
import { toPoster } from '../../src/share/poster.ts';
import { drawAll } from '../../src/share/render.ts';

const ARTICLES = 1000;
const LIMITS = { card: 120, poster: 250 } as const;
/** Titles of every length, so that every size of type is measured. */
const WORDS = '虎山街道总工会把职工服务站搬到社区为一线职工提供常规服务每天接待职工十几人次';

const articles = Array.from({ length: ARTICLES }, (_, index) => toArticle(index));
await measure('card', articles.map(toCard));
await measure(
  'poster',
  articles.map(toPoster).filter((poster) => poster !== undefined),
);

async function measure(kind: keyof typeof LIMITS, drawings: readonly Drawing[]): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'bench-share-'));
  try {
    const used = process.cpuUsage();
    await drawAll(drawings, () => undefined, cache);
    const { user, system } = process.cpuUsage(used);
    const each = (user + system) / 1000 / drawings.length;
    const start = performance.now();
    const drawn = await drawAll(drawings, () => undefined, cache);
    const again = performance.now() - start;
    console.log(
      [
        `${kind.padEnd(6)} ${drawings.length}`,
        `${each.toFixed(0)} ms of one core each (limit ${LIMITS[kind]})`,
        `second time ${drawn} drawn, ${(again / 1000).toFixed(2)} s`,
      ].join('  '),
    );
    if (each > LIMITS[kind] || drawn > 0) process.exitCode = 1;
  } finally {
    rmSync(cache, { recursive: true });
  }
}

function toArticle(index: number): PageFacts {
  const length = 8 + (index % 24);
  return {
    site: { name: '江山市总工会年报', description: '', organisation: { name: '江山市总工会', english: '' } },
    origin: 'https://annual-report.example',
    path: `/articles/a${index}/`,
    title: WORDS.slice(0, length),
    description: WORDS.repeat(2),
    kind: 'article',
    column: '文章',
    trail: [],
    published: '2017',
    updated: undefined,
    source: '江山市总工会',
    author: undefined,
    subject: {
      kind: 'article',
      highlight: {
        kind: 'figure',
        name: '第几篇',
        parts: { prefix: '', digits: String(index), suffix: '篇' },
      },
      excerptOf: undefined,
      topics: [],
    },
  };
}

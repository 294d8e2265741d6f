/** `npm run bench [-- <name>]`: runs one of the benchmarks; the build without a name. */
const BENCHMARKS: Readonly<Record<string, () => Promise<unknown>>> = {
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  search: () => import('./search.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  scale: () => import('./scale.ts'),
  trees: () => import('./trees.ts'),
  word: () => import('./word.ts'),
  growth: () => import('./growth.ts'),
  numbers: () => import('./numbers.ts'),
};

const chosen = process.argv[2] ?? 'build';
const run = BENCHMARKS[chosen];
if (run === undefined) {
  console.error(`没有名叫 ${chosen} 的测量；可以写 ${Object.keys(BENCHMARKS).join('、')}`);
  process.exitCode = 1;
} else await run();

export {};

import { expect, test } from 'vitest';
import { judgeTree } from '../support/judge-tree.ts';

/** How many; the first is faulty, the second right. */
const COUNT = Number(process.env.TREES ?? 2);
/** Most are small; every so many is a large one. */
const LARGE_EVERY = 20;
const [SMALL, LARGE] = [6, 60];
const SEEDS = Array.from({ length: COUNT }, (_, index) => index + 1);

test.each(SEEDS)('what the check says of the generated tree %i holds', async (seed) => {
  const { broken } = await judgeTree(seed, seed % LARGE_EVERY === 0 ? LARGE : SMALL);
  expect(broken).toBeUndefined();
});

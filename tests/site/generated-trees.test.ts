import { afterAll, expect, test } from 'vitest';
import { startJudge } from '../support/judge-trees.ts';

const { TREES, FIRST_TREE } = process.env;
/** Four that the check accepts, one of which Typst cannot write with its best layout and one without a report, and one that it refuses; `npm run bench -- trees` judges hundreds. */
const FEW = [1, 3, 4, 2305, 2391];
const seeds =
  TREES === undefined ? FEW : Array.from({ length: Number(TREES) }, (_, index) => Number(FIRST_TREE) + index);
/** Most are small; every so many is a large one. */
const LARGE_EVERY = 20;
const [SMALL, LARGE] = [6, 60];

const judge = startJudge();

afterAll(() => {
  judge.close();
});

test.each(seeds)('what the check says of the generated tree %i holds', async (seed) => {
  const { broken } = await judge.ask({ seed, most: seed % LARGE_EVERY === 0 ? LARGE : SMALL });
  expect(broken).toBeUndefined();
});

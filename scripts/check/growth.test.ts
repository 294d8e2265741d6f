import { afterAll, beforeAll, expect, test } from 'vitest';
import { countSteps, type StepCounter } from '../bench/growth/steps.ts';

const FRONT_MATTER =
  '---\ntitle: 服务站里的人和事\ndescription: 职工服务站把办事窗口搬到了社区，来访的职工在家门口就能把事情办好。\ndate: 2017-05-01\ntopics: [stations]\n---\n\n';

let steps: StepCounter;
let check: (body: string) => number;

beforeAll(async () => {
  steps = await countSteps();
  // Loaded only now, so that its loops are counted.
  const { parseContentTree } = await import('../../src/content/parse-content-tree.ts');
  const { checkContent } = await import('../../src/rules/check-content.ts');
  check = (body) => {
    const files = new Map([['content/articles/2017/growth.md', `${FRONT_MATTER}${body}\n`]]);
    return checkContent(parseContentTree(files)).filter(({ rule }) => rule === 'literal/number').length;
  };
  if (check('职工12名。') !== 1) throw new Error('the numbers of the text are not checked');
});

afterAll(async () => {
  await steps.stop();
});

test.each([
  ['one line of numbers', '走访职工12名，'],
  ['one line of dates', '5月1日，'],
  ['one line of half-width marks', '职工,'],
  ['one line of brackets', '（'],
  ['paragraphs', '走访职工12名。\n\n'],
  ['items', '- 走访职工12名\n'],
])('twice as long, %s takes no more than twice the steps to check', async (_, piece) => {
  const stepsOf = (size: number): Promise<number> =>
    steps.count(() => {
      check(piece.repeat(size));
    });
  const half = await stepsOf(150);
  expect((await stepsOf(300)) / half).toBeLessThan(2.3);
});

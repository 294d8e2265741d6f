import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countSteps, type StepCounter } from '../bench/growth/steps.ts';

const OBSERVATIONS =
  'reported:\n- { indicator: volunteers, text: 2500多名, value: 2500, qualifier: over, chapter: jia, quote: 全市共有工会志愿者2500多名 }\n';
const INDICATOR =
  'name: 工会志愿者人数\nenglish: Test\nunit: 名\nkind: flow\ntheme: assistance\ndefinition: 只为测试。\n';
const COVER = ['年报标题', '某市总工会', '这是导语。', '一、甲章'];

let steps: StepCounter;
let importLines: (lines: readonly string[]) => void;

beforeAll(async () => {
  steps = await countSteps();
  // Loaded only now, so that its loops are counted.
  const { parseSource } = await import('./parse.ts');
  const { convert } = await import('./convert.ts');
  const { listTodo } = await import('./decide.ts');
  const { printLines } = await import('./print.ts');
  const { parseContentTree } = await import('../../src/content/parse-content-tree.ts');
  const tree = parseContentTree(
    new Map([
      ['content/indicators/volunteers.yaml', INDICATOR],
      ['content/reports/2017/observations.yaml', OBSERVATIONS],
    ]),
  );
  importLines = (lines) => {
    const numbered = [...COVER, ...lines].map((text, index) => ({ number: index + 1, text }));
    const source = { file: 'report.txt', encoding: 'UTF-8', lines: numbered };
    const draft = parseSource(source);
    if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
    const made = convert(draft, []);
    listTodo(tree, 2018, { source, chapters: made.chapters, furniture: draft.furniture });
    printLines(source, made.notes);
  };
  importLines(['走访职工12名。']);
});

afterAll(async () => {
  await steps.stop();
});

const letters = (index: number): string =>
  [...String(index)].map((digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))).join('');
/** Made from the numbers from 1000 on, which are all as long. */
const list = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1000));

const SHAPES: readonly (readonly [string, (size: number) => readonly string[]])[] = [
  ['one line of 万', (n) => [`全市${'万'.repeat(n)}。`]],
  ['one line of digits', (n) => [`全市${'1'.repeat(n)}名。`]],
  ['one line of numbers', (n) => ['走访职工12名，'.repeat(n)]],
  ['one line of brackets', (n) => [`全市${'('.repeat(n)}${')'.repeat(n)}。`]],
  ['one line of quotations', (n) => [`主席王立人说：${'“好。”'.repeat(n)}`]],
  ['two numbers', (n) => list(n, (at) => `走访${letters(at)}职工${at}名，发放${at + 1}份。`)],
  ['the same words', (n) => list(n, () => '走访职工12名，发放35份。')],
  ['a few words', (n) => list(n, (at) => `职工书屋${letters(at)}`)],
  ['a part of a wrapped text', (n) => list(n, () => '走访慰问职工家庭把服务送到身边的人和事')],
  ['a speech without a speaker', (n) => list(n, (at) => `“${letters(at)}真好。”`)],
  ['words with wide spaces', (n) => list(n, (at) => `${letters(at)}  职工  好`)],
  ['a chapter', (n) => list(n, (at) => [`一、服务职工${letters(at)}`, '走访职工12名。']).flat()],
];

describe('twice the length takes no more than twice the steps', () => {
  test.each(SHAPES)('where each line is, or all is, %s', async (_, make) => {
    const half = await steps.count(() => {
      importLines(make(100));
    });
    const whole = await steps.count(() => {
      importLines(make(200));
    });
    expect(whole / half).toBeLessThan(2.3);
  });
});

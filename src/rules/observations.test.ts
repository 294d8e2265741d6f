import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { checkObservations } from './observations.ts';

/** What the check says of a range of workers that is recorded in so many words. */
function saidOfRange(stated: string): readonly string[] {
  const tree = parseContentTree(
    new Map([
      [
        'content/indicators/share.yaml',
        'name: 外地疗休养比例\nenglish: Test\nunit: "%"\nkind: flow\ntheme: assistance\ndefinition: 只为测试。\n',
      ],
      [
        'content/reports/2017/observations.yaml',
        `reported:\n- { indicator: share, ${stated}, chapter: jia, quote: 疗休养职工10%～15%到外地进行 }\n`,
      ],
    ]),
  );
  return checkObservations(tree).map(({ rule, example }) => `${rule} ${example ?? ''}`);
}

function rulesBroken(value: number): readonly string[] {
  const tree = parseContentTree(
    new Map([
      [
        'content/indicators/injuries.yaml',
        'name: 受伤人数变化\nenglish: Test\nunit: "%"\nkind: flow\ntheme: assistance\ndefinition: 只为测试。\n',
      ],
      [
        'content/reports/2017/observations.yaml',
        `reported:\n- { indicator: injuries, text: 8.3%, value: ${String(value)}, chapter: jia, quote: 起数和人数分别下降12.5%、8.3% }\n`,
      ],
    ]),
  );
  return checkObservations(tree).map(({ rule }) => rule);
}

test('a number in a list has the sign that the list hands on to it', () => {
  expect(rulesBroken(-8.3)).toEqual([]);
  expect(rulesBroken(8.3)).toEqual(['observation/value']);
});

test('two ends that the source writes are a range, never 约', () => {
  expect(saidOfRange('text: 10%～15%, value: 10, high: 15, qualifier: range')).toEqual([]);
  expect(saidOfRange('text: 10%～15%, value: 10, high: 15, qualifier: about')).toEqual([
    'observation/qualifier qualifier: range',
  ]);
  expect(saidOfRange('text: 10%～15%, value: 10, qualifier: range')).toEqual(['observation/high high: 15']);
});

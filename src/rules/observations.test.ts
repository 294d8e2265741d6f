import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { checkObservations } from './observations.ts';

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

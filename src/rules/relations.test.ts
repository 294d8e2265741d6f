import { describe, expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { checkRelations } from './relations.ts';

/** Lines of `id unit value qualifier`, where an over is 多 and an over 超 is not, in the year 2017 unless the id says another, and one relation. */
function check(observations: readonly string[], relation: string): readonly string[] {
  const files = new Map<string, string>();
  const reported: string[] = [];
  const derived: string[] = [];
  for (const line of observations) {
    const [name = '', unit = '', value = '', qualifier = 'exact', word = ''] = line.split(' ');
    const [indicator = '', year = '2017'] = name.split('/');
    files.set(
      `content/indicators/${indicator}.yaml`,
      `{ name: 名, english: n, unit: "${unit}", kind: flow, theme: law, definition: 数 }`,
    );
    const stated = `indicator: ${indicator}, text: "${word}${value}${qualifier === 'over' && word === '' ? '多' : ''}", value: ${value}, qualifier: ${qualifier}`;
    if (year === '2017') reported.push(`{ ${stated}, chapter: lead, quote: 原文 }`);
    else derived.push(`{ ${stated}, year: ${year}, method: 倒推, from: [${indicator}] }`);
  }
  const yaml = `reported: [${reported.join()}]\nderived: [${derived.join()}]\nrelations: [{ ${relation} }]\n`;
  const tree = parseContentTree(files.set('content/reports/2017/observations.yaml', yaml));
  expect(tree.issues).toEqual([]);
  return checkRelations(tree).map(({ rule }) => rule);
}

const SUM = 'kind: sum, whole: whole, parts: [a, b]';
const WITHIN = 'kind: within, whole: whole, parts: [a]';
const GROWTH = 'kind: growth, of: of, rate: rate, base: 2016';

describe('relations that hold', () => {
  test.each([
    ['an exact sum', ['whole 元 23', 'a 元 10', 'b 元 13'], SUM],
    ['a sum of decimals', ['whole 元 0.3', 'a 元 0.1', 'b 元 0.2'], SUM],
    ['a whole that more than says', ['whole 名 2500 over', 'a 名 2000', 'b 名 560'], SUM],
    ['a whole that more than says, and exceeds', ['whole 名 2500 over 超', 'a 名 2000', 'b 名 700'], SUM],
    ['parts that more than say', ['whole 名 2700', 'a 名 2000 over', 'b 名 560'], SUM],
    ['a part that may be the larger', ['whole 名 2560', 'a 名 2500 over'], WITHIN],
    ['a part that nearly says', ['whole 名 195', 'a 名 100', 'b 名 100 near'], SUM],
    ['a part as large as the whole', ['whole 元 25', 'a 元 25'], WITHIN],
    ['growth to a whole percent', ['of 人 28461', 'of/2016 人 26850 about', 'rate % 6'], GROWTH],
  ])('%s', (_, observations, relation) => {
    expect(check(observations, relation)).toEqual([]);
  });
});

describe('relations that do not hold', () => {
  test.each([
    ['an exact sum', ['whole 元 24', 'a 元 10', 'b 元 13'], SUM, 'relation/sum'],
    [
      'parts that exceed an at-most whole',
      ['whole 元 20 at-most', 'a 元 10', 'b 元 13'],
      SUM,
      'relation/sum',
    ],
    [
      'a more-than part that exceeds the whole',
      ['whole 名 2500', 'a 名 2600 over'],
      WITHIN,
      'relation/within',
    ],
    ['parts far beyond 多', ['whole 名 2500 over', 'a 名 2000', 'b 名 700'], SUM, 'relation/sum'],
    ['parts that only reach what 多 exceeds', ['whole 名 25 over', 'a 名 20', 'b 名 5'], SUM, 'relation/sum'],
    ['a part that is more than its whole', ['whole 名 2500', 'a 名 2500 over'], WITHIN, 'relation/within'],
    ['growth', ['of 人 28461', 'of/2016 人 26850 about', 'rate % 7'], GROWTH, 'relation/growth'],
    [
      'a rate that is no percentage',
      ['of 人 28461', 'of/2016 人 26850', 'rate 人 6'],
      GROWTH,
      'relation/growth',
    ],
    ['units of two dimensions', ['whole 元 25', 'a 名 2'], WITHIN, 'relation/within'],
    ['a year that nobody observes', ['of 人 28461', 'rate % 6'], GROWTH, 'relation/unknown'],
  ])('%s is refused', (_, observations, relation, rule) => {
    expect(check(observations, relation)).toEqual([rule]);
  });
});

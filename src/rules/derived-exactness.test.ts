import { describe, expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { checkExactness } from './derived-exactness.ts';
import { checkRelations } from './relations.ts';

interface Given {
  readonly indicator: string;
  readonly unit: string;
  readonly value: number;
  readonly qualifier?: string;
  readonly derived?: readonly string[];
}

/** A report of 2017 with these observations (derived ones of 2016) and one relation. */
function treeOf(given: readonly Given[], relation = '') {
  const files = new Map(
    given.map(({ indicator, unit }) => [
      `content/indicators/${indicator}.yaml`,
      `{ name: 名, english: n, unit: "${unit}", kind: flow, theme: law, definition: 数 }`,
    ]),
  );
  const items = given.map(({ indicator, value, qualifier = 'exact', derived }) => {
    const stated = `indicator: ${indicator}, text: "${value}", value: ${value}, qualifier: ${qualifier}`;
    return derived
      ? { derived, yaml: `{ ${stated}, year: 2016, method: 倒推, from: [${derived.join()}] }` }
      : { derived, yaml: `{ ${stated}, chapter: lead, quote: 原文 }` };
  });
  const listOf = (isDerived: boolean) =>
    items.filter(({ derived }) => (derived !== undefined) === isDerived).map(({ yaml }) => yaml);
  const relations = relation === '' ? '' : `{ ${relation} }`;
  const yaml = `reported: [${listOf(false).join()}]\nderived: [${listOf(true).join()}]\nrelations: [${relations}]\n`;
  const tree = parseContentTree(files.set('content/reports/2017/observations.yaml', yaml));
  expect(tree.issues).toEqual([]);
  return tree;
}

const check = (given: readonly Given[], relation?: string) =>
  checkExactness(treeOf(given, relation)).map(({ rule, line }) => `${rule}:${line}`);

const people = (indicator: string, value: number, qualifier?: string): Given => ({
  indicator,
  unit: '人',
  value,
  ...(qualifier !== undefined && { qualifier }),
});
const percent = (indicator: string, value: number, qualifier?: string): Given => ({
  ...people(indicator, value, qualifier),
  unit: '%',
});

const SUM = 'kind: sum, whole: whole, parts: [a, b]';
const RATIO = 'kind: ratio, rate: rate, part: a, whole: whole';
const GROWTH = 'kind: growth, of: a, rate: rate, base: 2016';

describe('results of inexact quantities', () => {
  test.each([
    ['an exact sum', [people('whole', 300), people('a', 100), people('b', 200, 'over')], SUM],
    ['an exact share', [percent('rate', 50), people('a', 100), people('whole', 200, 'near')], RATIO],
    ['an exact rate of growth', [people('a', 2500, 'over'), percent('rate', 25)], GROWTH],
  ])('%s is refused', (_, given, relation) => {
    expect(check(given, relation)).toEqual(['relation/inexact:3']);
  });

  test.each([
    ['a sum with its mark', [people('whole', 300, 'over'), people('a', 100), people('b', 200, 'over')], SUM],
    ['an exact sum of exact parts', [people('whole', 300), people('a', 100), people('b', 200)], SUM],
    [
      'a share with its mark',
      [percent('rate', 50, 'about'), people('a', 100), people('whole', 200, 'near')],
      RATIO,
    ],
    [
      'a comparison, which computes nothing',
      [people('whole', 300), people('a', 200, 'over')],
      'kind: within, whole: whole, parts: [a]',
    ],
  ])('%s passes', (_, given, relation) => {
    expect(check(given, relation)).toEqual([]);
  });
});

describe('derived values', () => {
  const derived = (qualifier: string, from: readonly string[]): Given => ({
    ...people('a', 26850, qualifier),
    derived: from,
  });

  test('are inexact where they come from an inexact value or from a percentage', () => {
    expect(check([people('a', 28461), percent('rate', 6), derived('exact', ['a', 'rate'])])).toEqual([
      'derived/inexact:2',
    ]);
    expect(check([people('a', 28461, 'over'), derived('exact', ['a'])])).toEqual(['derived/inexact:2']);
  });

  test('may be exact where all they come from is', () => {
    expect(check([people('a', 28461), people('b', 1611), derived('exact', ['a', 'b'])])).toEqual([]);
  });

  test('with their mark pass, and the rate that they were derived from is not held against them', () => {
    const given = [people('a', 28461), percent('rate', 6), derived('about', ['a', 'rate'])];
    expect(check(given, GROWTH)).toEqual([]);
  });
});

describe('a ratio', () => {
  const rulesOf = (rate: Given) =>
    checkRelations(treeOf([rate, people('a', 38), people('whole', 100)], RATIO)).map(({ rule }) => rule);

  test('holds where the rate is the share to its last decimal', () => {
    expect(rulesOf(percent('rate', 38))).toEqual([]);
  });

  test('is refused where the rate is another, or no percentage', () => {
    expect(rulesOf(percent('rate', 39))).toEqual(['relation/ratio']);
    expect(rulesOf(people('rate', 38))).toEqual(['relation/ratio']);
  });
});

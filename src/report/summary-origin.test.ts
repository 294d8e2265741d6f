import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { countFound } from '../provenance/fidelity.ts';
import { describeOrigin } from './summary-origin.ts';

const OWN = '全市工会服务职工，处处都要先人一步。';
const FIRST = '县总工会走进企业，听职工说需要什么。';
const SECOND = '“服务站设在解放路；职工走几步路就到。”';
const tree = parseContentTree(
  new Map([
    [
      'content/reports/2018/report.yaml',
      'draft: true\nyear: 2018\ntitle: 年报\nbyline: 县总工会\nseed: 2018/report.txt\n',
    ],
    ['seeds/2018/report.txt', `过去的一年,${FIRST.replace('，', ',')}\n\n${SECOND}\n`],
  ]),
);
const originOf = (summary: string): string => describeOrigin(countFound(tree, 2018, summary));

test('a summary is called the source’s only where each of its sentences is', () => {
  expect(originOf(FIRST + SECOND)).toBe('都是年报原文的句子');
  expect(originOf(FIRST + OWN)).toBe('由工作人员根据年报编写，2句中有1句是原文');
  expect(originOf(OWN)).toBe('由工作人员根据年报编写，不是原文');
});

test('half of a clause is no sentence of the source', () => {
  expect(originOf('总工会走进企业，听职工说需要什么。')).toBe('由工作人员根据年报编写，不是原文');
});

test('nothing is called the source’s without a source', () => {
  expect(describeOrigin(countFound(tree, 2019, FIRST))).toBe('由工作人员根据年报编写，不是原文');
});

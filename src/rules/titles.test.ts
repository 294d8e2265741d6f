import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { checkContent } from './check-content.ts';

const FOLDER = 'content/reports/2018';
const DESCRIPTION = '各级工会走进企业，为职工解决急难愁盼的事情，把服务送到职工身边，受到职工欢迎。';
const TEXT = '各级工会走进企业，把服务送到职工身边。';

/** What the check says of numbers in the title of a report and the heading of its chapter. */
function checkHeadings(numerals: readonly string[]): readonly Issue[] {
  const lines = [
    '  - { line: 3, passage: 一、, kind: ordinal, reason: 章的序号 }',
    ...numerals.map((line) => `  ${line}`),
  ];
  return checkContent(
    parseContentTree(
      new Map([
        [
          `${FOLDER}/report.yaml`,
          `year: 2018\ntitle: 全市工会筹集款物8亿元\nbyline: 工会\ndescription: ${DESCRIPTION}\nseed: 2018/report.txt\nkeyFigures: [a, b, c]\n`,
        ],
        [`${FOLDER}/observations.yaml`, 'reported: []\n'],
        [`${FOLDER}/numerals.yaml`, `numerals:\n${lines.join('\n')}\n`],
        [
          `${FOLDER}/01-work.mdx`,
          `---\ntitle: 为职工办实事10件\nnumeral: 一\ndescription: ${DESCRIPTION}\n---\n\n${TEXT}\n`,
        ],
        ['seeds/2018/report.txt', `全市工会筹集款物8亿元\n\n一、为职工办实事10件\n\n${TEXT}\n`],
      ]),
    ),
  ).filter(({ rule }) => /^(?:numeral|literal|chapter)\//.test(rule));
}

test('a number of a title is asked for in the source, once, and declared as what it is', () => {
  const asked = checkHeadings([]);
  expect(asked.map(({ rule, line }) => [rule, line])).toEqual([
    ['numeral/unaccounted', 1],
    ['numeral/unaccounted', 3],
  ]);
  const lines = asked.map(({ example = '' }) => example);
  expect(lines.flatMap((line) => parse(line) as unknown)).toMatchObject([
    { line: 1, kind: 'title' },
    { line: 3, kind: 'title' },
  ]);
  expect(checkHeadings(lines)).toEqual([]);
});

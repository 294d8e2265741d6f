import type { Issue } from '../../src/content/issue.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { checkContent } from '../../src/rules/check-content.ts';

export type Row = Readonly<Record<string, unknown>>;

const DESCRIPTION = '全市的志愿者很多，他们都去过服务站，都很热心，大家也都知道他们。';
const FOLDER = 'content/reports/2018';
const HEADING = '  - { line: 1, passage: 一、工作, kind: ordinal, reason: 章的序号 }';

/** What the check says of a report of one sentence with these observations of the indicator `measured` and lines of numerals.yaml. */
export function checkSentence(
  sentence: string,
  {
    unit,
    rows,
    numerals = '',
  }: { readonly unit: string; readonly rows: readonly Row[]; readonly numerals?: string },
): readonly Issue[] {
  const tree = parseContentTree(
    new Map([
      [
        'content/indicators/measured.yaml',
        `{ name: 某数, english: m, unit: "${unit}", kind: stock, theme: law, definition: 数 }`,
      ],
      [
        `${FOLDER}/report.yaml`,
        `year: 2018\ntitle: 年报\nbyline: 工会\ndescription: ${DESCRIPTION}\nseed: 2018/report.txt\nkeyFigures: [measured, measured, measured]\n`,
      ],
      [`${FOLDER}/observations.yaml`, `reported: ${JSON.stringify(rows)}\n`],
      [`${FOLDER}/numerals.yaml`, `numerals:\n${HEADING}\n${numerals}`],
      [
        `${FOLDER}/01-work.mdx`,
        `---\ntitle: 工作\nnumeral: 一\ndescription: ${DESCRIPTION}\n---\n\n${sentence}\n`,
      ],
      ['seeds/2018/report.txt', `一、工作\n\n${sentence}\n`],
    ]),
  );
  return checkContent(tree);
}

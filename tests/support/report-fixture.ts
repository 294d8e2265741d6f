import type { ContentTree } from '../../src/content/content-tree.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';

/** What a test changes of the small report below. */
export interface ReportFixture {
  readonly seed?: string;
  readonly observations?: string;
  readonly numerals?: string;
  readonly lead?: string;
  readonly chapter?: string;
  readonly article?: string;
  readonly unit?: string;
  /** Of the report. */
  readonly description?: string;
}

export const FIXTURE_SEED = [
  '过去的一年,全市共有',
  '志愿者2500多名。',
  '',
  '一、聚焦中心',
  '',
  '第三次评选,共有志愿者2500多名。',
  '第三次评选,共有志愿者2500多名。',
].join('\n');

const OBSERVATIONS = `reported:
  - indicator: volunteers
    text: 2500多名
    value: 2500
    qualifier: over
    chapter: lead
    quote: 全市共有志愿者2500多名
    also:
      - chapter: focus
        quote: 共有志愿者2500多名
`;

const NUMERALS = `repeats: [{ line: 7, of: 6 }]
numerals:
  - { line: 1, passage: 过去的一年, kind: date, reason: 年份 }
  - { line: 4, passage: 一、聚焦, kind: ordinal, reason: 章的序号 }
  - { line: 6, passage: 第三次, kind: ordinal, reason: 届次 }
`;

const chapterOf = (title: string, numeral: string, body: string): string =>
  `---\ntitle: ${title}\n${numeral}description: 全市的志愿者很多，他们都去过服务站，都很热心，大家也都知道他们。\n---\n\n${body}\n`;

/** A report of 2017 with a lead, one chapter, one observation said twice, a repeated line, and an article cut from it. */
export function fixtureFiles({
  seed = FIXTURE_SEED,
  observations = OBSERVATIONS,
  numerals = NUMERALS,
  lead = '过去的一年，全市共有志愿者<Stat id="volunteers" />。',
  chapter = '第三次评选，共有志愿者<Stat id="volunteers" />。',
  article = '过去的一年，全市共有志愿者<Stat id="volunteers/2017" />。',
  unit = '名',
  description = '全市的志愿者很多，他们都去过服务站，都很热心，大家也都知道他们。',
}: ReportFixture): ReadonlyMap<string, string> {
  const folder = 'content/reports/2017';
  return new Map([
    [
      'content/indicators/volunteers.yaml',
      `{ name: 志愿者, english: v, unit: "${unit}", kind: stock, theme: law, definition: 数 }`,
    ],
    [
      `${folder}/report.yaml`,
      `year: 2017\ntitle: 年报\nbyline: 工会\ndescription: ${description}\nseed: 2017/report.txt\nkeyFigures: [volunteers, volunteers, volunteers]\n`,
    ],
    [`${folder}/observations.yaml`, observations],
    [`${folder}/numerals.yaml`, numerals],
    [`${folder}/00-lead.mdx`, chapterOf('导语', '', lead)],
    [`${folder}/01-focus.mdx`, chapterOf('聚焦中心', 'numeral: 一\n', chapter)],
    [
      'content/articles/2017/story.mdx',
      article.startsWith('---')
        ? article
        : `---\ntitle: 志愿者\ndescription: 全市的志愿者很多，他们都去过服务站，都很热心，大家也都知道他们。\ndate: 2017-05-31\nexcerptOf: { report: 2017, chapter: lead }\ntopics: [law]\n---\n\n${article}\n`,
    ],
    ['seeds/2017/report.txt', seed],
  ]);
}

export function fixtureTree(changes: ReportFixture = {}): ContentTree {
  return parseContentTree(fixtureFiles(changes));
}

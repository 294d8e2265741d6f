import { describe, expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { formatIssue } from '../content/issue.ts';
import { checkFidelity } from './source-rules.ts';

const FIRST = '过去的一年，县总工会走进企业，听职工说需要什么。';
const SECOND = '各级工会积极开展立功竞赛活动，取得明显成效。';
const THIRD = '职工服务站设在解放路，职工走几步路就到。';
const HEADER = '某某县总工会二〇一八年度工作报告全文';
const HEAD = '以激发基层活力为关键，提升工会凝聚力';
const SEED = ['年度工作有重点', '县总工会', '一、服务职工', `${FIRST}${SECOND}`, THIRD, '办事大厅'].join(
  '\n\n',
);

/** What the rule says of a chapter, by default beside the source that says the same. */
function check(body: string, seed = SEED): readonly string[] {
  const tree = parseContentTree(
    new Map([
      [
        'content/reports/2018/report.yaml',
        'draft: true\nyear: 2018\ntitle: 年度工作有重点\nbyline: 县总工会\nseed: 2018/report.txt\n',
      ],
      [
        'content/reports/2018/01-service.mdx',
        `---\ntitle: 服务职工\nnumeral: 一\ndescription: 过去的一年，县总工会走进企业，听职工说需要什么，一件一件办好。\n---\n\n${body}\n`,
      ],
      ['seeds/2018/report.txt', seed],
    ]),
  );
  return checkFidelity(tree).map((issue) => `${issue.severity} ${issue.rule} ${formatIssue(issue)}`);
}

const CAPTION = '<Photo caption="办事大厅" />';
const SOUND = `${FIRST}${SECOND}\n\n${THIRD}\n\n${CAPTION}`;

describe('a chapter that says what its source says', () => {
  test.each([
    ['as it stands', SOUND, SEED],
    ['with its punctuation half-width in the source', SOUND, SEED.replaceAll('，', ',')],
    ['in a source of fixed width', SOUND, SEED.replace('开展立功竞赛', '开展立\n功竞赛')],
    [
      'in a source where a page ends in mid-sentence',
      SOUND,
      SEED.replace('开展立功竞赛', '开展立\n\n办事大厅\n\n- 2 -\n\n功竞赛'),
    ],
    [
      'in a source with a long line on each page',
      SOUND,
      `${HEADER}\n\n${SEED.replace('开展立功竞赛', `开展立\n\n- 2 -\n${HEADER}\n功竞赛`)}\n${HEADER}`,
    ],
    [
      'in a source of fixed width under a long head',
      SOUND.replace(THIRD, `## ${HEAD}\n\n${THIRD}`),
      SEED.replace(THIRD, `${HEAD}\n${THIRD.replace('，', '，\n')}`),
    ],
    ['with its paragraphs parted', SOUND.replace(SECOND, `\n\n${SECOND}`), SEED],
    [
      'with a head run in',
      SOUND.replace(THIRD, `## 建好服务站\n\n${THIRD}`),
      SEED.replace(THIRD, `建好服务站。${THIRD}`),
    ],
    ['as an item of a list', SOUND.replace(THIRD, `1. ${THIRD}`), SEED.replace(THIRD, `1．${THIRD}`)],
    ['with quotations marked', SOUND.replace(THIRD, `<Quote speaker="某某">${THIRD}</Quote>`), SEED],
  ])('%s has no difference', (_, body, seed) => {
    expect(check(body, seed)).toEqual([]);
  });
});

describe('a chapter that differs from its source', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a word added',
      SOUND.replace('取得明显', '取得了明显'),
      [
        'warning source/changed content/reports/2018/01-service.mdx:7:1 ',
        '“……极开展立功竞赛活动，取得了明显成效。”',
        '第 7 行）是“……极开展立功竞赛活动，取得明显成效。”',
        '取得<Revised reason="……">了</Revised>',
      ],
    ],
    [
      'a word changed',
      SOUND.replace('明显', '显著'),
      ['warning source/changed ', '<Revised was="明显" reason="……">显著</Revised>'],
    ],
    [
      'a clause cut off',
      SOUND.replace('，听职工说需要什么', ''),
      ['warning source/left-out ', '听职工说需要什么'],
    ],
    [
      'a sentence added',
      SOUND.replace(THIRD, `${THIRD}县总工会还组织了送温暖活动。`),
      [
        'warning source/added content/reports/2018/01-service.mdx:9:1 ',
        '<Revised reason="……">县总工会还组织了送温暖活动。</Revised>',
      ],
    ],
    [
      'a sentence left out',
      SOUND.replace(SECOND, ''),
      [
        'warning source/left-out content/reports/2018/01-service.mdx:7:1 ',
        `少了原文的一句（seeds/2018/report.txt 第 7 行）：“${SECOND}”`,
      ],
    ],
    [
      'words cut out of a longer sentence',
      SOUND.replace(THIRD, `${THIRD}总工会走进企业，听职工说需要什么。`),
      ['warning source/changed '],
    ],
  ];

  test.each(cases)('%s is a reminder', (_, body, words) => {
    const messages = check(body);
    expect(messages).toHaveLength(1);
    for (const word of words) expect(messages[0]).toContain(word);
  });

  test('a sentence left out of a source of fixed width is one', () => {
    const wrapped = SEED.replace('开展立功竞赛', '开展立\n功竞赛');
    expect(check(SOUND.replace(SECOND, ''), wrapped)).toEqual([
      expect.stringContaining(`少了原文的一句（seeds/2018/report.txt 第 7 行）：“${SECOND}”`),
    ]);
  });

  test('the numbers of a sentence are not revised but corrected', () => {
    const [message] = check(SOUND.replace('职工走几步路', '职工走五步路'));
    expect(message).toContain('更正一个发布过的数');
    expect(message).not.toContain('Revised');
  });

  test('what cannot be read is said elsewhere: a number without its record, a chapter that does not parse', () => {
    expect(check(SOUND.replace('立功竞赛', '立功竞赛<Stat id="contests" />'))).toEqual([]);
    expect(check(SOUND.replace(CAPTION, '<Photo'))).toEqual([]);
  });

  test('a report without a source has no differences', () => {
    expect(check(SOUND.replace(SECOND, ''), '').filter((line) => line.includes('left-out'))).toEqual([]);
  });
});

describe('a revision', () => {
  test.each([
    ['of a word', SOUND.replace('取得', '<Revised was="取得" reason="漏字">取得了</Revised>')],
    [
      'that adds',
      SOUND.replace(SECOND, `${SECOND}<Revised reason="补充说明">竞赛由县总工会主办。</Revised>`),
    ],
    ['that leaves out', SOUND.replace(SECOND, `<Revised was="${SECOND}" reason="和下一章重复" />`)],
    ['on a line of its own', SOUND.replace(SECOND, `\n\n<Revised was="${SECOND}" reason="和下一章重复" />`)],
  ])('%s takes the reminder away', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  test.each([
    ['of what the source does not say', '<Revised was="获得" reason="漏字">取得</Revised>', '里没有“获得”'],
    ['that changes nothing', '<Revised was="取得" reason="漏字">取得</Revised>', '校订前后一样：“取得”'],
    ['without a reason', '<Revised was="取得" reason="……">获得</Revised>', '没有写理由'],
  ])('%s is refused, once', (_, revised, words) => {
    const messages = check(SOUND.replace('取得', revised));
    expect(messages).toEqual([expect.stringContaining(words)]);
    expect(messages[0]).toMatch(/^error component\/revised content\/reports\/2018\/01-service.mdx:7:\d+ /);
  });

  test('has no place in an article', () => {
    const tree = parseContentTree(
      new Map([
        [
          'content/articles/2018/a.mdx',
          '---\ntitle: 题\ndate: 2018\ndescription: 述\ntopics: []\n---\n\n<Revised reason="漏字">了</Revised>。\n',
        ],
      ]),
    );
    expect(checkFidelity(tree)).toMatchObject([{ rule: 'component/revised', line: 8 }]);
  });
});

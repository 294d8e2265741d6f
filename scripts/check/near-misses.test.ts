import { describe, expect, test } from 'vitest';
import { checkTree } from '../../src/build/content-report.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { ARTICLE, checkFiles, checkPoisoned, good, withChanges, type Change } from './examples/poison.ts';
import { fixContent } from './fix/fix-content.ts';

const MARKDOWN = 'content/articles/2017/notes.md';
const HEAD = good(ARTICLE).split('---\n\n')[0]?.replace('title: 志愿者', 'title: 走访') ?? '';
const STATION = '<Station id="hushan" />';

/** An article in Markdown and one in MDX that hold the lines. */
function articles(body: string): readonly Readonly<Record<string, Change>>[] {
  return [{ [MARKDOWN]: `${HEAD}---\n\n${body}\n` }, { [ARTICLE]: [STATION, body] }];
}

const LINES = [
  '##服务站',
  '＃＃ 服务站里',
  '-先登记',
  '－ 领书',
  '• 还书',
  '__引路 __的人',
  '1、先登记',
  '见[站点]（/stations/）。',
  '见[年报]（/reports/2017/）。',
  '**引路 **，也** 答疑**。',
  '|站点|服务2017|\n|虎山|引路|',
  '[ ] 还没有办',
  '如下：\n-先填表',
  '走进企业,听职工说。',
];

describe('an article as it is typed', () => {
  test.each(articles(LINES.join('\n\n')))('is told of each line once, of its cause alone', (changes) => {
    const issues = checkPoisoned(changes);
    const marks = issues.filter(({ rule }) => rule === 'markdown/near-miss');
    expect(marks).toHaveLength(LINES.length - 1);
    expect(issues.map(({ rule }) => rule).filter((rule) => rule !== 'markdown/near-miss')).toEqual([
      'copy/half-width',
    ]);
    expect(issues.map(formatIssue).join('\n')).not.toContain('手打的数字');
  });

  test.each(articles(LINES.join('\n\n')))('is put right together with its words', (changes) => {
    const fixed = fixContent(withChanges(changes), checkTree);
    const files = new Map(withChanges(changes));
    for (const { file, after } of fixed) files.set(file, after);
    expect(fixed).toHaveLength(1);
    const left = checkFiles(files);
    // What stood behind the marks is told now.
    expect(left.map(({ rule }) => rule)).toEqual(['literal/number']);
    expect(fixed[0]?.after).toContain(
      '## 服务站\n\n## 服务站里\n\n- 先登记\n\n- 领书\n\n- 还书\n\n**引路**的人\n\n1. 先登记\n\n',
    );
    expect(fixed[0]?.after).toContain('走进企业，听职工说。');
  });

  test.each(articles('# 服务站\n\n## 先登记\n\n走进企业。'))(
    'has no heading of the first level',
    (changes) => {
      const [issue, ...others] = checkPoisoned(changes);
      expect(others).toEqual([]);
      expect(issue && formatIssue(issue)).toContain('# 只给标题用，小标题写 ##');
      expect(fixContent(withChanges(changes), checkTree)[0]?.after).toContain('## 服务站\n\n### 先登记\n');
    },
  );

  test.each(articles('走进企业\n---\n\n听职工说\n===\n'))('has no heading of a line below', (changes) => {
    const found = checkPoisoned(changes).map(({ found: words }) => words);
    expect(found).toEqual([
      '“走进企业”下面紧接着一行 ---，成了小标题',
      '“听职工说”下面紧接着一行 ===，成了小标题',
    ]);
  });

  test.each(articles('看https://www.acftu.org/上的说明。'))(
    'may name an address in a sentence',
    (changes) => {
      expect(checkPoisoned(changes)).toEqual([]);
    },
  );

  test.each([
    ['第一<br>第二', '换行就另起一段'],
    ['<b>引路</b>', '加粗写 **这样**'],
    ['<img src="a.jpg">', '照片用 <Photo>'],
  ])('is told what to write instead of %s', (line, advice) => {
    for (const changes of articles(line))
      expect(checkPoisoned(changes).map(formatIssue).join('\n')).toContain(advice);
  });

  test('a number that must not be public is told on a line that is no list, too', () => {
    const rules = checkPoisoned({ [ARTICLE]: [STATION, '-电话13800138000'] }).map(({ rule }) => rule);
    expect(rules.toSorted()).toEqual(['markdown/near-miss', 'personal/mobile']);
  });
});

test.each(['"**志愿者**"', '"[站点](/stations/)"', '"## 志愿者"', '志愿&nbsp;者'])(
  'a title is no Markdown: %s',
  (title) => {
    const issues = checkPoisoned({ [ARTICLE]: ['title: 志愿者', `title: ${title}`] });
    expect(issues.map(formatIssue)).toEqual([expect.stringContaining('在这里会照样印出来 → 标题、摘要')]);
  },
);

test('front matter, body and words of a file are put right in one go', () => {
  const typed = good(ARTICLE)
    .replace('title: 志愿者', 'title：志愿者 #走进')
    .replace('date: 2017', 'date:\u00A02017')
    .replace(STATION, '##服务站\n\n走进企业,听职工说。');
  const [fixed] = fixContent(withChanges({ [ARTICLE]: typed }), checkTree);
  expect(fixed?.after).toBe(
    good(ARTICLE)
      .replace('title: 志愿者', 'title: "志愿者 #走进"')
      .replace(STATION, '## 服务站\n\n走进企业，听职工说。'),
  );
});

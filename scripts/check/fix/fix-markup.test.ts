import { describe, expect, test } from 'vitest';
import { parseContentPath, type ContentPath } from '../../../src/content/content-path.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import { parseMarkdown } from '../../../src/content/text/mdx-document.ts';
import { findNearMisses } from '../../../src/rules/markup/find-near-misses.ts';
import { fixMarkup } from './fix-markup.ts';

const TREE = parseContentTree(
  new Map([['seeds/2017/report.txt', '一年\n\n一、聚焦\n\n1、先登记，再领书\n•还书的窗口在二楼\n']]),
);
const pathOf = (file: string): ContentPath => {
  const path = parseContentPath(file);
  if (!path) throw new Error(file);
  return path;
};
const PATHS = ['content/articles/2017/notes.md', 'content/articles/2017/notes.mdx'].map(pathOf);
const lines = (text: string): string => text.replaceAll('⏎', '\n');
const FRONT = '---\ntitle: 志愿者\n---\n\n';

function fix(body: string, path: ContentPath): string {
  return fixMarkup(TREE, FRONT + body, path).slice(FRONT.length);
}

function missesIn(body: string, path: ContentPath): readonly string[] {
  const syntax = path.kind === 'article' ? path.syntax : 'mdx';
  return findNearMisses(body, parseMarkdown(body, syntax).body, '志愿者').map(({ found }) => found);
}

/** What is typed, and what it becomes. */
const MENDED: readonly (readonly [string, string])[] = [
  ['##服务站', '## 服务站'],
  ['＃＃ 服务站', '## 服务站'],
  ['＃服务站', '## 服务站'],
  ['#服务站', '## 服务站'],
  ['###服务站###', '### 服务站'],
  ['##　服务站', '## 服务站'],
  ['　　## 服务站', '## 服务站'],
  ['#2017年的服务站', '## 2017年的服务站'],
  ['如下：⏎##服务站', '如下：⏎## 服务站'],
  ['-先登记', '- 先登记'],
  ['-先登记⏎-再领书', '- 先登记⏎- 再领书'],
  ['如下：⏎－ 先登记⏎－ 再领书', '如下：⏎- 先登记⏎- 再领书'],
  ['－ 领书', '- 领书'],
  ['－领书', '- 领书'],
  ['–领书', '- 领书'],
  ['• 还书', '- 还书'],
  ['·办证', '- 办证'],
  ['●　办证', '- 办证'],
  ['➢ 办证', '- 办证'],
  ['*先登记', '- 先登记'],
  ['＊ 先登记', '- 先登记'],
  ['＋先登记', '- 先登记'],
  ['1.先登记', '1. 先登记'],
  ['1、先登记⏎2、再领书', '1. 先登记⏎2. 再领书'],
  ['１．先登记', '1. 先登记'],
  ['1 、先登记', '1. 先登记'],
  ['去* 引路*的', '去**引路**的'],
  ['去*答疑 *的', '去**答疑**的'],
  ['| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 ｜ 引路 |', '| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 | 引路 |'],
  ['1）先登记⏎2）再领书', '1. 先登记⏎2. 再领书'],
  ['1.　先登记', '1. 先登记'],
  ['如下：⏎2. 先登记', '如下：⏎⏎2. 先登记'],
  ['＞ 引用', '> 引用'],
  ['》引用', '> 引用'],
  ['> ##引用', '> ## 引用'],
  ['[ ] 还没有办', '- [ ] 还没有办'],
  ['【】还没有办', '- [ ] 还没有办'],
  ['［√］办完了', '- [x] 办完了'],
  ['- [ ]还没有办', '- [ ] 还没有办'],
  ['-[x]办完了', '- [x] 办完了'],
  ['见[站点]（/stations/）。', '见[站点](/stations/)。'],
  ['见[年报]（/reports/2017/）。', '见[年报](/reports/2017/)。'],
  [
    '见【站点】(/stations/)，再见【年报】（/reports/2017/）',
    '见[站点](/stations/)，再见[年报](/reports/2017/)',
  ],
  ['见［站点］(／stations／)', '见[站点](/stations/)'],
  ['见[站点] (/stations/)', '见[站点](/stations/)'],
  ['见[站点](/stations/）', '见[站点](/stations/)'],
  ['见[工会]（https://www.acftu.org/）网站', '见[工会](https://www.acftu.org/)网站'],
  ['见（站点）[/stations/]', '见[站点](/stations/)'],
  ['** 引路**的', '**引路**的'],
  ['**引路 **的', '**引路**的'],
  ['**引路 **，也** 答疑**', '**引路**，也**答疑**'],
  ['＊＊引路＊＊的', '**引路**的'],
  ['去__引路__的', '去**引路**的'],
  ['| 站点 | **引路 ** |⏎| --- | --- |⏎| 虎山 | 引路 |', '| 站点 | **引路** |⏎| --- | --- |⏎| 虎山 | 引路 |'],
  ['|站点|服务|⏎|虎山|引路|', '| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 | 引路 |'],
  ['｜站点｜服务｜⏎｜－－｜－－｜⏎｜虎山｜引路｜', '| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 | 引路 |'],
  ['|站点|服务|⏎|---|⏎|虎山|引路|', '| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 | 引路 |'],
  ['1~6月、7~12月', '1～6月、7～12月'],
  ['2*3米和4*5米', '2×3米和4×5米'],
  ['————————', '---'],
  ['＝＝＝＝', '---'],
  ['&nbsp;&nbsp;先登记', '先登记'],
  ['先&emsp；登记', '先登记'],
  ['&ldquo先&amp;middot;登记', '“先·登记'],
  ['第一行\\', '第一行'],
  ['甲⏎　⏎乙', '甲⏎⏎乙'],
  ['甲⏎\u00A0⏎乙', '甲⏎⏎乙'],
  ['# 服务站⏎⏎## 先登记', '## 服务站⏎⏎### 先登记'],
  ['## 先登记⏎⏎# 服务站', '## 先登记⏎⏎## 服务站'],
];

describe('what is typed becomes what was meant', () => {
  test.each(MENDED)('%s', (typed, right) => {
    for (const path of PATHS) {
      expect(fix(lines(typed), path)).toBe(lines(right));
      expect(missesIn(lines(typed), path), 'is told').not.toEqual([]);
      expect(missesIn(lines(right), path), 'passes').toEqual([]);
    }
  });

  test('indented code of Markdown', () => {
    expect(PATHS.map((path) => fix('走进企业。\n\n    先登记\n', path))[0]).toBe('走进企业。\n\n先登记\n');
  });
});

/** What only staff can decide. */
const TOLD: readonly (readonly [string, string])[] = [
  ['**引路的', '没有成对'],
  ['他**引路*的', '没有成对'],
  ['[站点](/stations/', '像链接'],
  ['[站点](/a b/)', '像链接'],
  ['见[工会]（www.acftu.org）网站', '像链接'],
  ['[站点]()', '没有写全'],
  ['[](/stations/)', '没有写全'],
  ['[站点][stations]', '像链接'],
  ['[站点]：/stations/', '像链接的网址'],
  ['[站点]: /stations/', '不会显示'],
  ['[注]: 数据', '不会显示'],
  ['见[^1]', '像脚注'],
  ['[^1]: 没人用', '不会显示'],
  ['！[图]（photos/a.jpg）', '像图片'],
  ['![]（photos/a.jpg）', '像图片'],
  ['|站点|服务|', '像表格'],
  ['|站点|服务|⏎|---|---|⏎|虎山|引路|早|', '多的不会显示'],
  ['|---|---|⏎|虎山|引路|', '像表格'],
  ['~~ 删~~了', '像删除线'],
  ['走进企业⏎---', '成了小标题'],
  ['走进企业⏎===', '成了小标题'],
  ['第一行\\n第二行', '照样印出来'],
  ['走`码', '没有成对'],
  ['```⏎没有结尾', '没有结尾'],
  ['# 志愿者', '一级标题'],
  ['##', '后面没有字'],
  ['**##走进**', '照样印出来'],
  ['--先登记', '破折号'],
  ['···', '代码'],
];

test.each(TOLD)('%s is told and left', (typed, found) => {
  for (const path of PATHS) {
    expect(missesIn(lines(typed), path)).toEqual([expect.stringContaining(found)]);
    expect(fix(lines(typed), path)).toBe(lines(typed));
  }
});

test('a chapter keeps the numbers and bullets of its source', () => {
  const chapter = pathOf('content/reports/2017/01-focus.mdx');
  const source = '1、先登记，再领书\n\n•还书的窗口在二楼';
  expect(fix(source, chapter)).toBe(source);
  expect(fix('1、不是原文的话', chapter)).toBe('1. 不是原文的话');
});

import { describe, expect, test } from 'vitest';
import { parseContentPath, type ContentPath } from '../../../src/content/content-path.ts';
import { formatIssue } from '../../../src/content/issue.ts';
import { parseYaml } from '../../../src/content/text/yaml-document.ts';
import { yamlFaults } from '../../../src/content/text/yaml-faults.ts';
import { ARTICLE, checkPoisoned, good, HUSHAN } from '../examples/poison.ts';
import { fixYaml } from './fix-yaml.ts';

const pathOf = (file: string): ContentPath => {
  const path = parseContentPath(file);
  if (!path) throw new Error(file);
  return path;
};
const lines = (text: string): string => text.replaceAll('⏎', '\n');
const fix = (text: string): string => fixYaml(lines(text), pathOf(HUSHAN));
const foundIn = (text: string, isFrontMatter = false): readonly string[] => {
  const yaml = lines(text);
  return yamlFaults(yaml, { isBroken: parseYaml(yaml).problems.length > 0, isFrontMatter }).map(
    ({ found }) => found,
  );
};

describe('a line that says otherwise than it reads is told and put right', () => {
  test.each<readonly [typed: string, right: string, found: string]>([
    ['name: 志愿者 #走进服务站', 'name: "志愿者 #走进服务站"', '“#走进服务站”前面有空格'],
    ['name: 志愿者 ##走进', 'name: "志愿者 ##走进"', '当成了备注'],
    ['name: #走进服务站⏎kind: a', 'name: "#走进服务站"⏎kind: a', '以 # 开头'],
    ['name: 说“好” #走进', 'name: "说“好” #走进"', '当成了备注'],
    ["name: 说'好' \\ #走进", `name: '说''好'' \\ #走进'`, '当成了备注'],
    ['a:⏎  - 办证 #先登记', 'a:⏎  - "办证 #先登记"', '当成了备注'],
    [
      '- { line: 3, passage: 甲 #乙, kind: name }',
      '- { line: 3, passage: "甲 #乙", kind: name }',
      '大括号里的 #',
    ],
    ['asOf:\u00A02018', 'asOf: 2018', '不换行空格（U+00A0）'],
    ['asOf:\u30002018⏎kind: a', 'asOf: 2018⏎kind: a', '冒号后面有全角空格（U+3000）'],
    ['asOf: \u00A02018', 'asOf: 2018', '不换行空格'],
    ['asOf:\u200B 2018', 'asOf: 2018', '零宽空格（U+200B）'],
    ['asOf\u3000: 2018', 'asOf: 2018', '冒号前面有全角空格'],
    ['kind: a⏎\uFEFFasOf: 2018', 'kind: a⏎asOf: 2018', '字节顺序标记（BOM）（U+FEFF）'],
    ['a:⏎\u3000- 甲', 'a:⏎  - 甲', '行首有全角空格'],
    ['a:⏎\u00A0 - 甲', 'a:⏎  - 甲', '行首有不换行空格'],
    ['a:⏎  -\u3000甲', 'a:⏎  - 甲', '- 后面有全角空格'],
    ['- { line: 3,\u3000passage: 甲 }', '- { line: 3, passage: 甲 }', '大括号里有全角空格'],
    ['a:⏎\tb: 1', 'a:⏎  b: 1', '制表符'],
    ['a:⏎  -\tb: 1⏎    c: 2', 'a:⏎  - b: 1⏎    c: 2', '制表符'],
    ['name：志愿者⏎kind：a', 'name: 志愿者⏎kind: a', '中文的冒号'],
    ['name ： 志愿者', 'name: 志愿者', '中文的冒号'],
    ['name:志愿者⏎kind: a', 'name: 志愿者⏎kind: a', '冒号后面没有空格'],
    ['a:⏎  -甲⏎  -乙', 'a:⏎  - 甲⏎  - 乙', '- 后面没有空格'],
    ['a:⏎  － 甲', 'a:⏎  - 甲', '写成了“－”'],
    ['a:⏎  • 甲', 'a:⏎  - 甲', '写成了“•”'],
    ['name: *甲', 'name: "*甲"', '值以 * 开头'],
    ['name: &甲 乙', 'name: "&甲 乙"', '值以 & 开头'],
    ['name: !甲 乙', 'name: "!甲 乙"', '值以 ! 开头'],
    ['name: @甲', 'name: "@甲"', '值以 @ 开头'],
    ['name: %甲', 'name: "%甲"', '值以 % 开头'],
    ['name: `甲`', 'name: "`甲`"', '值以 ` 开头'],
    ['name: | 甲', 'name: "| 甲"', '值以 | 开头'],
    ['name: - 甲', 'name: "- 甲"', '值以 - 开头'],
    ['name: [通知]开会', 'name: "[通知]开会"', '只括住了一部分'],
    ['name: "走进"服务站', `name: '"走进"服务站'`, '只括住了一部分'],
    ['name: 志愿者: 走进', 'name: "志愿者: 走进"', '英文冒号'],
  ])('%s', (typed, right, found) => {
    expect(foundIn(typed).join()).toContain(found);
    expect(fix(typed)).toBe(lines(right));
    expect(parseYaml(lines(right)).problems).toEqual([]);
    expect(foundIn(right)).toEqual([]);
  });
});

test.each([
  'text: 2500多名                 # 原文的写法，一字不改',
  'kind: stock #存量',
  'value: 2500 #确数',
  'repeats: # 原文重复刊出的段落⏎  - { line: 1, of: 2 }',
  'attachments: #附件⏎  - file: a.pdf',
  '# 整行的备注 #说明',
  'name: 志愿者#走进',
  'name: "志愿者 #走进"',
  "name: '志愿者 #走进'",
  'name: "志愿者" # 备注',
  'url: https://a.cn/#x',
  'name: 【通知】开会',
  'name: “通知”开会',
  'name: 志愿者：走进',
  'a:⏎  - WiFi：免费',
  'a:⏎  - 9:30—11:30',
  'value: -5',
  'a: [甲, 乙] # 备注',
  'labels: { a: 甲, b: 乙 }    # 图里的短名',
  'name: |⏎  行 #甲⏎  name：乙',
  'name: "第一行⏎  第二：行 #三"',
  'name: 100%',
  'name: a*b',
  '---⏎name: 甲',
])('nothing is said of %s', (yaml) => {
  expect(foundIn(yaml)).toEqual([]);
  expect(fix(yaml)).toBe(lines(yaml));
});

test('in front matter, which has no comments, a blank behind # makes no difference; what is meant is asked', () => {
  expect(foundIn('title: 志愿者 # 走进', true)).toEqual([expect.stringContaining('“# 走进”')]);
  const front = '---\ntitle: 志愿者 # 走进\n---\n\n走进企业。\n';
  expect(fixYaml(front, pathOf(ARTICLE))).toBe(front);
});

describe('the lines around front matter', () => {
  test.each([
    ['--- ⏎', '⏎---⏎', '--- 前后有空格'],
    ['---\u3000⏎', '⏎---⏎', '--- 前后有全角空格'],
    ['⏎---⏎', '⏎---⏎', '--- 上面有空行'],
    ['——⏎', '⏎---⏎', '写的是“——”'],
    ['－－－⏎', '⏎－－－⏎', '写的是“－－－”'],
    ['---⏎', '⏎---\u3000⏎', '--- 前后有全角空格'],
    ['----⏎', '⏎---⏎', '写的是“----”'],
  ])('%s…%s', (open, close, found) => {
    const spoilt = good(ARTICLE).replace('---\n', lines(open)).replace('\n---\n', lines(close));
    const messages = checkPoisoned({ [ARTICLE]: spoilt }).map(formatIssue);
    expect(messages.filter((message) => message.startsWith(ARTICLE))).toEqual([
      expect.stringContaining(found),
    ]);
    expect(fixYaml(spoilt, pathOf(ARTICLE))).toBe(good(ARTICLE));
  });
});

test.each([
  ['title: 志愿者', 'title: 志愿者 #走进服务站', '当成了备注'],
  ['date: 2017', 'date:\u00A02017', '不换行空格'],
  ['date: 2017', 'date：2017', '中文的冒号'],
  ['topics: [', 'topics:\u3000[', '全角空格'],
])('of %s typed as %s nothing else is said', (right, typed, found) => {
  expect(good(ARTICLE)).toContain(right);
  const messages = checkPoisoned({ [ARTICLE]: [right, typed] }).map(formatIssue);
  expect(messages).toEqual([expect.stringContaining(found)]);
});

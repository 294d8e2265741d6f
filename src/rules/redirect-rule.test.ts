import { expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { formatIssue } from '../content/issue.ts';
import { checkShare } from './redirect-rule.ts';

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndescription: ${'摘要'.repeat(20)}\ndate: 2017\ntopics: [a]\n${more}---\n\n正文。\n`;

function check(files: Readonly<Record<string, string>>): readonly string[] {
  return checkShare(parseContentTree(new Map(Object.entries(files)))).map(formatIssue);
}

test('an old address that an article has, or that two want, is named with its line', () => {
  const files = {
    'content/articles/2017/a.mdx': article('甲', 'aliases: [b, c]\n'),
    'content/articles/2017/b.mdx': article('乙'),
    'content/articles/2017/d.mdx': article('丁', 'aliases: [c]\n'),
  };
  expect(check(files).map((line) => line.split(' → ')[0])).toEqual([
    'content/articles/2017/a.mdx:6:11 旧网址名 b 已经被 content/articles/2017/b.mdx 用了',
    'content/articles/2017/d.mdx:6:11 旧网址名 c 已经被 content/articles/2017/a.mdx 用了',
  ]);
});

test('an old address that the article itself has, that it names twice, or that the site has, is named with its line', () => {
  const files = { 'content/articles/2017/a.mdx': article('甲', 'aliases: [a, c, c, page]\n') };
  expect(check(files).map((line) => line.split(' → ')[0])).toEqual([
    'content/articles/2017/a.mdx:6:11 旧网址名 a 已经被 content/articles/2017/a.mdx 用了',
    'content/articles/2017/a.mdx:6:17 旧网址名 c 已经被 content/articles/2017/a.mdx 用了',
    'content/articles/2017/a.mdx:6:20 旧网址名 page 网站自己在用',
  ]);
});

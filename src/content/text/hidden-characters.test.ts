import { expect, test } from 'vitest';
import { parseMarkdown } from './mdx-document.ts';
import { parseYaml } from './yaml-document.ts';
import { formatIssue } from '../issue.ts';
import { hiddenInBody, hiddenInData } from './hidden-characters.ts';

const inData = (text: string) => {
  const { data, locate } = parseYaml(text);
  return hiddenInData('a.yaml', data, locate).map(formatIssue);
};
const inBody = (text: string) => hiddenInBody('a.mdx', parseMarkdown(text).body).map(formatIssue);

test('a text that runs from right to left is refused where it stands, and its message shows the character’s number', () => {
  expect(inData('name: 好\nlist:\n  - "\\u202E甲"')).toEqual([
    'a.yaml:3:5 有一个看不见的字符（U+202E） → 删去它：把这一段重新打一遍，或先贴到记事本里再复制过来',
  ]);
});

test.each(['\\0', '\\u200F', '\\u2066', '\\u2028', '\\uD800', '\\uFFFE', '\\uFFFC', '\\u3164', '\\t'])(
  '%s is refused, written as an escape',
  (escape) => {
    expect(inData(`name: "甲${escape}乙"`)).toHaveLength(1);
  },
);

test('a field has one line', () => {
  expect(inData('name: |\n  甲\n  乙\n')[0]).toContain('a.yaml:1:7 这里写了不止一行');
});

test('words of every script, full-width blanks and signs above letters are words', () => {
  expect(inData('name: "云溪　市 ö é е\\u0301 𠀀 👩‍🏭 ＜甲＞"')).toEqual([]);
});

test('a body is read as it is shown: entities, links and attributes too', () => {
  expect(inBody('甲\n\n乙&#x202e;丙\n\n[丁](/a&#8206;/)\n\n<Photo caption="&#xfffc;" />')).toEqual([
    expect.stringContaining('a.mdx:3:1 有一个看不见的字符（U+202E）'),
    expect.stringContaining('a.mdx:5:1 有一个看不见的字符（U+200E）'),
    expect.stringContaining('a.mdx:7:1 有一个看不见的字符（U+FFFC）'),
  ]);
});

test('lines of code in a body may end and be indented', () => {
  expect(inBody('```\n甲\n\t乙\n```\n')).toEqual([]);
});

test('a text of blanks alone is refused', () => {
  expect(inData('name: " "')).toEqual(['a.yaml:1:7 这里只有空格 → 写上字；不要这一项就删去这一行']);
});

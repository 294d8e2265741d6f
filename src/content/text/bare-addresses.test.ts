import { describe, expect, test } from 'vitest';
import { addressesIn } from './bare-addresses.ts';
import { nodesOf, parseMarkdown, type MarkdownNode } from './mdx-document.ts';

const linksIn = (text: string, syntax: 'mdx' | 'markdown' = 'mdx') =>
  [...nodesOf(parseMarkdown(text, syntax).body)].filter(({ type }) => type === 'link').map(({ url }) => url);
const wordsOf = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(wordsOf).join('');

describe('a bare address ends where Chinese begins', () => {
  test.each<readonly [string, readonly string[]]>([
    ['看https://www.acftu.org/上的说明。', ['https://www.acftu.org/']],
    ['看https://www.acftu.org上的说明', ['https://www.acftu.org']],
    ['（https://a.gov.cn/art/1.html）里', ['https://a.gov.cn/art/1.html']],
    ['(https://a.gov.cn/x)里有', ['https://a.gov.cn/x']],
    ['https://a.gov.cn/w_(x)，维基', ['https://a.gov.cn/w_(x)']],
    ['“https://a.gov.cn/?a=1&b=2#top”。', ['https://a.gov.cn/?a=1&b=2#top']],
    ['见https://a.gov.cn/x。再见https://b.gov.cn/y，完', ['https://a.gov.cn/x', 'https://b.gov.cn/y']],
    ['见https://a.gov.cn/x.的', ['https://a.gov.cn/x']],
    ['网站：www.acftu.org/上的说明，邮箱a@b.gov.cn里', ['http://www.acftu.org/', 'mailto:a@b.gov.cn']],
    ['邮箱：gonghui_js@b.gov.cn。', ['mailto:gonghui_js@b.gov.cn']],
    ['见https://工会.中国/上', []],
    ['[说明](https://a.gov.cn/说明)', ['https://a.gov.cn/说明']],
    ['[https://a.gov.cn/](https://a.gov.cn/)上', ['https://a.gov.cn/']],
  ])('%s', (text, urls) => {
    expect(linksIn(text)).toEqual(urls);
    expect(linksIn(text, 'markdown')).toEqual(urls);
  });

  test('and no word is lost', () => {
    const text = '见https://a.gov.cn/x。再见https://b.gov.cn/y，完（www.c.cn）。';
    expect(wordsOf(parseMarkdown(text).body)).toBe(text);
  });

  test('and each piece stands where it stands', () => {
    const text = '见https://a.gov.cn/x。再见';
    const texts = [...nodesOf(parseMarkdown(text).body)].filter(({ type }) => type === 'text');
    for (const { value, position } of texts)
      expect(text.slice(position?.start.offset, position?.end.offset)).toBe(value);
  });
});

test('what looks like an address and is none', () => {
  expect(addressesIn('http:// 和 www. 和 @b.cn 和 3.5亿')).toEqual([]);
});

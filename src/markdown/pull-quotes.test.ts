import { expect, test } from 'vitest';
import { attributeOf, parseMarkdown } from '../content/text/mdx-document.ts';
import { setPullQuotes } from './pull-quotes.ts';

const children = (text: string) => setPullQuotes(parseMarkdown(text).body).children ?? [];

test('a quotation marked with pull is set again after its paragraph, with its speaker', () => {
  const [paragraph, pulled] = children('他说：<Quote speaker="甲" role="主席" pull="true">“好。”</Quote>\n');
  expect(paragraph?.type).toBe('paragraph');
  expect(pulled).toMatchObject({ type: 'mdxJsxFlowElement', name: 'PullQuote' });
  expect(pulled && [attributeOf(pulled, 'speaker'), attributeOf(pulled, 'role')]).toEqual(['甲', '主席']);
});

test('a statistic in it has no place of its own and leads nowhere', () => {
  const [, pulled] = children(
    '他说：<Quote speaker="甲" pull="true">“有<Stat id="a/2017" chapter="c" nth="1" />。”</Quote>\n',
  );
  const stat = pulled?.children?.[0]?.children?.find(({ name }) => name === 'Stat');
  expect(stat?.attributes?.map(({ name }) => name)).toEqual(['id', 'repeated']);
});

test('other quotations stand once', () => {
  expect(children('他说：<Quote speaker="甲">“好。”</Quote>\n')).toHaveLength(1);
});

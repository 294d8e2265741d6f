import { describe, expect, test } from 'vitest';
import { attributeOf, isElement, nodesOf, parseMarkdown } from './mdx-document.ts';

const TEXT = `---
title: 标题
---

共有<Stat id="volunteers" />。
`;

describe('parseMarkdown', () => {
  test('reads front matter with its lines in the file', () => {
    const { frontMatter } = parseMarkdown(TEXT);
    expect(frontMatter?.data).toEqual({ title: '标题' });
    expect(frontMatter?.locate(['title'])).toEqual({ line: 2, column: 8 });
  });

  test('reads components with their attributes and lines', () => {
    const [stat] = [...nodesOf(parseMarkdown(TEXT).body)].filter(isElement);
    expect(stat?.name).toBe('Stat');
    expect(stat && attributeOf(stat, 'id')).toBe('volunteers');
    expect(stat?.position?.start).toMatchObject({ line: 5, column: 3 });
  });

  test('has no front matter where the file does not begin with it', () => {
    expect(parseMarkdown('正文\n\n---\n').frontMatter).toBeUndefined();
  });

  test('gives no value for an attribute that is an expression', () => {
    const [stat] = [...nodesOf(parseMarkdown('<Stat id={x} />\n').body)].filter(isElement);
    expect(stat && attributeOf(stat, 'id')).toBeUndefined();
  });

  test.each([
    ['共有<Quote speaker="甲">。', 'end-tag-mismatch'],
    ['共有{a b}。', 'acorn'],
    ['<!-- 注 -->', 'unexpected-character'],
  ])('says where %j does not parse instead of throwing', (text, code) => {
    expect(parseMarkdown(`${TEXT}\n${text}\n`).problems).toMatchObject([{ code, line: 7 }]);
  });

  test('says so where it nests too deeply', () => {
    expect(parseMarkdown(`${'> '.repeat(100)}甲\n`).problems).toMatchObject([{ code: 'too-deep' }]);
  });

  test('takes components of plain Markdown for HTML', () => {
    const types = [...nodesOf(parseMarkdown('共有<b>{x}</b>\n', 'markdown').body)].map(({ type }) => type);
    expect(types).toEqual(['root', 'paragraph', 'text', 'html', 'text', 'html']);
  });
});

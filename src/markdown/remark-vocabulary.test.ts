import { describe, expect, test } from 'vitest';
import {
  attributeOf,
  isElement,
  nodesOf,
  parseMarkdown,
  type MarkdownNode,
} from '../content/text/mdx-document.ts';
import { vocabulary } from './remark-vocabulary.ts';

const CHAPTER = '/project/content/reports/2017/01-focus.mdx';
const ARTICLE = '/project/content/articles/2017/a.mdx';

function run(text: string, path = CHAPTER): MarkdownNode {
  return vocabulary()(parseMarkdown(text).body, { path });
}

function attributesOf(tree: MarkdownNode, names: readonly string[]) {
  return [...nodesOf(tree)].filter(isElement).map((node) => names.map((name) => attributeOf(node, name)));
}

describe('statistics', () => {
  test('in a chapter get the year, the chapter and how many times they have stood there', () => {
    const tree = run('有<Stat id="a" />和<Stat id="b" />。\n\n又有<Stat id="a/2017" />。\n');
    expect(attributesOf(tree, ['id', 'chapter', 'nth'])).toEqual([
      ['a/2017', '2017/focus', '1'],
      ['b/2017', '2017/focus', '1'],
      ['a/2017', '2017/focus', '2'],
    ]);
  });

  test('are completed in a project that lies in a folder of that name', () => {
    const tree = run('有<Stat id="a" />。\n', `/srv/content/site${CHAPTER}`);
    expect(attributesOf(tree, ['id', 'chapter'])).toEqual([['a/2017', '2017/focus']]);
  });

  test('in a heading hold their wording, from which its anchor is made', () => {
    const tree = vocabulary((id) => (id === 'a/2017' ? '5名' : undefined))(
      parseMarkdown('## 共有<Stat id="a" />\n\n有<Stat id="a" />。\n').body,
      { path: CHAPTER },
    );
    const stats = [...nodesOf(tree)].filter(({ name }) => name === 'Stat');
    expect(stats.map(({ children = [] }) => children.map(({ value }) => value))).toEqual([['5名'], []]);
  });

  test('in an article keep their year and have no chapter', () => {
    const tree = run('有<Stat id="a/2016" />。\n', ARTICLE);
    expect(attributesOf(tree, ['id', 'chapter', 'nth'])).toEqual([['a/2016', undefined, '1']]);
  });

  test('inside a quotation are completed too', () => {
    const tree = run('说<Quote speaker="甲">“有<Stat id="a" />”</Quote>\n');
    expect(attributesOf(tree, ['id'])).toEqual([[undefined], ['a/2017']]);
  });

  test('and revisions of a chapter are numbered, each kind by itself', () => {
    const one = '<Revised was="甲" reason="错字">乙</Revised>';
    const tree = run(`有<Stat id="a" />，${one}。\n\n${one}\n`);
    expect(attributesOf(tree, ['chapter', 'nth'])).toEqual([
      ['2017/focus', '1'],
      ['focus', '1'],
      ['focus', '2'],
    ]);
  });

  test('as key figures of a chapter get its year', () => {
    expect(attributesOf(run('<KeyFigures ids="a b/2016" />\n'), ['ids'])).toEqual([['a/2017 b/2016']]);
  });
});

describe('inline components that stand alone on their line', () => {
  test('get their paragraph back', () => {
    const [paragraph] = run('<Stat id="a" />\n').children ?? [];
    expect(paragraph).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'mdxJsxTextElement', name: 'Stat' }],
    });
  });

  test('share it where they share the line', () => {
    const at = (column: number) => ({ start: { line: 1, column }, end: { line: 1, column: column + 5 } });
    const quote = (column: number): MarkdownNode => ({
      type: 'mdxJsxFlowElement',
      name: 'Quote',
      attributes: [{ type: 'mdxJsxAttribute', name: 'speaker', value: '甲' }],
      children: [{ type: 'text', value: '“话”' }],
      position: at(column),
    });
    const tree = vocabulary()({ type: 'root', children: [quote(1), quote(6)] }, { path: CHAPTER });
    expect(tree.children?.map(({ type, children }) => [type, children?.length])).toEqual([['paragraph', 2]]);
  });

  test('block components stay as they are', () => {
    expect(run('<Chart id="a" />\n').children?.map(({ type }) => type)).toEqual(['mdxJsxFlowElement']);
  });
});

test('what authors may not write stops the build with every message', () => {
  const text = '有{x}。\n\n<script />\n';
  expect(() => run(text)).toThrow(/01-focus\.mdx:1:2 .*\n.*01-focus\.mdx:3:1 /);
});

test('pages outside content/ are left alone', () => {
  const { body } = parseMarkdown('有{x}。\n');
  expect(vocabulary()(body, { path: '/project/src/pages/a.mdx' })).toBe(body);
});

import { existsSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { toBlocks } from '../../src/report/booklet/booklet-blocks.ts';
import type { Shelf } from '../../src/report/booklet/context.ts';
import { COMPONENTS, type ComponentDeclaration } from '../../src/content/component-table.ts';
import { referencesTo } from '../../src/content/component.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { paragraphsOf, plainText } from '../../src/content/text/prose.ts';
import { checkComponents } from '../../src/rules/component-rules.ts';
import { literalTextsOf } from '../../src/rules/literal-texts.ts';
import { checkVocabulary } from '../../src/rules/vocabulary.ts';
import { attributeOf, isElement, nodesOf, parseMarkdown } from '../../src/content/text/mdx-document.ts';
import { vocabulary } from '../../src/markdown/remark-vocabulary.ts';

/** The table with one component more. */
vi.mock('../../src/content/component-table.ts', async (original) => {
  const table = await original<{ readonly COMPONENTS: object }>();
  const term: ComponentDeclaration = {
    level: 'inline',
    text: 'children',
    booklet: 'words',
    attributes: { of: { isRequired: true, names: 'observation' }, hint: { isPrinted: true } },
    example: '<Term of="volunteers">志愿者</Term>',
  };
  return { ...table, COMPONENTS: { ...table.COMPONENTS, Term: term } };
});

const FILE = 'content/reports/2017/01-focus.mdx';
const TEXT = '有<Term of="volunteers" hint="不取报酬的人">志愿者</Term>。\n';
const { body } = parseMarkdown(TEXT);

test.each(Object.keys(COMPONENTS).filter((name) => name !== 'Term'))(
  '%s of the table has its component for pages',
  (name) => {
    expect(existsSync(`src/vocabulary/${name}.astro`)).toBe(true);
  },
);

describe('a component that only the table knows', () => {
  test('may be written, with its own attributes only', () => {
    expect(checkVocabulary(FILE, body)).toEqual([]);
    const { body: wrong } = parseMarkdown('有<Term of="volunteers" src="a">志愿者</Term>。\n');
    expect(checkVocabulary(FILE, wrong)).toMatchObject([{ rule: 'vocabulary/attribute' }]);
  });

  test('is held to what it names', () => {
    const text = `---\ntitle: 聚焦中心\n---\n\n${TEXT}`;
    const issues = checkComponents(parseContentTree(new Map([[FILE, text]])));
    expect(issues).toMatchObject([{ file: FILE, line: 5, rule: 'component/stat' }]);
    expect(referencesTo(body, 'observation').map(({ id }) => id)).toEqual(['volunteers']);
  });

  test('is read as its words, and its printed attributes are checked as words', () => {
    expect(paragraphsOf(body, () => undefined).map(plainText)).toEqual(['有志愿者。']);
    expect(literalTextsOf(body).map(({ text }) => text)).toEqual(['有志愿者。', '不取报酬的人']);
  });

  test('gets its ids completed, and stands in its line', () => {
    const alone = parseMarkdown('<Term of="volunteers"><Stat id="volunteers" /></Term>\n').body;
    const [paragraph] = vocabulary()(alone, { path: FILE }).children ?? [];
    const [term] = [...nodesOf(paragraph ?? body)].filter(isElement);
    expect(paragraph?.type).toBe('paragraph');
    expect(term && attributeOf(term, 'of')).toBe('volunteers/2017');
  });

  test('is set in the booklet', () => {
    const nothing = (): never => {
      throw new Error('not asked for');
    };
    const shelf: Shelf = {
      stat: nothing,
      figure: nothing,
      chart: nothing,
      table: nothing,
      station: nothing,
      toAddress: nothing,
    };
    expect(toBlocks({ file: FILE, body }, shelf)).toEqual([
      {
        kind: 'paragraph',
        children: ['有', '志愿者', '。'].map((text) => ({ kind: 'text', text })),
      },
    ]);
  });
});

import { attributeOf, isElement, nodesOf, type MarkdownNode } from '../../content/text/mdx-document.ts';
import { perObject } from '../../lib/once.ts';
import { isStat } from '../../content/component.ts';
import type { Entry, TextEntry } from '../../content/content-entry.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import { attributeTexts, blockText, type LiteralText } from '../literal-texts.ts';
import { ARTICLE_FIELDS, CHAPTER_FIELDS, stringsAt, yamlFieldsOf, type FieldPattern } from './fields.ts';

/** Words that readers see, with what they are. */
export interface CopyText extends LiteralText {
  readonly file: string;
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'title' | 'field';
  /** The text of the paragraph after this one, in a body. */
  readonly next?: string;
  /** The text with the id of each statistic: what two paragraphs must share to be the same. */
  readonly key: string;
}

const KINDS: Readonly<Record<string, CopyText['kind']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  tableCell: 'cell',
};

/** Every text of a tree that readers see: prose, front matter, and the fields of YAML files. Code is left out. */
export const copyTextsOf = perObject((tree: ContentTree): readonly CopyText[] => [
  ...tree.reports.flatMap(({ chapters }) => chapters.flatMap((entry) => textsOf(entry, CHAPTER_FIELDS))),
  ...tree.articles.flatMap((entry) => textsOf(entry, ARTICLE_FIELDS)),
  ...yamlFieldsOf(tree).flatMap(({ entry, fields }) => textsOfFile(entry)(fields)),
]);

/** A file that did not change keeps its texts. */
const textsOfFile = perObject((entry: Entry<unknown>) => {
  let kept: readonly CopyText[] | undefined;
  return (fields: readonly FieldPattern[]): readonly CopyText[] => (kept ??= fieldTexts(entry, fields));
});

function textsOf(entry: TextEntry<unknown>, fields: readonly FieldPattern[]): readonly CopyText[] {
  const { file, body } = entry;
  return [...fieldTexts(entry, fields), ...(body ? bodyTexts(file, body) : [])];
}

const bodyTexts = (file: string, body: MarkdownNode): readonly CopyText[] => textsIn(body)(file);

/** A body that did not change keeps its texts. */
const textsIn = perObject((body: MarkdownNode) => {
  const kept = new Map<string, readonly CopyText[]>();
  return (file: string): readonly CopyText[] => {
    const texts = kept.get(file) ?? readBody(file, body);
    kept.set(file, texts);
    return texts;
  };
});

function readBody(file: string, body: MarkdownNode): readonly CopyText[] {
  const blocks = blocksOf(body).map((block) => ({
    ...blockText(block, proseOf),
    file,
    kind: KINDS[block.type] ?? ('paragraph' as const),
    key: keyOf(block),
  }));
  const attributes = [...nodesOf(body)].filter(isElement).flatMap(attributeTexts);
  return [
    ...blocks.map((block, index) => {
      const next = blocks[index + 1]?.text;
      return { ...block, ...(next !== undefined && { next }) };
    }),
    ...attributes.map((text) => ({ ...text, file, kind: 'field' as const, key: text.text })),
  ];
}

function fieldTexts(entry: Entry<unknown>, fields: readonly FieldPattern[]): readonly CopyText[] {
  return fields.flatMap(({ path, kind }) =>
    stringsAt(entry.raw, path).map(({ text, at }): CopyText => {
      const { line, column } = entry.locate(at);
      const locate = (offset: number) => ({ line, column: column + offset });
      return { file: entry.file, kind: kind ?? 'field', text, key: text, locate };
    }),
  );
}

function blocksOf(node: MarkdownNode): readonly MarkdownNode[] {
  return KINDS[node.type] === undefined ? (node.children ?? []).flatMap(blocksOf) : [node];
}

/** Code is no prose, and neither is the address that a link shows. */
function proseOf({ type, value = '' }: MarkdownNode): string {
  return type === 'text' ? value : 'x'.repeat(value.length);
}

function keyOf(node: MarkdownNode): string {
  if (isStat(node)) return attributeOf(node, 'id') ?? '';
  return (node.children?.map(keyOf).join('') ?? '') + (node.value ?? '');
}

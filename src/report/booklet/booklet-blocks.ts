import type { ComponentDeclaration } from '../../content/component-table.ts';
import { componentOf, idsIn } from '../../content/component.ts';
import { attributeOf, isElement, nodesOf, type MarkdownNode } from '../../content/text/mdx-document.ts';
import { vocabulary } from '../../markdown/remark-vocabulary.ts';
import { TABLE_REGION } from '../../markdown/wrap-tables.ts';
import type { Block, ListBlock, TableBlock } from './booklet.ts';
import { refuse, type Context, type Shelf } from './context.ts';
import { toInlines } from './booklet-words.ts';

/** A text that staff wrote: its body, and its file below the project's root. */
export interface Text {
  readonly file: string;
  readonly body: MarkdownNode | undefined;
}

/** The blocks of a chapter, with its pull quotes. Throws on an element that a booklet cannot set, with file and line. */
export function toBlocks({ file, body }: Text, shelf: Shelf): readonly Block[] {
  if (body === undefined) return [];
  const tree = vocabulary()(body, { path: file });
  const definitions = [...nodesOf(tree)].filter(({ type }) =>
    /^(?:definition|footnoteDefinition)$/.test(type),
  );
  const context = {
    ...shelf,
    file,
    definitions: new Map(definitions.map((node) => [node.identifier ?? '', node])),
  };
  return toAll(tree.children ?? [], context);
}

function toAll(nodes: readonly MarkdownNode[], context: Context): readonly Block[] {
  return nodes.flatMap((node) => toBlock(node, context));
}

function toBlock(node: MarkdownNode, context: Context): Block | readonly Block[] {
  if (isElement(node)) return toComponent(node, context);
  const children = node.children ?? [];
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', children: toInlines(children, context) };
    case 'heading':
      return { kind: 'heading', level: node.depth ?? 2, children: toInlines(children, context) };
    case 'list':
      return toList(node, context);
    case TABLE_REGION:
      return toAll(children, context);
    case 'table':
      return toTable(node, context);
    case 'blockquote':
      return { kind: 'block-quote', blocks: toAll(children, context) };
    case 'code':
      return { kind: 'code-block', text: node.value ?? '' };
    case 'thematicBreak':
      return { kind: 'rule' };
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
      return [];
    default:
      return refuse(node, context);
  }
}

type SetComponent = (node: MarkdownNode, context: Context) => Block | readonly Block[];

/** How a component is set as a block; what stands in a line of text is no block. */
const SETTERS: Readonly<Record<ComponentDeclaration['booklet'], SetComponent>> = {
  stat: refuse,
  quote: refuse,
  words: refuse,
  revised: refuse,
  chart: (node, { chart }) => chart(attributeOf(node, 'id') ?? ''),
  table: (node, { table }) => table(attributeOf(node, 'id') ?? ''),
  station: (node, { station }) => station(attributeOf(node, 'id') ?? ''),
  figures: (node, { figure }) => ({
    kind: 'figures',
    figures: idsIn(attributeOf(node, 'ids') ?? '', 'observations').map(figure),
  }),
  photo: (node) => {
    const file = attributeOf(node, 'src');
    const words = (name: string): string => attributeOf(node, name) ?? '';
    if (file === undefined) return [];
    return { kind: 'photo', file, alt: words('alt'), caption: words('caption'), credit: words('credit') };
  },
};

function toComponent(node: MarkdownNode, context: Context): Block | readonly Block[] {
  if (node.name === 'PullQuote') return toPullQuote(node, context);
  const component = componentOf(node);
  return component ? SETTERS[component.booklet](node, context) : refuse(node, context);
}

function toPullQuote(node: MarkdownNode, context: Context): Block {
  return {
    kind: 'pull-quote',
    speaker: [attributeOf(node, 'speaker'), attributeOf(node, 'role')].filter(Boolean).join('　'),
    children: toInlines(node.children?.[0]?.children ?? [], context),
  };
}

function toList({ ordered, start, children = [] }: MarkdownNode, context: Context): ListBlock {
  return {
    kind: 'list',
    start: ordered === true ? (start ?? 1) : 0,
    items: children.map((item) => toAll(item.children ?? [], context)),
  };
}

function toTable({ align, children = [] }: MarkdownNode, context: Context): TableBlock {
  const columns = children[0]?.children ?? [];
  return {
    kind: 'table',
    align: columns.map((_, index) => align?.[index] ?? 'left'),
    rows: children.map((row) =>
      columns.map((_, index) => toInlines(row.children?.[index]?.children ?? [], context)),
    ),
  };
}

import { componentOf } from '../../content/component.ts';
import { attributeOf, isElement, type MarkdownNode } from '../../content/text/mdx-document.ts';
import type { Inline } from './booklet.ts';
import { revisionWords } from '../revision-words.ts';
import { refuse, type Context } from './context.ts';

/** The words of a paragraph, a heading or a cell. Throws on an element that a booklet cannot set. */
export function toInlines(nodes: readonly MarkdownNode[], context: Context): readonly Inline[] {
  return nodes.flatMap((node) => toInline(node, context));
}

function toInline(node: MarkdownNode, context: Context): Inline | readonly Inline[] {
  const children = (): readonly Inline[] => toInlines(node.children ?? [], context);
  if (isElement(node)) return toElement(node, children, context);
  switch (node.type) {
    case 'text':
      return { kind: 'text', text: node.value ?? '' };
    case 'inlineCode':
      return { kind: 'code', text: node.value ?? '' };
    case 'break':
      return { kind: 'break' };
    case 'strong':
    case 'emphasis':
      return { kind: node.type, children: children() };
    case 'delete':
      return { kind: 'deleted', children: children() };
    case 'link':
      return { kind: 'link', url: context.toAddress(node.url ?? ''), children: children() };
    case 'linkReference':
      return {
        kind: 'link',
        url: context.toAddress(getDefinition(node, context).url ?? ''),
        children: children(),
      };
    case 'footnoteReference':
      return { kind: 'footnote', children: toNote(getDefinition(node, context), context) };
    default:
      return refuse(node, context);
  }
}

function toElement(
  node: MarkdownNode,
  children: () => readonly Inline[],
  context: Context,
): Inline | readonly Inline[] {
  switch (componentOf(node)?.booklet) {
    case 'stat': {
      const nth =
        attributeOf(node, 'repeated') === undefined ? Number(attributeOf(node, 'nth') ?? 1) : undefined;
      return context.stat(attributeOf(node, 'id') ?? '', nth);
    }
    case 'quote':
      return { kind: 'quote', children: children() };
    case 'words':
      return children();
    case 'revised':
      return [...children(), ...toRevisionNote(node)];
    default:
      return refuse(node, context);
  }
}

/** What the source has in the place of revised words; a repetition says it no second time. */
function toRevisionNote(node: MarkdownNode): readonly Inline[] {
  if (attributeOf(node, 'nth') === undefined) return [];
  return [{ kind: 'footnote', children: [{ kind: 'text', text: `校订：${revisionWords(node)}` }] }];
}

/** A footnote's paragraphs, one after another. */
function toNote(definition: MarkdownNode, context: Context): readonly Inline[] {
  return (definition.children ?? []).flatMap((paragraph, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...toInlines(paragraph.children ?? [paragraph], context),
  ]);
}

function getDefinition(node: MarkdownNode, context: Context): MarkdownNode {
  return context.definitions.get(node.identifier ?? '') ?? refuse(node, context);
}

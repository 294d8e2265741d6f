import { isStat } from '../content/component.ts';
import { attributeOf, type MarkdownAttribute, type MarkdownNode } from '../content/text/mdx-document.ts';

/** What ties a statistic to its place in the text; a repetition has no place. */
const PLACE: ReadonlySet<string> = new Set(['chapter', 'nth']);

const REPEATED: MarkdownAttribute = { type: 'mdxJsxAttribute', name: 'repeated', value: 'true' };

/** Sets each quotation that its author marked with `pull` once more, large, after its paragraph. */
export function setPullQuotes(node: MarkdownNode): MarkdownNode {
  if (!node.children) return node;
  const children = node.children.flatMap((child) =>
    child.type === 'paragraph' ? [child, ...pullFrom(child)] : [setPullQuotes(child)],
  );
  return { ...node, children };
}

function pullFrom(paragraph: MarkdownNode): readonly MarkdownNode[] {
  return (paragraph.children ?? [])
    .filter((child) => attributeOf(child, 'pull') !== undefined)
    .map(({ attributes = [], children = [] }) => ({
      type: 'mdxJsxFlowElement',
      name: 'PullQuote',
      attributes: attributes.filter(({ name }) => name !== 'pull'),
      children: [{ type: 'paragraph', children: children.map(toRepetition) }],
    }));
}

/** What is only shown once more leads nowhere: nobody who moves by keyboard should meet it twice. */
function toRepetition(node: MarkdownNode): MarkdownNode {
  const kept = (node.attributes ?? []).filter(({ name }) => !PLACE.has(name ?? ''));
  const attributes = isStat(node) ? [...kept, REPEATED] : kept;
  return {
    ...node,
    ...(node.attributes && { attributes }),
    ...(node.children && { children: node.children.map(toRepetition) }),
  };
}

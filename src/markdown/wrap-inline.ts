import { componentOf } from '../content/component.ts';
import type { MarkdownNode } from '../content/text/mdx-document.ts';

/** MDX takes a paragraph that holds nothing but components apart; inline components get their paragraph back. */
export function wrapInline(node: MarkdownNode): MarkdownNode {
  if (!node.children) return node;
  const children: MarkdownNode[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (!isFlowInline(child)) children.push(wrapInline(child));
    else if (last && isSameParagraph(last, child)) children.splice(-1, 1, joinParagraph(last, child));
    else children.push(toParagraph(child));
  }
  return { ...node, children };
}

function isFlowInline(node: MarkdownNode): boolean {
  return node.type === 'mdxJsxFlowElement' && componentOf(node)?.level === 'inline';
}

/** Two components of one line were one paragraph. */
function isSameParagraph(last: MarkdownNode, { position }: MarkdownNode): boolean {
  return (
    last.type === 'paragraph' && position !== undefined && last.position?.end.line === position.start.line
  );
}

function toParagraph(element: MarkdownNode): MarkdownNode {
  return { type: 'paragraph', position: element.position, children: [toInline(element)] };
}

function joinParagraph(paragraph: MarkdownNode, element: MarkdownNode): MarkdownNode {
  const position = paragraph.position &&
    element.position && { start: paragraph.position.start, end: element.position.end };
  return { ...paragraph, position, children: [...(paragraph.children ?? []), toInline(element)] };
}

function toInline(element: MarkdownNode): MarkdownNode {
  return { ...element, type: 'mdxJsxTextElement' };
}

import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5';
import type { PasteNode } from '../../../scripts/edit/text/insert/paste/paste-node.ts';

/** What a program puts on the clipboard, and the Markdown that it must become. */
export interface Clip {
  readonly name: string;
  readonly html: string;
  readonly markdown: string;
}

/** The body of an HTML page, as the browser's parser gives it too. */
export function parseClip(html: string): PasteNode {
  const root = toNode(parse(html));
  const find = (node: PasteNode): PasteNode | undefined =>
    node.tag === 'body' ? node : node.children.map(find).find((found) => found !== undefined);
  return find(root) ?? root;
}

function toNode(node: DefaultTreeAdapterMap['node']): PasteNode {
  const children = 'childNodes' in node ? node.childNodes : [];
  return {
    tag: tree.isElementNode(node) ? node.tagName : '',
    text: tree.isTextNode(node) ? node.value : '',
    attributes: tree.isElementNode(node)
      ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      : {},
    children: children.filter((child) => !tree.isCommentNode(child)).map(toNode),
  };
}

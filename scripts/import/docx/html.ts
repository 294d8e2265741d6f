import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterMap } from 'parse5';

export type HtmlNode = DefaultTreeAdapterMap['childNode'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** The elements and texts at the top of mammoth's HTML. */
export function parseHtml(html: string): readonly HtmlNode[] {
  return parseFragment(html).childNodes;
}

export function isHtmlElement(node: HtmlNode): node is HtmlElement {
  return tree.isElementNode(node);
}

export function attributeIn(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Every element below a node with this tag, in order. */
export function elementsIn(node: HtmlElement, tag: string): readonly HtmlElement[] {
  return node.childNodes
    .filter(isHtmlElement)
    .flatMap((child) => [...(child.tagName === tag ? [child] : []), ...elementsIn(child, tag)]);
}

/** The text of a node that is no element; undefined for an element or a comment. */
export function textIn(node: HtmlNode): string | undefined {
  return tree.isTextNode(node) ? node.value : undefined;
}

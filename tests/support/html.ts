import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** The parsed page of a built file. */
export function readPage(file: string): Element {
  const root = elements(parse(readFileSync(file, 'utf8'))).find(({ tagName }) => tagName === 'html');
  if (!root) throw new Error(`${file} has no <html>`);
  return root;
}

/** Every element below a node, in document order, without the elements named and what is in them. */
export function elements(node: Node, without: readonly string[] = []): readonly Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child && !without.includes(child.tagName) ? [child, ...elements(child, without)] : [],
  );
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The elements that carry an attribute. */
export function withAttribute(root: Node, name: string, without: readonly string[] = []): readonly Element[] {
  return elements(root, without).filter((element) => attribute(element, name) !== undefined);
}

/** The text of a node, without the elements named. */
export function textOf(node: Node, without: readonly string[] = []): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && without.includes(node.tagName))) return '';
  return node.childNodes.map((child) => textOf(child, without)).join('');
}

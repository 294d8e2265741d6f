import { XMLSerializer } from '@xmldom/xmldom';
import { parseXml as parse } from '../../tools/xml.ts';

/** Parses a part of a Word file. Throws where it is no well-formed XML. */
export function parseXml(bytes: Uint8Array): Document {
  return parse(new TextDecoder().decode(bytes));
}

export function serializeXml(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** Every element below a node with one of these qualified names (`w:p`), in the order of the document. */
export function allNamed(node: Document | Element, ...names: readonly string[]): readonly Element[] {
  return [...toArray(node.getElementsByTagName('*'))].filter(({ nodeName }) => names.includes(nodeName));
}

/** The first child element along a path of names: `childAt(p, 'w:pPr', 'w:numPr')`. */
export function childAt(node: Element | undefined, ...path: readonly string[]): Element | undefined {
  const [name, ...rest] = path;
  if (node === undefined || name === undefined) return node;
  return childAt(
    toArray(node.childNodes).find((child): child is Element => child.nodeName === name),
    ...rest,
  );
}

/** The `w:val` of the element at a path. */
export function valueAt(node: Element | undefined, ...path: readonly string[]): string | undefined {
  return childAt(node, ...path)?.getAttribute('w:val') ?? undefined;
}

/** The words that a reader sees in a part of a document; deleted ones are none. */
export function wordsIn(node: Element): string {
  return allNamed(node, 'w:t')
    .map(({ textContent }) => textContent)
    .join('');
}

function toArray<T extends Node>(list: {
  readonly length: number;
  item: (index: number) => T | null;
}): readonly T[] {
  return Array.from({ length: list.length }, (_, index) => list.item(index)).filter((node) => node !== null);
}

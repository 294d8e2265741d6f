import { parseXml as parse } from '../../tools/xml.ts';

/** An element of a Word file, its names with the prefixes that Word writes (`w:p`), whichever the file has. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

type XmlNode = XmlElement | string;

/** Word's prefix by the end of a namespace; the transitional and the strict one of each end alike. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w:'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r:'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm:'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a:'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c:'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm:'],
  [/\/markup-compatibility\/2006$/, 'mc:'],
  [/\/package\/2006\/(?:relationships|content-types)$/, ''],
  [/^urn:schemas-microsoft-com:vml$/, 'v:'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o:'],
];

/** Parses a part of a Word file, in UTF-8 or UTF-16. Throws where it is no well-formed XML. */
export function parseXml(bytes: Uint8Array): XmlElement {
  return toElement(parse(decodeXml(bytes)).documentElement);
}

export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isElement);
}

/** An element and every one below it with one of these names, in the order of the document. */
export function allNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    if (names.includes(node.name)) found.push(node);
    for (const child of node.children) if (isElement(child)) visit(child);
  };
  visit(element);
  return found;
}

/** The first child element along a path of names: `childAt(p, 'w:pPr', 'w:numPr')`. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (element === undefined || name === undefined) return element;
  return childAt(
    element.children.find((child): child is XmlElement => isElement(child) && child.name === name),
    ...rest,
  );
}

/** The `w:val` of the element at a path. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes['w:val'];
}

/** Whether a property is switched on: it is there, and does not say that it is off. Undefined where it is not there. */
export function switchAt(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childAt(element, name);
  return property && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? '1');
}

/** All text below an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}

/** The words of a part that Word has in text: `w:t`. */
export function wordsIn(element: XmlElement): string {
  return allNamed(element, 'w:t').map(textOf).join('');
}

/** What Word takes of the two writings of one thing: the newer one. */
export function chosenOf(alternate: XmlElement): readonly XmlElement[] {
  const chosen = childAt(alternate, 'mc:Choice') ?? childAt(alternate, 'mc:Fallback');
  return chosen ? elementsOf(chosen) : [];
}

function toElement(element: Element): XmlElement {
  const children: XmlNode[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isDomElement(node)) children.push(toElement(node));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      children.push(node.nodeValue ?? '');
  }
  const attributes: Record<string, string> = {};
  for (let at = 0; at < element.attributes.length; at += 1) {
    const attribute = element.attributes.item(at);
    if (attribute) attributes[nameOf(attribute)] = attribute.value;
  }
  return { name: nameOf(element), attributes, children };
}

function isDomElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

const known = new Map<string, string | undefined>();

function nameOf({ namespaceURI, localName, nodeName }: Element | Attr): string {
  if (!namespaceURI) return nodeName;
  if (!known.has(namespaceURI))
    known.set(namespaceURI, PREFIXES.find(([pattern]) => pattern.test(namespaceURI))?.[1]);
  const prefix = known.get(namespaceURI);
  return prefix === undefined ? nodeName : prefix + localName;
}

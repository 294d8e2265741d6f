/** An element of an XML document that is well formed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of its children, in order. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[^?]*\?>|<!--(?:(?!--)[^])*-->|<!\[CDATA\[(?<cdata>(?:(?!\]\]>)[^])*)\]\]>|<\/(?<end>[\w:.-]+)\s*>|<(?<start>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 lets no document hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The root of a document without a DTD. Throws where it is not well formed. */
export function parseXml(text: string): XmlElement {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) throw new Error(`character ${forbidden[0].charCodeAt(0)} at ${forbidden.index}`);
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [root];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const groups = token.exec(text)?.groups;
    if (!groups) throw new Error(`not well formed at ${at}: ${text.slice(at, at + 80)}`);
    take(open, groups);
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !only) throw new Error('not one root element');
  return only;
}

/** The elements of a name, in document order. */
export function xmlElements(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...xmlElements(child, name),
  ]);
}

function take(open: Open[], groups: Readonly<Record<string, string | undefined>>): void {
  const { cdata, end, start, attributes = '', empty, text } = groups;
  const top = open.at(-1);
  if (!top) throw new Error('nothing is open');
  top.text += cdata ?? decode(text ?? '');
  if (start !== undefined)
    open.push({ name: start, attributes: readAttributes(attributes), children: [], text: '' });
  if (end === undefined && empty !== '/') return;
  const closed = open.pop();
  const parent = open.at(-1);
  if (!closed || !parent || (end !== undefined && closed.name !== end))
    throw new Error(`</${end ?? ''}> closes <${closed?.name ?? ''}>`);
  parent.children.push(closed);
  parent.text += closed.text;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      const character = ENTITIES[name ?? ''];
      if (character === undefined) throw new Error(`no entity ${whole}`);
      return character;
    },
  );
}

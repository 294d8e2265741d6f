import { SaxesParser } from 'saxes';

/** An element of an XML document that is well formed. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Its own text and that of its children, in order. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

/** The root of a document. Throws where it is not well formed. */
export function parseXml(text: string): XmlElement {
  const document: Open = { name: '', children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  const addText = (words: string): void => {
    const [top] = open;
    if (top) top.text += words;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name }) => {
    const element = { name, children: [], text: '' };
    open[0]?.children.push(element);
    open.unshift(element);
  });
  parser.on('closetag', () => {
    const closed = open.shift();
    addText(closed?.text ?? '');
  });
  parser.write(text).close();
  const [root] = document.children;
  if (!root) throw new Error('no root element');
  return root;
}

/** The elements of a name, in document order. */
export function xmlElements(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...xmlElements(child, name),
  ]);
}

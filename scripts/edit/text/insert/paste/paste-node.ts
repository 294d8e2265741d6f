/** A node of pasted HTML, whoever parsed it. Comments are not in the tree. */
export interface PasteNode {
  /** In lower case; empty for text. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PasteNode[];
}

/** The tree below a node of a browser's document, which runs nothing and loads nothing of what it holds. */
export function fromDom(node: Node): PasteNode {
  const attributes = node instanceof Element ? [...node.attributes] : [];
  return {
    tag: node instanceof Element ? node.localName : '',
    text: node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '',
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    children: [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(fromDom),
  };
}

/** The value of a CSS property in a node's own style, in lower case; empty where it says none. */
export function styleOf({ attributes }: PasteNode, property: string): string {
  for (const declaration of (attributes.style ?? '').split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
}

/** All words below a node. */
export function wordsBelow({ text, children }: PasteNode): string {
  return text + children.map(wordsBelow).join('');
}

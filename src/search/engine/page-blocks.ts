import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A run of text that a reader takes in one piece: a paragraph, a heading, a table cell. */
export interface Block {
  readonly tag: 'div' | `h${1 | 2 | 3 | 4 | 5 | 6}`;
  readonly id?: string | undefined;
  readonly text: string;
}

const IGNORED = new Set(
  'nav footer form button select textarea script style template noscript iframe svg canvas video audio object rt rp'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The text of an element that is indexed, block by block; navigation, controls, pictures and `data-pagefind-ignore` are left out. */
export function toBlocks(root: Element): readonly Block[] {
  const blocks: Block[] = [];
  let text = '';
  let heading: Pick<Block, 'tag' | 'id'> = { tag: 'div' };

  const flush = (): void => {
    if (text.trim() !== '') blocks.push({ ...heading, text });
    text = '';
  };
  const visit = (node: Node): void => {
    if ('value' in node) text += node.value;
    if (!('tagName' in node) || isIgnored(node)) return;
    if (node.tagName === 'br') text += ' ';
    if (!BLOCKS.has(node.tagName)) {
      visitInline(node);
      return;
    }
    flush();
    const outer = heading;
    if (isHeading(node.tagName)) heading = { tag: node.tagName, id: getAttribute(node, 'id') };
    visitInline(node);
    flush();
    heading = outer;
  };
  const visitInline = (element: Element): void => {
    for (const described of describedBy(element)) blocks.push({ tag: 'div', text: described });
    element.childNodes.forEach(visit);
  };

  visit(root);
  flush();
  return blocks;
}

/** An attribute's value, undefined where the element does not carry it. */
export function getAttribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Text of the attributes that an element names in `data-pagefind-index-attrs`, such as a photo's alt. */
function describedBy(element: Element): readonly string[] {
  const names = getAttribute(element, 'data-pagefind-index-attrs')?.split(/[\s,]+/) ?? [];
  return names.map((name) => getAttribute(element, name) ?? '').filter((text) => text.trim() !== '');
}

function isIgnored(element: Element): boolean {
  if (IGNORED.has(element.tagName)) return true;
  return (
    getAttribute(element, 'data-pagefind-ignore') !== undefined ||
    getAttribute(element, 'hidden') !== undefined
  );
}

function isHeading(tagName: string): tagName is Exclude<Block['tag'], 'div'> {
  return /^h[1-6]$/.test(tagName);
}

import type { Span } from '../../lib/folded.ts';
import type { MarkdownNode } from './markdown-node.ts';

/** How an address begins; a mail address is whole. */
const BEGINNING = /https?:\/\/|(?<![\w.@-])www\.|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** What an address is written with; Chinese behind it is none of it. */
const ADDRESS = /[\w\-.~:/?#[\]@!$&'()*+,;=%]*/y;
/** Marks that end a sentence rather than an address. */
const TRAILING = /[?!.,:;*~'"&]$/;
/** A host with a dot in it. */
const HOST = /^(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+/i;

/** Web and mail addresses in a text, each ending where it ends: before Chinese, and before the marks of a sentence. */
export function addressesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { index, 0: beginning } of text.matchAll(BEGINNING)) {
    const end = index + (beginning.includes('@') ? beginning : webAddressAt(text, index)).length;
    if (end > index && index >= (found.at(-1)?.end ?? 0)) found.push({ start: index, end });
  }
  return found;
}

/** The tree with its bare addresses as links of their own: GFM takes all up to the next blank, and Chinese sets none. */
export function endBareAddresses(node: MarkdownNode): MarkdownNode {
  if (!node.children) return node;
  const children = node.children.flatMap((child) => (isBare(child) ? linksOf(child) : [endBareAddresses(child)]));
  return { ...node, children };
}

function webAddressAt(text: string, start: number): string {
  ADDRESS.lastIndex = start;
  let address = ADDRESS.exec(text)?.[0] ?? '';
  while (TRAILING.test(address) || isUnbalanced(address)) address = address.slice(0, -1);
  return HOST.test(address) ? address : '';
}

function isUnbalanced(address: string): boolean {
  return address.endsWith(')') && address.split(')').length > address.split('(').length;
}

/** A link whose words are its address, as typed or with what GFM puts before it. */
function isBare({ type, url, children = [], position }: MarkdownNode): boolean {
  const [text] = children;
  if (type !== 'link' || children.length !== 1 || text?.value === undefined) return false;
  if (url !== text.value && url !== `http://${text.value}`) return false;
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined || end - start === text.value.length;
}

function linksOf(link: MarkdownNode): readonly MarkdownNode[] {
  const [text] = link.children ?? [];
  const words = text?.value ?? '';
  const addresses = addressesIn(words);
  if (!text || (addresses.length === 1 && addresses[0]?.end === words.length)) return [link];
  const ends = [...addresses.flatMap(({ start, end }) => [start, end]), words.length];
  return ends.flatMap((end, index): readonly MarkdownNode[] => {
    const start = ends[index - 1] ?? 0;
    if (start === end) return [];
    const piece = { ...text, value: words.slice(start, end), ...placeIn(text, start, end) };
    return index % 2 === 0 ? [piece] : [{ ...link, ...placeIn(text, start, end), url: toUrl(piece.value), children: [piece] }];
  });
}

function toUrl(address: string): string {
  if (/^https?:/i.test(address)) return address;
  return `${/^www\./i.test(address) ? 'http://' : 'mailto:'}${address}`;
}

/** Where a part of a text of one line stands. */
function placeIn({ position }: MarkdownNode, from: number, to: number): Pick<MarkdownNode, 'position'> {
  if (!position) return {};
  const { line, column, offset = 0 } = position.start;
  const [start, end] = [from, to].map((at) => ({ line, column: column + at, offset: offset + at }));
  return start && end ? { position: { start, end } } : {};
}

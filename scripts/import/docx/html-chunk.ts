import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5';
import { MERGED } from '../../../src/content/schemas/data-table.ts';
import type { Found, Item } from './reader.ts';
import { wordsOfRow } from './table.ts';

type HtmlNode = DefaultTreeAdapterMap['node'];
type HtmlElement = DefaultTreeAdapterMap['element'];

const BLOCKS =
  /^(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
const UNSEEN = /^(?:head|script|style|template|title|noscript)$/;
const MOST_COLUMNS = 63;

/** The paragraphs, headings, items and tables of a web page that is merged into a document; pictures are not read. */
export function readHtml(html: string, found: Found): readonly Item[] {
  const items: Item[] = [];
  let words = '';
  const close = (block: string): void => {
    const text = words.replaceAll(/\s+/g, ' ').trim();
    words = '';
    if (text !== '') items.push({ text, mark: markOf(block) });
  };
  const visit = (node: HtmlNode, block: string): void => {
    if (tree.isTextNode(node)) words += node.value;
    if (!tree.isElementNode(node)) {
      if ('childNodes' in node) for (const child of node.childNodes) visit(child, block);
      return;
    }
    if (UNSEEN.test(node.tagName)) return;
    const isBlock = BLOCKS.test(node.tagName);
    if (isBlock) close(block);
    if (node.tagName === 'table') items.push(...rowsOf(node, found));
    else for (const child of node.childNodes) visit(child, isBlock ? node.tagName : block);
    if (isBlock) close(node.tagName);
  };
  visit(parse(html), 'p');
  close('p');
  return items;
}

function markOf(block: string): Item['mark'] {
  const level = /^h([1-6])$/.exec(block)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  return { kind: block === 'li' ? 'item' : 'paragraph', bold: [] };
}

function rowsOf(table: HtmlElement, found: Found): readonly Item[] {
  found.tables += 1;
  const number = found.tables;
  const below: number[] = [];
  return elementsIn(table, /^tr$/).flatMap((row): readonly Item[] => {
    const cells: string[] = [];
    const skipTaken = (): void => {
      for (let left = below[cells.length] ?? 0; left > 0; left = below[cells.length] ?? 0) {
        below[cells.length] = left - 1;
        cells.push(MERGED.up);
      }
    };
    for (const cell of elementsIn(row, /^t[hd]$/)) {
      skipTaken();
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let at = 0; at < across; at += 1) {
        below[cells.length] = down - 1;
        cells.push(at === 0 ? textIn(cell).replaceAll(/\s+/g, ' ').trim() : MERGED.left);
      }
    }
    skipTaken();
    const words = wordsOfRow(cells);
    if (words.every((cell) => cell === '')) return [];
    return [{ text: words.join('\t'), mark: { kind: 'row', table: number, cells } }];
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MOST_COLUMNS) : 1;
}

/** Every element below a node with such a tag, but none inside another of them. */
function elementsIn(node: HtmlElement, tag: RegExp): readonly HtmlElement[] {
  return node.childNodes
    .filter((child) => tree.isElementNode(child))
    .flatMap((child) => (tag.test(child.tagName) ? [child] : elementsIn(child, tag)));
}

function textIn(node: HtmlNode): string {
  if (tree.isTextNode(node)) return node.value;
  if (!('childNodes' in node) || (tree.isElementNode(node) && UNSEEN.test(node.tagName))) return '';
  const isBlock = tree.isElementNode(node) && BLOCKS.test(node.tagName);
  return node.childNodes.map(textIn).join('') + (isBlock ? ' ' : '');
}

import type { DefaultTreeAdapterMap } from 'parse5';
import { getAttribute, toBlocks, type Block } from '../engine/page-blocks.ts';
import { BOUNDARY, SEPARATOR, toCharacters, toIndexedText } from '../engine/characters.ts';
import { HEAD_LENGTH } from '../engine/head.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The copy of a page that is indexed, or undefined where the page declares no `data-pagefind-body`. Errors: no `<h1>`; a figure that the text does not hold. */
export function toIndexedPage(page: Node): string | undefined {
  const bodies = findBodies(page);
  const first = bodies[0];
  if (first === undefined) return undefined;

  const blocks = bodies.flatMap(toBlocks);
  const title = blocks.find((block) => block.tag === 'h1');
  if (title === undefined) throw new Error('data-pagefind-body 里没有 <h1>，搜索结果就没有标题');
  const figure = getAttribute(first, 'data-record-figure');
  if (figure !== undefined) assertHolds(blocks, figure);

  const head = toHead(title.text, figure);
  const body = blocks.filter((block) => block !== title).map(formatBlock);
  return `<!doctype html><html lang="zh-CN"><body><div${formatAttributes(first)}>${head}${body.join('')}</div></body></html>`;
}

function findBodies(node: Node): readonly Element[] {
  if ('attrs' in node && getAttribute(node, 'data-pagefind-body') !== undefined) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap(findBodies) : [];
}

function toHead(title: string, figure: string | undefined): string {
  // Not as <h1>: Pagefind reports matches of plain weight before those in headings, and the title's must be the first.
  const head = [title, ...(figure === undefined ? [] : [figure])]
    .map((text) => formatBlock({ tag: 'div', text }))
    .join('');
  const padding = Math.max(0, HEAD_LENGTH - head.split(SEPARATOR).length + 1);
  return `${head}<div>${(SEPARATOR + BOUNDARY).repeat(padding)}</div>`;
}

function formatBlock({ tag, id, text }: Block): string {
  const anchor = id === undefined ? '' : ` id="${escape(id)}"`;
  // The boundary stands inside the element: after a word, Pagefind ends a block with a full stop of its own.
  return `<${tag}${anchor}>${escape(toIndexedText(text))}${SEPARATOR}${BOUNDARY}</${tag}>`;
}

function formatAttributes({ attrs }: Element): string {
  return attrs
    .filter(({ name }) => /^data-(pagefind|record)-/.test(name))
    .map(({ name, value }) => ` ${name}="${escape(value)}"`)
    .join('');
}

function assertHolds(blocks: readonly Block[], figure: string): void {
  const wanted = toCharacters(figure).join('');
  if (blocks.some((block) => toCharacters(block.text).join('').includes(wanted))) return;
  throw new Error(`data-record-figure 写的是“${figure}”，页面正文里没有这个写法`);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

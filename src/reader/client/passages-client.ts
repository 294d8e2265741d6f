import { toSpoken, type Spoken } from '../spoken.ts';

/** A spoken sentence and the paragraph or heading that it stands in. */
export interface Passage extends Spoken {
  readonly block: Element;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, blockquote';
const UNSPOKEN =
  'nav, aside, figure, footer, dl, button, script, style, [hidden], [aria-hidden="true"], .see-source';

/** What is read aloud of an article, in its order: its headings and text, without charts, lists of links and asides. */
export function findPassages(article: Element): readonly Passage[] {
  const blocks = [...article.querySelectorAll(BLOCKS)].filter((block) => block.closest(UNSPOKEN) === null);
  return blocks.flatMap((block) => {
    const text = textNodesOf(block)
      .map((node) => node.data)
      .join('');
    return toSpoken(text).map((sentence) => ({ block, ...sentence }));
  });
}

/** The stretches of text nodes that a passage covers: its words may stand in several links. */
export function toRanges({ block, start, end }: Passage): readonly Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const node of textNodesOf(block)) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.length);
    offset += node.length;
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
}

/** The text nodes of a block itself: those of a block inside it (a paragraph in a list item) are its own passage. */
function textNodesOf(block: Element): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node instanceof Text && parent?.closest(BLOCKS) === block && parent.closest(UNSPOKEN) === null)
      nodes.push(node);
  }
  return nodes;
}

import type { MarkdownNode } from '../../content/text/mdx-document.ts';
import { blockMisses, titleMisses } from './block-misses.ts';
import { inlineMisses } from './inline-misses.ts';
import { lineMisses } from './line-misses.ts';
import { maskBlock } from './masked-block.ts';
import { lineAt, lineStartsOf, type NearMiss } from './near-miss.ts';
import { tableMiss } from './table-misses.ts';

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** What in a body looks like Markdown and is none, or is another than was meant; one a line, in the order of the text. `text` is the whole file. */
export function findNearMisses(text: string, body: MarkdownNode, title: string): readonly NearMiss[] {
  const found = [
    ...blockMisses(text, body),
    ...titleMisses(text, body, title),
    ...blocksOf(body, false).flatMap(({ node, isItem }) => missesOf(text, node, isItem)),
  ];
  const starts = lineStartsOf(text);
  const lines = new Set<number>();
  const taken = found.filter(({ start, end }) => {
    const first = lineAt(starts, start);
    if (lines.has(first)) return false;
    for (let line = first; line <= lineAt(starts, Math.max(start, end - 1)); line += 1) lines.add(line);
    return true;
  });
  return taken.toSorted((a, b) => a.start - b.start);
}

interface Block {
  readonly node: MarkdownNode;
  readonly isItem: boolean;
}

function blocksOf(node: MarkdownNode, isItem: boolean): readonly Block[] {
  if (BLOCKS.has(node.type)) return [{ node, isItem }];
  return (node.children ?? []).flatMap((child) => blocksOf(child, node.type === 'listItem'));
}

function missesOf(text: string, node: MarkdownNode, isItem: boolean): readonly NearMiss[] {
  const block = maskBlock(text, node);
  if (!block) return [];
  if (node.type !== 'paragraph') return inlineMisses(block);
  const table = tableMiss(block);
  return table ? [table] : [...lineMisses(block, isItem), ...inlineMisses(block)];
}

import { attributeOf, type MarkdownNode } from './mdx-document.ts';
import type { Position } from './yaml-document.ts';
import { foldForCompare } from '../../lib/text.ts';
import { isRevised, isStat } from '../component.ts';
import { toObservationId, type ObservationId } from '../observation-id.ts';

/** A statistic in a text: its full id, the how-manieth with this id, and its offsets in the block's folded text. */
export interface StatSpan {
  readonly id: ObservationId;
  /** From 1, over the whole file. */
  readonly nth: number;
  readonly at: Position;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading or row of a table, folded for comparison; each statistic reads as its wording, what is revised as the source has it. */
export interface TextBlock {
  readonly at: Position;
  readonly folded: string;
  readonly stats: readonly StatSpan[];
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);
const START: Position = { line: 1, column: 1 };

/** The blocks of a chapter or article in order. `wordingOf` gives a statistic's wording by full id, or undefined where it has none. */
export function textBlocksOf(
  body: MarkdownNode,
  year: number,
  wordingOf: (id: ObservationId) => string | undefined,
): readonly TextBlock[] {
  const counts = new Map<string, number>();
  return blockNodesOf(body).map((block) => {
    const stats: StatSpan[] = [];
    let folded = '';
    for (const leaf of sourceLeavesOf(block)) {
      const start = folded.length;
      if (!isStat(leaf)) {
        folded += foldForCompare(leaf.value ?? '');
        continue;
      }
      const id = toObservationId(attributeOf(leaf, 'id') ?? '', year);
      const nth = (counts.get(id) ?? 0) + 1;
      counts.set(id, nth);
      folded += foldForCompare(wordingOf(id) ?? '');
      stats.push({ id, nth, at: leaf.position?.start ?? START, start, end: folded.length });
    }
    return { at: block.position?.start ?? START, folded, stats };
  });
}

/** The paragraphs, headings and rows below a node in order, and the statistics and revisions that stand outside all of them. */
export function blockNodesOf(node: MarkdownNode): readonly MarkdownNode[] {
  if (BLOCKS.has(node.type) || isStat(node) || isRevised(node)) return [node];
  return (node.children ?? []).flatMap(blockNodesOf);
}

/** The nodes below a node that hold its words, and its statistics. */
export function leavesOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.children === undefined || isStat(node) ? [node] : node.children.flatMap(leavesOf);
}

/** The same, with the words of the source in the place of those that revise them. */
export function sourceLeavesOf(node: MarkdownNode): readonly MarkdownNode[] {
  if (isRevised(node)) return [{ ...node, type: 'text', value: attributeOf(node, 'was') ?? '' }];
  return node.children === undefined || isStat(node) ? [node] : node.children.flatMap(sourceLeavesOf);
}

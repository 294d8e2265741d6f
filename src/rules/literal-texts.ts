import type { Span } from '../lib/folded.ts';
import { attributeOf, isElement, nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import { perObject } from '../lib/once.ts';
import type { Position } from '../content/text/yaml-document.ts';
import { leavesOf } from '../content/text/chapter-text.ts';
import { componentOf, isRevised, isStat } from '../content/component.ts';
import type { Entry } from '../content/content-entry.ts';

/** Words that readers see, as staff typed them, without the statistics in them. */
export interface LiteralText {
  /** A statistic stands as one character that is in no other text. */
  readonly text: string;
  readonly locate: (offset: number) => Position;
  /** No part of the prose: a title, a summary, a caption, where no component may stand. */
  readonly isPlain?: true;
}

interface Piece extends Span {
  readonly at: Position;
}

/** What stands for a statistic in a literal text: a character that is in no other. */
export const STATISTIC = '\uFFFC';
const START: Position = { line: 1, column: 1 };
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code', 'html']);

/** The texts of a body: its blocks, and the printed attributes of its components. */
export const literalTextsOf = perObject((body: MarkdownNode): readonly LiteralText[] => {
  const attributes = [...nodesOf(body)]
    .filter((node) => isElement(node) && !isRevised(node))
    .flatMap(attributeTexts);
  return [...blocksOf(body).map((block) => blockText(block)), ...attributes];
});

/** The text of one field of a YAML file or front matter; none where it is not given. */
export function fieldText(
  { locate }: Pick<Entry<unknown>, 'locate'>,
  field: string,
  text: string | undefined,
): readonly LiteralText[] {
  if (text === undefined) return [];
  const { line, column } = locate([field]);
  return [{ text, locate: (offset) => ({ line, column: column + offset }), isPlain: true }];
}

/** The texts of the printed attributes of a component. */
export function attributeTexts(element: MarkdownNode): readonly LiteralText[] {
  return Object.entries(componentOf(element)?.attributes ?? {}).flatMap(([name, { isPrinted }]) => {
    if (!isPrinted) return [];
    const text = attributeOf(element, name);
    const at = element.attributes?.find((attribute) => attribute.name === name)?.position?.start;
    if (text === undefined || at === undefined) return [];
    const column = at.column + name.length + 2;
    return [
      { text, locate: (offset: number) => ({ line: at.line, column: column + offset }), isPlain: true },
    ];
  });
}

function blocksOf(node: MarkdownNode): readonly MarkdownNode[] {
  return BLOCKS.has(node.type) ? [node] : (node.children ?? []).flatMap(blocksOf);
}

/** The text of a block as one, whatever components stand in it. */
export function blockText(
  block: MarkdownNode,
  wordsOf: (leaf: MarkdownNode) => string = ({ value }) => value ?? '',
): LiteralText {
  const pieces: Piece[] = [];
  let text = '';
  for (const leaf of leavesOf(block)) {
    const words = isStat(leaf) ? STATISTIC : wordsOf(leaf);
    const start = text.length;
    text += words;
    pieces.push({ start, end: text.length, at: leaf.position?.start ?? START });
  }
  return { text, locate: (offset) => positionIn(text, pieces, offset) };
}

function positionIn(text: string, pieces: readonly Piece[], offset: number): Position {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (!piece) return START;
  const before = text.slice(piece.start, offset).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: piece.at.line, column: piece.at.column + last.length }
    : { line: piece.at.line + before.length - 1, column: last.length + 1 };
}

import { findFolded, foldWithOffsets } from '../../lib/folded.ts';
import { attributeOf, type MarkdownNode } from './mdx-document.ts';
import { perObject } from '../../lib/once.ts';
import { foldForCompare, sentencesOf } from '../../lib/text.ts';
import { blockNodesOf, sourceLeavesOf } from './chapter-text.ts';
import { isStat } from '../component.ts';
import type { ObservationId } from '../observation-id.ts';

/** A run of a report's prose: plain words, or a statistic by its observation's id with the wording it renders. */
export type Segment = string | { readonly observation: ObservationId; readonly text: string };

/** One paragraph of a text. */
export type Paragraph = readonly Segment[];

/** The wording of a statistic in this text, by the id that the author typed (`volunteers` or `volunteers/2017`). */
export type ResolveStat = (
  id: string,
) => { readonly observation: ObservationId; readonly text: string } | undefined;

/** The paragraphs of a body: an item of a list and a row of a table are one each, components that stand between paragraphs none. */
export function paragraphsOf(body: MarkdownNode, resolve: ResolveStat): readonly Paragraph[] {
  return blockNodesOf(body)
    .filter(({ type }) => type !== 'heading')
    .map((block) => toSegments(block, resolve));
}

/** The headings of a body, in order. */
export function headingsOf(body: MarkdownNode, resolve: ResolveStat): readonly Paragraph[] {
  return blockNodesOf(body)
    .filter(({ type }) => type === 'heading')
    .map((block) => toSegments(block, resolve));
}

/** The words of segments as a reader copies them. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : segment.text)).join('');
}

/** The whole sentence that holds the passage, whatever its punctuation, or undefined when no paragraph holds it. */
export function sentenceWith(
  paragraphs: readonly Paragraph[],
  passage: string,
): readonly Segment[] | undefined {
  for (const segments of paragraphs) {
    const { folded, sentences } = readParagraph(segments);
    const [place] = findFolded(folded, foldForCompare(passage));
    if (!place) continue;
    const first = sentences.find(({ end }) => end > place.start);
    const last = sentences.find(({ end }) => end >= place.end);
    if (first && last) return cut(segments, first.start, last.end);
  }
  return undefined;
}

/** The passage alone, whatever its punctuation, or undefined when no paragraph holds it. */
export function passageIn(paragraphs: readonly Paragraph[], passage: string): readonly Segment[] | undefined {
  for (const segments of paragraphs) {
    const [place] = findFolded(readParagraph(segments).folded, foldForCompare(passage));
    if (place) return cut(segments, place.start, place.end);
  }
  return undefined;
}

/** The part of a sentence between two marks that holds the passage; the whole sentence where it does not. */
export function clauseWith(sentence: readonly Segment[], passage: string): readonly Segment[] {
  const text = plainText(sentence);
  const [place] = findFolded(foldWithOffsets(text), foldForCompare(passage));
  if (!place) return sentence;
  const start = text.slice(0, place.start).search(/[^，；：。！？]*$/);
  const length = text.slice(place.end).search(/[，；：。！？]|$/);
  return cut(sentence, start, place.end + length);
}

const readParagraph = perObject((segments: Paragraph) => {
  const text = plainText(segments);
  return { folded: foldWithOffsets(text), sentences: sentencesOf(text) };
});

/** The words below a node, as the source has them; the cells of a row with a space between. */
export function toSegments(node: MarkdownNode, resolve: ResolveStat): readonly Segment[] {
  if (node.type !== 'tableRow') return joined(sourceLeavesOf(node).flatMap((leaf) => toSegment(leaf, resolve)));
  const cells = (node.children ?? []).map((cell) => toSegments(cell, resolve));
  return joined(
    cells.filter((cell) => cell.length > 0).flatMap((cell, index) => (index === 0 ? cell : [' ', ...cell])),
  );
}

function toSegment(leaf: MarkdownNode, resolve: ResolveStat): Segment | readonly Segment[] {
  if (isStat(leaf)) return resolve(attributeOf(leaf, 'id') ?? '') ?? [];
  switch (leaf.type) {
    case 'text':
    case 'inlineCode':
      return leaf.value ?? [];
    case 'image':
      return leaf.alt ?? [];
    case 'break':
      return '\n';
    default:
      return [];
  }
}

/** Words that follow on words are one segment. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') all[all.length - 1] = last + segment;
    else if (segment !== '') all.push(segment);
  }
  return all;
}

function cut(segments: readonly Segment[], start: number, end: number): readonly Segment[] {
  let offset = 0;
  return segments.flatMap((segment) => {
    const text = typeof segment === 'string' ? segment : segment.text;
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    offset += text.length;
    if (from >= to) return [];
    return [typeof segment === 'string' ? text.slice(from, to) : segment];
  });
}

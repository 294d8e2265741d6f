import { overlaps, type Span } from '../../../src/lib/folded.ts';
import { sentencesOf } from '../../../src/lib/text.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { markSource, type SourceMark } from '../../../src/provenance/marked-source.ts';
import { findInPart, lineAt, partOf, type Source } from '../../../src/provenance/source-text.ts';
import type { SourceLine, SourcePiece } from './import-view.ts';

/** Where a decision's words stand in the source. */
export interface ItemSpan extends Span {
  readonly key: string;
}

interface Words {
  readonly chapter: string;
  readonly quote: string;
  readonly text: string;
  readonly line?: number | undefined;
}

/** Where the source has a wording within its quote; undefined where it cannot be found. */
export function findWords(source: Source, { chapter, quote, text, line = 1 }: Words): Span | undefined {
  const quotes = findInPart(source, quote, partOf(source, chapter));
  const found = quotes.find(({ start }) => lineAt(source, start).number >= line) ?? quotes[0];
  if (found === undefined) return undefined;
  const at = source.text.slice(found.start, found.end).indexOf(text);
  return at < 0 ? found : { start: found.start + at, end: found.start + at + text.length };
}

/** The sentence around a place of the source in three pieces: before, the words there, behind. */
export function sentenceAround(source: Source, span: Span): readonly [string, string, string] {
  const line = lineAt(source, span.start);
  const [from, to] = [span.start - line.start, span.end - line.start];
  const sentence = sentencesOf(line.text).find(({ start, end }) => start <= from && to <= end);
  const { start, end } = sentence ?? { start: 0, end: line.text.length };
  return [line.text.slice(start, from), line.text.slice(from, to), line.text.slice(to, end)];
}

/** The source with every numeral marked by what it is so far, and the words that wait for a decision. */
export function paintSource(
  tree: ContentTree,
  source: Source,
  items: readonly ItemSpan[],
): readonly SourceLine[] {
  return markSource(tree, source.year).map(({ number, sentences }) => {
    const start = source.lines[number - 1]?.start ?? 0;
    const pieces = sentences.flatMap(({ pieces: own }) => own);
    return { number, pieces: paintLine(tree, start, pieces, items) };
  });
}

function paintLine(
  tree: ContentTree,
  start: number,
  pieces: readonly (string | SourceMark)[],
  items: readonly ItemSpan[],
): SourceLine['pieces'] {
  let at = start;
  const marks: (Span & { readonly piece: Omit<SourcePiece, 'text'> })[] = [];
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece.text;
    const span = { start: at, end: at + text.length };
    at = span.end;
    if (typeof piece !== 'string' && !items.some((item) => overlaps(item, span)))
      marks.push({ ...span, piece: describeMark(tree, piece) });
  }
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  const open = items
    .filter((item) => item.start >= start && item.end <= at)
    .map(({ key, ...span }) => ({ ...span, piece: { kind: 'open', title: '等您决定', item: key } as const }));
  return cut(
    text,
    [...marks, ...open].toSorted((a, b) => a.start - b.start).map((mark) => ({ ...mark, from: start })),
  );
}

function cut(
  text: string,
  marks: readonly (Span & { readonly piece: Omit<SourcePiece, 'text'>; readonly from: number })[],
): SourceLine['pieces'] {
  let at = 0;
  const pieces: (string | SourcePiece)[] = [];
  for (const { start, end, from, piece } of marks) {
    if (start - from < at) continue;
    pieces.push(text.slice(at, start - from), { ...piece, text: text.slice(start - from, end - from) });
    at = end - from;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

function describeMark({ indicators }: ContentTree, mark: SourceMark): Omit<SourcePiece, 'text'> {
  const { kind, observation, reason = '', isByRule } = mark;
  if (kind === 'unaccounted') return { kind: 'open', title: '还没有说明' };
  if (kind === 'observation') {
    const id = observation?.split('/')[0] ?? '';
    return { kind: 'decided', title: indicators.get(id)?.data?.name ?? id };
  }
  if (kind === 'table') return { kind: 'decided', title: `表：${reason}` };
  return { kind: isByRule ? 'rule' : 'declared', title: reason };
}

import { displayLength } from '../../src/lib/text.ts';
import { isBroken, isCaptionLike, parseHeading, parseMarker, parseSubhead } from './lines.ts';
import type { Note, Remarks, SourceLine } from './types.ts';

/** A line of a text with the lines of the source that it was put together from. */
export interface WholeLine extends SourceLine {
  readonly numbers: readonly [number, ...number[]];
}

/** Fewer full lines are chance and no fixed width. */
const MIN_FULL = 5;
/** Beyond this nobody wraps by hand. */
const MAX_WIDTH = 60;
const FULL = 0.88;
/** A heading of more than a line leaves few words to the next. */
const MAX_REST = 12;
const INDENT = /^(?:\u3000{1,2}| {2,8}|\t)(?=\S)/;

/** Puts lines of a fixed width together again, as a page or a mail program broke them: a full line goes on in the next, unless that begins a paragraph. */
export function joinWrapped(
  lines: readonly SourceLine[],
): Remarks & { readonly lines: readonly WholeLine[] } {
  const layout = layoutOf(lines);
  const whole: Growing[] = [];
  const notes: Note[] = [];
  let previous: SourceLine | undefined;
  for (const line of lines) {
    const last = whole.at(-1);
    if (last && previous && layout && continues(previous, line, layout)) {
      last.text = last.text.trimEnd() + line.text.trim();
      last.numbers.push(line.number);
      notes.push({ line: line.number, text: `接在第 ${previous.number} 行后面（定宽换行）` });
    } else whole.push({ ...line, numbers: [line.number] });
    previous = line;
  }
  return { lines: whole, notes, doubts: [] };
}

/** A line to which others are added. */
type Growing = Omit<WholeLine, 'text' | 'numbers'> & {
  text: string;
  readonly numbers: [number, ...number[]];
};

interface Layout {
  readonly width: number;
  /** Whether paragraphs begin with an indent. */
  readonly isIndented: boolean;
}

/** Undefined for a text whose lines are whole paragraphs. */
function layoutOf(lines: readonly SourceLine[]): Layout | undefined {
  const texts = lines.filter(({ text, mark }) => !mark && text.trim() !== '').map(({ text }) => text);
  const widths = texts.map((text) => displayLength(text.trimEnd()));
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  const full = widths.filter((one) => one >= width * FULL).length;
  if (width > MAX_WIDTH || full < MIN_FULL) return undefined;
  return { width, isIndented: texts.filter((text) => INDENT.test(text)).length >= 3 };
}

function continues(previous: SourceLine, line: SourceLine, { width, isIndented }: Layout): boolean {
  const text = line.text.trim();
  if (line.mark || previous.mark || text === '' || previous.text.trim() === '') return false;
  if (parseHeading(text) || parseMarker(text)) return false;
  const before = previous.text.trim();
  const isFull = displayLength(previous.text.trimEnd()) >= width * FULL;
  const isHead = parseHeading(before) ?? (isCaptionLike(before) ? parseSubhead(before) : undefined);
  if (isHead) return isFull && !INDENT.test(line.text) && isCaptionLike(text) && text.length <= MAX_REST;
  if (!isIndented) return isFull;
  const isOpen = isFull || (isBroken(before) && !isCaptionLike(before));
  return isOpen && !INDENT.test(line.text);
}

/** A change of a text: `from` to `to` becomes `insert`, and the cursor then stands at `cursor`. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly cursor: number;
}

const FRONT_MATTER = /^---\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

/** Where the words of a text begin: after its front matter, if it has one. */
function bodyStart(text: string): number {
  return text.startsWith('---') ? (FRONT_MATTER.exec(text)?.[0].length ?? 0) : 0;
}

/** Puts words where the cursor stands, in place of what is selected. */
export function placeInline(text: string, from: number, to: number, words: string): Placed {
  const start = Math.max(from, bodyStart(text));
  return { from: start, to: Math.max(start, to), insert: words, cursor: start + words.length };
}

/** Puts a block in a paragraph of its own: on the empty line where the cursor stands, else below the paragraph, list or table around it. */
export function placeBlock(text: string, at: number, block: string): Placed {
  const body = bodyStart(text);
  const from = Math.max(at, body);
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = endOfLine(text, from);
  const isEmpty = text.slice(lineStart, lineEnd).trim() === '';
  const place = isEmpty ? lineEnd : endOfParagraph(text, lineEnd);
  const before = text.slice(body, isEmpty ? lineStart : place).trimEnd();
  const gap = text.slice(body + before.length, isEmpty ? lineStart : place);
  const lead = missing(gap, before === '' ? Math.min(body, 1) : 2);
  const rest = text.slice(place);
  const tail = rest.trim() === '' ? (rest === '' ? '\n' : '') : missing(/^\s*/.exec(rest)?.[0] ?? '', 2);
  const start = isEmpty ? lineStart : place;
  return { from: start, to: place, insert: lead + block + tail, cursor: start + lead.length + block.length };
}

/** The line feeds that a gap lacks. */
function missing(gap: string, wanted: number): string {
  return '\n'.repeat(Math.max(0, wanted - (gap.match(/\n/g)?.length ?? 0)));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function endOfParagraph(text: string, lineEnd: number): number {
  let end = lineEnd;
  while (end < text.length) {
    const next = endOfLine(text, end + 1);
    if (text.slice(end + 1, next).trim() === '') return end;
    end = next;
  }
  return end;
}

/** Puts pasted Markdown of several blocks in place of what is selected: its first and last paragraph go on with the line that stands there, headings, lists and tables do not. */
export function placeBlocks(text: string, from: number, to: number, markdown: string): Placed {
  const start = Math.max(from, bodyStart(text));
  const end = Math.max(start, to);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end, endOfLine(text, end));
  const [first = '', last = ''] = [markdown.split('\n')[0], markdown.split('\n').at(-1)];
  const lead =
    before.trim() !== '' && BLOCK.test(first) ? '\n\n' : lineGap(text.slice(bodyStart(text), start), before);
  const tail = after.trim() !== '' && (BLOCK.test(last) || BLOCK.test(first)) ? '\n\n' : '';
  const insert = lead + markdown + tail;
  return { from: start, to: end, insert, cursor: start + lead.length + markdown.length };
}

const BLOCK = /^\s*(?:#{1,6} |[-*+] |\d{1,3}[.)] |> |\||---$|<)/;

/** On an empty line directly below words, a line feed more. */
function lineGap(text: string, before: string): string {
  return before === '' && /[^\n]\n$/.test(text) ? '\n' : '';
}

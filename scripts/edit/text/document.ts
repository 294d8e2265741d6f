const FRONT_MATTER = /^---\n[\s\S]*?^---[ \t]*(?:\n+|$)/m;
const BOM = '\uFEFF';

/** A text file as it is edited: with line feeds only and without a byte-order mark, in two parts. */
export interface EditedText {
  /** The front matter with its two lines of `---` and the empty lines below; '' where there is none. */
  readonly head: string;
  readonly body: string;
}

export function toEdited(raw: string): EditedText {
  const text = toPlain(raw);
  const head = text.startsWith('---\n') ? (FRONT_MATTER.exec(text)?.[0] ?? '') : '';
  return { head, body: text.slice(head.length) };
}

/** The file with what was edited and all other characters as they were, whatever its lines end with. */
export function toFileText(raw: string, { head, body }: EditedText): string {
  const [before, after] = [toPlain(raw), head + body];
  if (before === after) return raw;
  const [start, end] = changedSpan(before, after);
  const lineEnd = raw.includes('\r\n') ? '\r\n' : '\n';
  const offsets = offsetsIn(raw);
  const inserted = after.slice(start, after.length - (before.length - end)).replaceAll('\n', lineEnd);
  const spliced = raw.slice(0, offsets[start]) + inserted + raw.slice(offsets[end]);
  // A carriage return on its own would join a line feed that is typed beside it.
  return toPlain(spliced) === after ? spliced : after.replaceAll('\n', lineEnd);
}

/** What of a text is replaced to make another of it: the shortest span in `before`. */
export function changedSpan(before: string, after: string): readonly [start: number, end: number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1;
  return [start, before.length - same];
}

/** Two changes of one text together; undefined where they meet. */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const [first, second] = [mine, theirs]
    .map((text) => {
      const [start, end] = changedSpan(base, text);
      return { start, end, insert: text.slice(start, text.length - (base.length - end)) };
    })
    .toSorted((a, b) => a.start - b.start);
  if (!first || !second || first.end >= second.start) return undefined;
  return (
    base.slice(0, first.start) +
    first.insert +
    base.slice(first.end, second.start) +
    second.insert +
    base.slice(second.end)
  );
}

function toPlain(raw: string): string {
  return raw.replace(new RegExp(`^${BOM}`), '').replaceAll(/\r\n?/g, '\n');
}

/** Where each character of the plain text, and its end, stand in the file. */
function offsetsIn(raw: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = raw.startsWith(BOM) ? 1 : 0; at < raw.length; at += raw.startsWith('\r\n', at) ? 2 : 1)
    offsets.push(at);
  return [...offsets, raw.length];
}

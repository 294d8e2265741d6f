import type { Note, Remarks, SourceLine } from './types.ts';

/** Between cells: a tab, or two spaces at least. */
const GAP = /[ \u00A0\u3000]*\t[\t \u00A0\u3000]*|[ \u00A0\u3000]{2,}/;
const RULE = /^[-—–─━=_+|:\s]+$/;
const MAX_CELL = 30;
/** Word allows no more columns. */
const MAX_CELLS = 63;

/** Marks tables that were typed with spaces or tabs: two lines or more, one under the other, that fall into cells. */
export function markTypedTables(
  lines: readonly SourceLine[],
): Remarks & { readonly lines: readonly SourceLine[] } {
  const notes: Note[] = [];
  const doubts: Note[] = [];
  const marked: SourceLine[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length;) {
    const run = readRun(lines, at);
    const rows = run.filter(({ cells }) => cells.length > 0);
    const [first] = rows;
    if (!first || rows.length < 2 || !rows.some(({ line }) => /\d/.test(line.text))) {
      // What begins later in such a run is none either.
      const end = at + Math.max(1, run.length);
      for (const line of lines.slice(at, end)) marked.push(line);
      at = end;
      continue;
    }
    tables += 1;
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    for (const { line, cells } of rows) {
      marked.push({ number: line.number, text: cells.join('\t'), mark: { kind: 'row', table: tables } });
    }
    for (const { line, cells } of run)
      if (cells.length === 0) notes.push({ line: line.number, text: '表格里的横线，略去' });
    const uneven = rows.filter(({ cells }) => cells.length !== width);
    const fault =
      uneven.length === 0
        ? ''
        : `；第 ${uneven.map(({ line }) => line.number).join('、')} 行的格数和别的行不同，请核对`;
    doubts.push({
      line: first.line.number,
      text: `用空格排成的 ${rows.length} 行 ${width} 列，当作表格${fault}`,
    });
    at += run.length;
  }
  return { lines: marked, notes, doubts };
}

interface Row {
  readonly line: SourceLine;
  /** None for a line that only rules. */
  readonly cells: readonly string[];
}

function readRun(lines: readonly SourceLine[], from: number): readonly Row[] {
  const run: Row[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.mark) break;
    const text = line.text.trim();
    if (run.length > 0 && text !== '' && RULE.test(text)) {
      run.push({ line, cells: [] });
      continue;
    }
    const cells = text.startsWith('|')
      ? text
          .replaceAll(/^\||\|$/g, '')
          .split('|')
          .map((cell) => cell.trim())
      : text.split(GAP);
    if (cells.length < 2 || cells.length > MAX_CELLS) break;
    if (cells.some((cell) => cell.length > MAX_CELL || /[。；]/.test(cell))) break;
    run.push({ line, cells });
  }
  return run;
}

/** A row of a CSV file with the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads RFC 4180 text, also with tabs or semicolons between cells (whichever the first line has) and with any line end; Excel's own first line `sep=;` says the separator and is no row. `unclosed` is the line of a quotation mark that nothing closes. */
export function parseCsv(text: string): {
  readonly rows: readonly CsvRow[];
  readonly unclosed: number | undefined;
} {
  const body = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [declared = '', stated] = /^sep=(.)(?=\n)/.exec(body) ?? [];
  const separator = stated ?? separatorOf(body);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let [line, start] = [1, 1];
  let quoted: number | undefined;
  for (let at = declared.length; at <= body.length; at += 1) {
    const character = body[at];
    if (quoted !== undefined && character !== undefined) {
      if (character === '\n') line += 1;
      if (character !== '"') cell += character;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = undefined;
      continue;
    }
    if (character === '"' && cell === '') quoted = line;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n' || character === undefined) {
      const row = [...cells, cell];
      if (row.some((value) => value.trim() !== '')) rows.push({ line: start, cells: row });
      cells = [];
      cell = '';
      line += 1;
      start = line;
    } else cell += character;
  }
  return { rows, unclosed: quoted };
}

function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ',';
}

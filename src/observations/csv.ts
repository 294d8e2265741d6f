/** The byte-order mark by which Excel and WPS know that a CSV file is UTF-8. */
const BOM = '\uFEFF';

/** First characters by which a spreadsheet takes a cell for a formula; Chinese and Japanese ones read the full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** RFC 4180 text with a byte-order mark; text cells that a spreadsheet would run as a formula get a leading apostrophe. */
export function formatCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BOM + rows.map((row) => row.map(formatCell).join(',') + '\r\n').join('');
}

function formatCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { addressesIn } from '../../src/content/text/bare-addresses.ts';

/** Words as Markdown that says just them; an address is read as it stands, without escapes. */
export function escapeText(text: string): string {
  const ends = [...addressesIn(text).flatMap(({ start, end }) => [start, end]), text.length];
  const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  return pieces.map((piece, index) => (index % 2 === 0 ? escapeWords(piece) : piece)).join('');
}

function escapeWords(text: string): string {
  return text
    .replaceAll(/[\\{<*_`~]/g, '\\$&')
    .replaceAll(/\[(?=[^\]]*\][([])/g, '\\[')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

/** At the start of a line Markdown reads these as a heading, a quotation or a list. */
export function escapeStart(text: string): string {
  return text.replace(/^(?=[#>]|[+\-=](?:\s|$))/, '\\').replace(/^(\d+)(?=[.)]\s)/, '$1\\');
}

/** Words as the value of a component's attribute, between the quotation marks. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

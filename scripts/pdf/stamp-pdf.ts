const DATE = /\/(CreationDate|ModDate) \(D:[^)]*\)/g;
const NODE = /\(node(\d{8})\)/g;

/**
 * Makes a printed PDF depend on the content alone, so that the same content gives the same file: the date of the content
 * takes the place of the moment of printing, and the ids of structure elements count from 1, in their order. The date stays
 * at the precision that is known (D:2017 is a PDF date); blanks keep every offset of the file as it was.
 */
export function stampPdf(pdf: Buffer, date: string): Buffer {
  const text = pdf.toString('latin1');
  // The browser numbers its nodes by chance. Their order is kept, because the table of names is sorted.
  const ids = [...new Set([...text.matchAll(NODE)].map(([, id]) => Number(id)))].sort((a, b) => a - b);
  const rank = new Map(ids.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  const stamped = text
    .replace(NODE, (found, id: string) => `(node${rank.get(Number(id)) ?? found})`)
    .replace(DATE, (found, key: string) =>
      `/${key} (D:${date.replaceAll('-', '')})`.padEnd(found.length, ' '),
    );
  return Buffer.from(stamped, 'latin1');
}

const DATE = /\/(CreationDate|ModDate) \(D:[^)]*\)/g;

/**
 * Puts the date of the content in the place of the moment of printing, so that the same content gives the same file.
 * The date stays at the precision that is known (D:2017 is a PDF date); blanks keep every offset of the file as it was.
 */
export function stampPdf(pdf: Buffer, date: string): Buffer {
  const stamped = pdf.toString('latin1').replace(DATE, (found, key: string) => {
    const stamp = `/${key} (D:${date.replaceAll('-', '')})`;
    return stamp.padEnd(found.length, ' ');
  });
  return Buffer.from(stamped, 'latin1');
}

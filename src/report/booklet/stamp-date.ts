const FULL_DAY = '2017-01-01'.length;
/** The date as the compiler writes it into the file's facts and into its XMP. */
const DATES = [/\(D:(\d{8})000000Z\)/g, /(?<=>)(\d{4}-\d{2}-\d{2})T00:00:00Z(<\/[\w:]+>)/g] as const;

/** Leaves of a file's dates what is known of them: the compiler wants a day, of which `2017` knows nothing. Blanks keep every offset as it was. */
export function stampDate(pdf: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  if (date.length === FULL_DAY) return Uint8Array.from(pdf);
  const [info, xmp] = DATES;
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(info, (found) => `(D:${date.replaceAll('-', '')})`.padEnd(found.length))
    .replace(xmp, (found, _day: string, tag: string) => `${date}${tag}`.padEnd(found.length));
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

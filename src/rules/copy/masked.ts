const WEB = /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+/;
/** From the beginning of a run of letters on, so that a run without @ is read once. */
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** From the first of its labels on, for the same reason. */
const HOST =
  /\b(?<=(?:(?:^|[^\w.-])\.?|\.\.)(?:-+\.)*-*)(?:[\w-]+\.)+(?:cn|com|net|org|gov)\b(?:\/[\w\-./?=&%#]*)?/;
/** Addresses, whose marks and letters are no prose. */
const ADDRESSES = new RegExp([WEB, MAIL, HOST].map(({ source }) => source).join('|'), 'gi');

/** The text with every web and mail address as Latin letters; the length stays the same. */
export function maskAddresses(text: string): string {
  return text.replaceAll(ADDRESSES, ({ length }) => 'x'.repeat(length));
}

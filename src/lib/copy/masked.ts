/** Addresses, whose marks and letters are no prose. */
const ADDRESSES =
  /(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+(?:cn|com|net|org|gov)\b(?:\/[\w\-./?=&%#]*)?/gi;

/** The text with every web and mail address as Latin letters; the length stays the same. */
export function maskAddresses(text: string): string {
  return text.replaceAll(ADDRESSES, ({ length }) => 'x'.repeat(length));
}

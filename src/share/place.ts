/** A place in a page: the anchor that stands nearest before it, and words that stand there. */
export interface Place {
  readonly anchor: string | undefined;
  readonly words: string | undefined;
}

/** Longer words are named by their beginning and their end. */
const WHOLE = 24;
const END = 10;

/** The link of a place. Browsers that know text fragments mark the words, the others go to the anchor. */
export function toPlaceUrl(canonical: string, { anchor, words }: Place): string {
  const directive = words === undefined ? '' : `:~:text=${toDirective(words)}`;
  if (anchor === undefined && directive === '') return canonical;
  return `${canonical}#${anchor === undefined ? '' : encodeURIComponent(anchor)}${directive}`;
}

function toDirective(words: string): string {
  const text = words.trim();
  if (text.length <= WHOLE) return encodeText(text);
  return `${encodeText(text.slice(0, END))},${encodeText(text.slice(-END))}`;
}

/** A hyphen, too, has a meaning in a text fragment. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

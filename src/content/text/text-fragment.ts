/** Words of a page: `start`, or all from `start` to `end`; what stands right before and after tells them from others. */
export interface TextRange {
  readonly start: string;
  readonly end?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/**
 * The text fragment of an address, `:~:text=…`, which stands behind `#` and the anchor: a browser that knows it goes to the
 * words and marks them. https://wicg.github.io/scroll-to-text-fragment/
 */
export function toTextFragment({ start, end, before, after }: TextRange): string {
  const parts = [
    before === undefined ? [] : `${encode(before)}-`,
    encode(start),
    end === undefined ? [] : encode(end),
    after === undefined ? [] : `-${encode(after)}`,
  ];
  return `:~:text=${parts.flat().join(',')}`;
}

/** A hyphen and a comma mean something inside a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

/** A caption or a headline is a short line; a longer one without an end is a broken paragraph. */
const MAX_CAPTION = 32;
const ENDS = /[。！？!?…；;：:，,、”’]$/;
const HEADING = /^([一二三四五六七八九十]+)、(.{2,40})$/;

/** A line that names a chapter: `一、聚焦中心,…` → its numeral and title. */
export function parseHeading(text: string): { readonly numeral: string; readonly title: string } | undefined {
  const match = HEADING.exec(text);
  const [, numeral, title] = match ?? [];
  if (numeral === undefined || title === undefined || /[。；;]/.test(title)) return undefined;
  return { numeral, title };
}

/** A headline of the form `江山市总工会:由内而外…`: who it is about, before the colon. */
export function parseHeadline(text: string): { readonly owner: string } | undefined {
  const owner = /^([^:：，,]+)[:：]./.exec(text)?.[1];
  return owner === undefined ? undefined : { owner };
}

/** Whether a line is short, says one thing and has no punctuation at its end: a photo's caption, a byline, a headline. */
export function isCaptionLike(text: string): boolean {
  return text.length <= MAX_CAPTION && !ENDS.test(text) && !/[，,。；;！!？?“]/.test(text);
}

/** Whether a paragraph stops in mid-sentence. */
export function isBroken(text: string): boolean {
  return /[，,、]$/.test(text) || !/[。！？!?…；;：:”’）)》.]$/.test(text);
}

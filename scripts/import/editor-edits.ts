/** The front matter that editors add to a chapter by hand; it counts as no edit and stays. */
const KEY_FIGURE = /^keyFigure:.*\n/m;
const PHOTO = /^<Photo\s[^>]*?caption="([^"]*)"[^>]*\/>$/gm;

/** A chapter without what editors complete in it: its key figure, and the file, words and credit of its photos. */
export function withoutCompletions(text: string): string {
  const front = frontMatterOf(text);
  const body = text.slice(front.length);
  return front.replace(KEY_FIGURE, '') + body.replaceAll(PHOTO, '<Photo caption="$1" />');
}

/** A newly made chapter with what editors completed in the one that stands. */
export function withCompletions(text: string, current: string): string {
  const line = KEY_FIGURE.exec(frontMatterOf(current))?.[0] ?? '';
  const photos = new Map([...current.matchAll(PHOTO)].map(([photo, caption = '']) => [caption, photo]));
  const front = frontMatterOf(text);
  const body = text.slice(front.length);
  return front + line + body.replaceAll(PHOTO, (photo, caption: string) => photos.get(caption) ?? photo);
}

/** Up to the line that closes it. */
function frontMatterOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf('\n---\n') + 1));
}

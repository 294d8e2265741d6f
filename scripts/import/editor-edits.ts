import { elementsNaming } from '../../src/content/component.ts';
import { attributeOf, parseMarkdown } from '../../src/content/text/mdx-document.ts';
import { emitPhoto } from './emit.ts';

/** The front matter that editors add to a chapter by hand; it counts as no edit and stays. */
const KEY_FIGURE = /^keyFigure:.*\n/m;

/** A photo as it is written in a chapter. */
interface Written {
  readonly tag: string;
  readonly caption: string;
}

/** A chapter without what editors complete in it: its key figure, and the file, words and credit of its photos. */
export function withoutCompletions(text: string): string {
  const photos = replacePhotos(text, ({ caption }) => emitPhoto(caption));
  const front = frontMatterOf(photos);
  return front.replace(KEY_FIGURE, '') + photos.slice(front.length);
}

/** A newly made chapter with what editors completed in the one that stands. */
export function withCompletions(text: string, current: string): string {
  const line = KEY_FIGURE.exec(frontMatterOf(current))?.[0] ?? '';
  const completed = new Map<string, string>();
  replacePhotos(current, ({ tag, caption }) => {
    completed.set(caption, tag);
    return tag;
  });
  const photos = replacePhotos(text, ({ tag, caption }) => completed.get(caption) ?? tag);
  const front = frontMatterOf(photos);
  return front + line + photos.slice(front.length);
}

/** The text with each photo written anew. A body that does not parse has none: it counts as edited. */
function replacePhotos(text: string, write: (photo: Written) => string): string {
  let [result, end] = ['', 0];
  for (const { node } of elementsNaming(parseMarkdown(text).body, 'photo')) {
    const [from, to] = [node.position?.start.offset ?? end, node.position?.end.offset ?? end];
    const photo = { tag: text.slice(from, to), caption: attributeOf(node, 'caption') ?? '' };
    result += text.slice(end, from) + write(photo);
    end = to;
  }
  return result + text.slice(end);
}

/** Up to the line that closes it. */
function frontMatterOf(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf('\n---\n') + 1));
}

import { SEPARATOR } from '../engine/characters.ts';

/** One place of an indexed page: `text` as displayed, with the space that follows it; `key` as compared. */
export interface IndexedCharacter {
  readonly text: string;
  readonly key: string;
}

/** The places of a page as Pagefind counts them, from its `raw_content` (which has `<` and `>` escaped). */
export function toIndexedCharacters(rawContent: string): readonly IndexedCharacter[] {
  const content = rawContent.startsWith(SEPARATOR) ? rawContent.slice(SEPARATOR.length) : rawContent;
  return content.split(SEPARATOR).map((escaped) => {
    const text = escaped.replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    return { text, key: text.trim().toLowerCase() };
  });
}

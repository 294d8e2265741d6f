import { LACKING, type HasGlyph } from '../../fonts/glyphs.ts';
import type { Booklet } from './booklet.ts';

/** What has no shape of its own, such as the joiners in an emoji. */
const SHAPELESS = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const SPACE = /\s/u;

/** Text that is read by machines only. */
const VERBATIM: ReadonlySet<string> = new Set(['svg', 'url', 'file', 'anchor']);

/** A booklet that holds printable text only, and the characters by their number that it lost: `U+1F600`. */
export interface Printable {
  readonly booklet: Booklet;
  readonly missing: readonly string[];
}

/** Sets a mark in the place of every character that cannot be printed. What is attached stays as it is. */
export function toPrintable(booklet: Booklet, hasGlyph: HasGlyph): Printable {
  const missing = new Set<string>();
  const toCharacter = (character: string): string => {
    if (hasGlyph(character) || character === '\n') return character;
    if (SPACE.test(character)) return ' ';
    if (SHAPELESS.test(character)) return '';
    missing.add(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
    return LACKING;
  };
  const copy = JSON.parse(JSON.stringify(booklet), (key, item: unknown) =>
    typeof item === 'string' && !VERBATIM.has(key) ? [...item].map(toCharacter).join('') : item,
  ) as Booklet;
  return {
    booklet: { ...copy, attachments: booklet.attachments },
    missing: [...missing].toSorted(),
  };
}

/** Glyph number of a character in a font, or undefined where the font has none. */
export type GlyphOf = (character: string) => number | undefined;

/** Whether a character can be drawn. */
export type HasGlyph = (character: string) => boolean;

/** GB/T 15834's mark for a character that is missing. */
export const LACKING = '□';
const HAN = /\p{Script=Han}/u;
const FORMAT_12 = 12;
/** `cmap` as a 32-bit tag. */
const CMAP = 0x63_6d_61_70;

/** A text as it can be drawn: □ for a Chinese character that the faces lack, nothing for an emoji and the like. */
export function toPrintable(text: string, hasGlyph: HasGlyph): string {
  const characters = Array.from(text);
  if (characters.every((character) => hasGlyph(character))) return text;
  return characters
    .map((character) => (hasGlyph(character) ? character : HAN.test(character) ? LACKING : ''))
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** Whether all of several fonts have a character; each is looked up once. */
export function toHasGlyph(fonts: readonly Uint8Array[]): HasGlyph {
  const glyphs = fonts.map(glyphsOf);
  const known = new Map<string, boolean>();
  return (character) => {
    const has = known.get(character) ?? glyphs.every((glyphOf) => glyphOf(character) !== undefined);
    known.set(character, has);
    return has;
  };
}

/** Reads the `cmap` table of a TrueType font (format 12, which every CJK font has). */
export function glyphsOf(font: Uint8Array): GlyphOf {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = format12(view, cmapOffset(view));
  const groups = Array.from({ length: view.getUint32(table + 12) }, (_, index) => {
    const at = table + 16 + index * 12;
    return { first: view.getUint32(at), last: view.getUint32(at + 4), glyph: view.getUint32(at + 8) };
  });
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const group = groups.find(({ first, last }) => code >= first && code <= last);
    return group && group.glyph + code - group.first;
  };
}

function cmapOffset(view: DataView): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    if (view.getUint32(record) === CMAP) return view.getUint32(record + 8);
  }
  throw new Error('字体文件里没有 cmap 表');
}

function format12(view: DataView, cmap: number): number {
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(table) === FORMAT_12) return table;
  }
  throw new Error('字体文件的 cmap 表里没有 format 12');
}

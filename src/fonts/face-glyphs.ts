import { bytesOf, tableOf, type Part } from './sfnt.ts';

/** Flags of a component of a glyph that is composed of others. */
const WORDS = 0x00_01;
const SCALE = 0x00_08;
const MORE = 0x00_20;
const TWO_SCALES = 0x00_40;
const MATRIX = 0x00_80;

/** `glyf` and `loca` of all parts, with long offsets. */
export function joinGlyphs(
  parts: readonly Part[],
  count: number,
): { readonly glyf: DataView; readonly loca: DataView } {
  const size = parts.reduce((total, { tables }) => total + tableOf(tables, 'glyf').byteLength, 0);
  const glyf = new DataView(new ArrayBuffer(size));
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let end = 0;
  for (const [index, part] of parts.entries()) {
    const offsets = readOffsets(part);
    const first = index === 0 ? 0 : 1;
    const skipped = offsets[first] ?? 0;
    bytesOf(glyf).set(bytesOf(tableOf(part.tables, 'glyf')).subarray(skipped, offsets.at(-1)), end);
    for (let glyph = first; glyph < part.count; glyph += 1) {
      const from = end + (offsets[glyph] ?? 0) - skipped;
      const to = end + (offsets[glyph + 1] ?? 0) - skipped;
      loca.setUint32(part.moved(glyph) * 4 + 4, to);
      if (to > from && glyf.getInt16(from) < 0) shiftComponents(glyf, from, part.moved);
    }
    end += (offsets.at(-1) ?? 0) - skipped;
  }
  return { glyf, loca };
}

function readOffsets({ tables, count }: Part): readonly number[] {
  const loca = tableOf(tables, 'loca');
  const long = tableOf(tables, 'head').getInt16(50) === 1;
  return Array.from({ length: count + 1 }, (_, glyph) =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2,
  );
}

function shiftComponents(glyf: DataView, glyph: number, moved: Part['moved']): void {
  for (let at = glyph + 10, flags = MORE; flags & MORE;) {
    flags = glyf.getUint16(at);
    glyf.setUint16(at + 2, moved(glyf.getUint16(at + 2)));
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
}

/** Reads and writes `cmap`, the table that says which glyph a character has. */
const UNICODE_FULL = 12;
const UNICODE_BMP = 4;
/** Platform and encoding of the two records that readers of fonts look for: Unicode and Windows, all planes. */
const RECORDS = [
  [0, 4],
  [3, 10],
] as const;

/** Every code point of a `cmap` table with its glyph. */
export function readCharacters(cmap: DataView): readonly (readonly [code: number, glyph: number])[] {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8));
  const full = tables.find((at) => cmap.getUint16(at) === UNICODE_FULL);
  if (full !== undefined) return readFull(cmap, full);
  const bmp = tables.find((at) => cmap.getUint16(at) === UNICODE_BMP);
  if (bmp === undefined) throw new Error('字体文件的 cmap 表里没有 format 4 或 format 12');
  return readBmp(cmap, bmp);
}

function readFull(cmap: DataView, at: number): (readonly [number, number])[] {
  return Array.from({ length: cmap.getUint32(at + 12) }, (_, index) => at + 16 + index * 12).flatMap(
    (group) => {
      const first = cmap.getUint32(group);
      const glyph = cmap.getUint32(group + 8);
      return range(first, cmap.getUint32(group + 4)).map((code) => [code, glyph + code - first] as const);
    },
  );
}

function readBmp(cmap: DataView, at: number): (readonly [number, number])[] {
  const size = cmap.getUint16(at + 6);
  return Array.from({ length: size / 2 }, (_, index) => at + 14 + index * 2).flatMap((end) => {
    const start = end + size + 2;
    const delta = cmap.getUint16(start + size);
    const place = start + 2 * size;
    const offset = cmap.getUint16(place);
    const first = cmap.getUint16(start);
    return range(first, cmap.getUint16(end))
      .map((code) => {
        if (offset === 0) return [code, (code + delta) & 0xff_ff] as const;
        const glyph = cmap.getUint16(place + offset + (code - first) * 2);
        return [code, glyph && (glyph + delta) & 0xff_ff] as const;
      })
      .filter(([, glyph]) => glyph !== 0);
  });
}

/** A `cmap` table of one format 12, which serves all planes. */
export function writeCharacters(glyphs: ReadonlyMap<number, number>): DataView {
  const groups: { first: number; last: number; glyph: number }[] = [];
  for (const [code, glyph] of [...glyphs].toSorted(([a], [b]) => a - b)) {
    const open = groups.at(-1);
    if (open?.last === code - 1 && open.glyph + code - open.first === glyph) open.last = code;
    else groups.push({ first: code, last: code, glyph });
  }
  const start = 4 + RECORDS.length * 8;
  const view = new DataView(new ArrayBuffer(start + 16 + groups.length * 12));
  view.setUint16(2, RECORDS.length);
  for (const [index, [platform, encoding]] of RECORDS.entries()) {
    view.setUint16(4 + index * 8, platform);
    view.setUint16(6 + index * 8, encoding);
    view.setUint32(8 + index * 8, start);
  }
  view.setUint16(start, UNICODE_FULL);
  view.setUint32(start + 4, 16 + groups.length * 12);
  view.setUint32(start + 12, groups.length);
  for (const [index, { first, last, glyph }] of groups.entries()) {
    const at = start + 16 + index * 12;
    view.setUint32(at, first);
    view.setUint32(at + 4, last);
    view.setUint32(at + 8, glyph);
  }
  return view;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

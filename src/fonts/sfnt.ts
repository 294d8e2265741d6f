/** The tables of a TrueType file by their tags. */
export type Tables = ReadonlyMap<string, DataView>;

/** One file of a face that comes in several, and where its glyphs stand in the whole. */
export interface Part {
  readonly tables: Tables;
  readonly count: number;
  /** The number in the whole face; 0, the box for a character that is missing, is shared by all. */
  readonly moved: (glyph: number) => number;
}

const TRUE_TYPE = 0x00_01_00_00;
const HEADER = 12;
const RECORD = 16;
/** What the sum of the whole file is taken from, for `head`. */
const MAGIC_SUM = 0xb1_b0_af_ba;

/** Reads the tables of a TrueType file, each as a copy that may be changed. */
export function readTables(font: Uint8Array): Map<string, DataView> {
  const view = viewOf(font);
  const records = Array.from({ length: view.getUint16(4) }, (_, index) => HEADER + index * RECORD);
  return new Map(
    records.map((at) => {
      const tag = String.fromCodePoint(...font.subarray(at, at + 4));
      const start = view.getUint32(at + 8);
      return [tag, viewOf(Uint8Array.from(font.subarray(start, start + view.getUint32(at + 12))))];
    }),
  );
}

/** Writes tables as a TrueType file, with its sums. */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const places: number[] = [];
  let end = HEADER + sorted.length * RECORD;
  for (const [, { byteLength }] of sorted) {
    places.push(end);
    end += align(byteLength);
  }
  const font = new Uint8Array(end);
  const view = viewOf(font);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (sorted.length - 2 ** power));
  for (const [index, [tag, table]] of sorted.entries()) {
    const at = HEADER + index * RECORD;
    const place = places[index] ?? 0;
    if (tag === 'head') table.setUint32(8, 0);
    font.set(bytesOf(table), place);
    font.set(new TextEncoder().encode(tag), at);
    view.setUint32(at + 4, sum(view, place, align(table.byteLength)));
    view.setUint32(at + 8, place);
    view.setUint32(at + 12, table.byteLength);
  }
  const head = places[sorted.findIndex(([tag]) => tag === 'head')];
  if (head !== undefined) view.setUint32(head + 8, (MAGIC_SUM - sum(view, 0, end)) >>> 0);
  return font;
}

/** The table with this tag; a font without it is not one that can be read. */
export function tableOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`字体文件里没有 ${tag} 表`);
  return table;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The next multiple of four. */
export function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function sum(view: DataView, from: number, length: number): number {
  let total = 0;
  for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

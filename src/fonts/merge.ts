import { readCharacters, writeCharacters } from './face-characters.ts';
import { joinGlyphs } from './face-glyphs.ts';
import { joinLayout } from './face-layout.ts';
import { align, bytesOf, readTables, tableOf, viewOf, writeTables, type Part } from './sfnt.ts';

export interface MergedFace {
  readonly face: Uint8Array;
  /** Every character that it has, once. */
  readonly characters: string;
}

const MOST_GLYPHS = 65_535;
const POST_WITHOUT_NAMES = 32;

/**
 * One TrueType face of several files: all their glyphs with their measures, characters, and features. Where two files
 * have a character, the first has it; what is said of the face as a whole is said by the first.
 */
export function mergeFaces(fonts: readonly Uint8Array[], names: ReadonlyMap<number, string>): MergedFace {
  const parts = toParts(fonts);
  const first = parts[0]?.tables ?? new Map<string, DataView>();
  const count = parts.reduce((total, part) => total + part.count - 1, 1);
  if (count > MOST_GLYPHS) throw new Error(`字体合成以后有 ${count} 个字形，最多 ${MOST_GLYPHS} 个`);
  const tables = new Map([...first].filter(([tag]) => ['BASE', 'OS/2', 'gasp', 'prep'].includes(tag)));
  const { glyf, loca } = joinGlyphs(parts, count);
  tables.set('glyf', glyf).set('loca', loca);
  tables.set('head', joinHead(parts)).set('maxp', joinMaxima(parts, count));
  joinMetrics(tables, parts, 'hhea', 'hmtx', count);
  joinMetrics(tables, parts, 'vhea', 'vmtx', count);
  const characters = joinCharacters(parts);
  tables.set('cmap', writeCharacters(characters));
  tables.set('name', writeNames(names)).set('post', joinPost(parts));
  for (const tag of ['GSUB', 'GPOS'] as const) {
    const layout = joinLayout(
      tag,
      parts.flatMap(({ tables: own, moved }) => {
        const table = own.get(tag);
        return table === undefined ? [] : [{ table, moved }];
      }),
    );
    if (layout !== undefined) tables.set(tag, layout);
  }
  return {
    face: writeTables(tables),
    characters: [...characters.keys()].map((code) => String.fromCodePoint(code)).join(''),
  };
}

function toParts(fonts: readonly Uint8Array[]): readonly Part[] {
  let start = 0;
  return fonts.map((font) => {
    const tables = readTables(font);
    const count = tableOf(tables, 'maxp').getUint16(4);
    const before = start;
    start += count - 1;
    return { tables, count, moved: (glyph: number) => (glyph === 0 ? 0 : before + glyph) };
  });
}

function joinCharacters(parts: readonly Part[]): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  for (const { tables, moved } of parts) {
    for (const [code, glyph] of readCharacters(tableOf(tables, 'cmap'))) {
      if (!characters.has(code)) characters.set(code, moved(glyph));
    }
  }
  return characters;
}

/** Offsets are long, and the box is that of all glyphs. */
function joinHead(parts: readonly Part[]): DataView {
  const heads = parts.map(({ tables }) => tableOf(tables, 'head'));
  const head = copyOf(heads[0]);
  head.setInt16(36, Math.min(...heads.map((own) => own.getInt16(36))));
  head.setInt16(38, Math.min(...heads.map((own) => own.getInt16(38))));
  head.setInt16(40, Math.max(...heads.map((own) => own.getInt16(40))));
  head.setInt16(42, Math.max(...heads.map((own) => own.getInt16(42))));
  head.setInt16(50, 1);
  return head;
}

function joinMaxima(parts: readonly Part[], count: number): DataView {
  const all = parts.map(({ tables }) => tableOf(tables, 'maxp'));
  const maxima = copyOf(all[0]);
  for (let at = 6; at < maxima.byteLength; at += 2) {
    maxima.setUint16(at, Math.max(...all.map((own) => own.getUint16(at))));
  }
  maxima.setUint16(4, count);
  return maxima;
}

/** `hhea` with `hmtx`, or `vhea` with `vmtx`: an advance and a bearing for each glyph. */
function joinMetrics(
  tables: Map<string, DataView>,
  parts: readonly Part[],
  headTag: string,
  tag: string,
  count: number,
): void {
  const heads = parts.map((part) => tableOf(part.tables, headTag));
  const head = copyOf(heads[0]);
  head.setUint16(10, Math.max(...heads.map((own) => own.getUint16(10))));
  for (const at of [12, 14]) head.setInt16(at, Math.min(...heads.map((own) => own.getInt16(at))));
  head.setInt16(16, Math.max(...heads.map((own) => own.getInt16(16))));
  head.setUint16(34, count);
  const metrics = new DataView(new ArrayBuffer(count * 4));
  for (const [index, part] of parts.entries()) {
    const own = tableOf(part.tables, tag);
    const long = heads[index]?.getUint16(34) ?? 0;
    for (let glyph = index === 0 ? 0 : 1; glyph < part.count; glyph += 1) {
      const bearing = glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2;
      const at = part.moved(glyph) * 4;
      metrics.setUint16(at, own.getUint16(Math.min(glyph, long - 1) * 4));
      metrics.setInt16(at + 2, own.getInt16(bearing));
    }
  }
  tables.set(headTag, head).set(tag, metrics);
}

/** The names of a face by their numbers, in English for Windows. */
function writeNames(names: ReadonlyMap<number, string>): DataView {
  const start = 6 + names.size * 12;
  const size = [...names.values()].reduce((total, name) => total + name.length * 2, start);
  const view = new DataView(new ArrayBuffer(align(size)));
  view.setUint16(2, names.size);
  view.setUint16(4, start);
  let end = 0;
  for (const [index, [id, name]] of [...names].toSorted(([a], [b]) => a - b).entries()) {
    for (const [at, value] of [3, 1, 0x04_09, id, name.length * 2, end].entries()) {
      view.setUint16(6 + index * 12 + at * 2, value);
    }
    for (let at = 0; at < name.length; at += 1)
      view.setUint16(start + end + at * 2, name.codePointAt(at) ?? 0);
    end += name.length * 2;
  }
  return view;
}

/** Version 3: glyphs have no names. */
function joinPost(parts: readonly Part[]): DataView {
  const post = copyOf(parts[0]?.tables.get('post'));
  post.setUint32(0, 0x00_03_00_00);
  return new DataView(post.buffer, 0, POST_WITHOUT_NAMES);
}

function copyOf(table: DataView | undefined): DataView {
  if (table === undefined) throw new Error('没有字体文件可以合成');
  return viewOf(Uint8Array.from(bytesOf(table)));
}

import { bytesOf } from './sfnt.ts';
import { shiftSubtable } from './layout-shift.ts';

/** A part's GSUB or GPOS table, which is changed, and the number that its glyphs have in the whole face. */
export interface LayoutPart {
  readonly table: DataView;
  readonly moved: (glyph: number) => number;
}

/** Lookups of all parts that do the same: their subtables follow each other, since their glyphs are different ones. */
interface Lookup {
  readonly feature: string;
  readonly type: number;
  readonly flag: number;
  /** Where each subtable begins in the bytes of all parts. */
  readonly subtables: number[];
}

/** The lookup type that leads to a subtable too far off for sixteen bits. */
const EXTENSION = { GSUB: 7, GPOS: 9 } as const;
const HEADER = 10;
/** The feature that draws some characters as a language does: a dash as wide as a Chinese character, say. */
const LOCAL = 'locl';
/** The one language that has it here: simplified Chinese. Others have all other features. */
const LANGUAGE = 'ZHS ';
/** Where the two languages of the one script, `DFLT`, begin. */
const LANGUAGES = HEADER + 18;
const LANGUAGE_HEAD = 6;

/** One GSUB or GPOS table of several, with their features and lookups; undefined where there is nothing to join. */
export function joinLayout(tag: 'GSUB' | 'GPOS', parts: readonly LayoutPart[]): DataView | undefined {
  const lookups = new Map<string, Lookup>();
  let end = 0;
  for (const { table, moved } of parts) {
    const shifted = new Set<number>();
    for (const { key, subtables, ...lookup } of readLookups(tag, table)) {
      const kept = subtables.filter((at) => shiftSubtable(tag, lookup.type, table, at, moved, shifted));
      const joined = lookups.get(key) ?? { ...lookup, subtables: [] };
      joined.subtables.push(...kept.map((at) => end + at));
      if (kept.length > 0) lookups.set(key, joined);
    }
    end += table.byteLength;
  }
  if (lookups.size === 0) return undefined;
  return write(tag, [...lookups.values()], parts);
}

function readLookups(tag: 'GSUB' | 'GPOS', table: DataView): (Lookup & { readonly key: string })[] {
  const features = table.getUint16(6);
  const list = table.getUint16(8);
  const seen = new Set<string>();
  const local = readLocal(table);
  return Array.from({ length: features && table.getUint16(features) }, (_, index) => {
    const record = features + 2 + index * 6;
    const feature = readTag(table, record);
    return { index, feature, at: features + table.getUint16(record + 4) };
  })
    .filter(({ index, feature }) => feature !== LOCAL || local.has(index))
    .filter(({ feature }) => !seen.has(feature) && seen.add(feature))
    .flatMap(({ feature, at }) =>
      Array.from({ length: table.getUint16(at + 2) }, (_, nth) => {
        const number = table.getUint16(at + 4 + nth * 2);
        const lookup = readLookup(tag, table, list + table.getUint16(list + 2 + number * 2));
        return { ...lookup, feature, key: `${feature} ${nth} ${lookup.type} ${lookup.flag}` };
      }),
    );
}

/** The numbers of the features that simplified Chinese has in its own script, or in a face that has one for all. */
function readLocal(table: DataView): ReadonlySet<number> {
  const list = table.getUint16(4);
  const script = findRecord(table, list, list, 'hani') ?? findRecord(table, list, list, 'DFLT');
  const language = script && findRecord(table, script, script + 2, LANGUAGE);
  if (language === undefined) return new Set();
  const count = table.getUint16(language + 4);
  return new Set(Array.from({ length: count }, (_, index) => table.getUint16(language + 6 + index * 2)));
}

/** Where what a list of tagged offsets names begins; the offsets count from `base`. */
function findRecord(table: DataView, base: number, list: number, tag: string): number | undefined {
  const records = Array.from({ length: table.getUint16(list) }, (_, index) => list + 2 + index * 6);
  const record = records.find((at) => readTag(table, at) === tag);
  return record === undefined ? undefined : base + table.getUint16(record + 4);
}

function readTag(table: DataView, at: number): string {
  return String.fromCodePoint(...bytesOf(table).subarray(at, at + 4));
}

function readLookup(tag: 'GSUB' | 'GPOS', table: DataView, at: number): Omit<Lookup, 'feature'> {
  const type = table.getUint16(at);
  const subtables = Array.from(
    { length: table.getUint16(at + 4) },
    (_, index) => at + table.getUint16(at + 6 + index * 2),
  );
  const flag = table.getUint16(at + 2);
  const [first] = subtables;
  if (type !== EXTENSION[tag] || first === undefined) return { type, flag, subtables };
  return {
    type: table.getUint16(first + 2),
    flag,
    subtables: subtables.map((from) => from + table.getUint32(from + 4)),
  };
}

function write(tag: 'GSUB' | 'GPOS', lookups: readonly Lookup[], parts: readonly LayoutPart[]): DataView {
  const features = [...new Set(lookups.map(({ feature }) => feature))].toSorted();
  const general = [...features.keys()].filter((index) => features[index] !== LOCAL);
  const chinese = LANGUAGES + LANGUAGE_HEAD + general.length * 2;
  const featureList = chinese + LANGUAGE_HEAD + features.length * 2;
  const featureTables = featureList + 2 + features.length * 6;
  const lookupList = featureTables + features.length * 4 + lookups.length * 2;
  const subtableCount = lookups.reduce((count, { subtables }) => count + subtables.length, 0);
  const start = lookupList + 2 + lookups.length * 8 + subtableCount * 10;
  const size = parts.reduce((total, { table }) => total + table.byteLength, start);
  const view = new DataView(new ArrayBuffer(size));
  writeHead(view, chinese, featureList, lookupList);
  writeLanguage(view, LANGUAGES, general);
  writeLanguage(view, chinese, [...features.keys()]);
  view.setUint16(featureList, features.length);
  let at = featureTables;
  for (const [index, feature] of features.entries()) {
    const own = [...lookups.keys()].filter((number) => lookups[number]?.feature === feature);
    writeTag(view, featureList + 2 + index * 6, feature);
    view.setUint16(featureList + 6 + index * 6, at - featureList);
    view.setUint16(at + 2, own.length);
    for (const [nth, number] of own.entries()) view.setUint16(at + 4 + nth * 2, number);
    at += 4 + own.length * 2;
  }
  writeLookups(view, lookupList, lookups, EXTENSION[tag], start);
  let end = start;
  for (const { table } of parts) {
    bytesOf(view).set(bytesOf(table), end);
    end += table.byteLength;
  }
  return view;
}

function writeHead(view: DataView, chinese: number, featureList: number, lookupList: number): void {
  const script = HEADER + 8;
  view.setUint16(0, 1);
  view.setUint16(4, HEADER);
  view.setUint16(6, featureList);
  view.setUint16(8, lookupList);
  view.setUint16(HEADER, 1);
  writeTag(view, HEADER + 2, 'DFLT');
  view.setUint16(HEADER + 6, script - HEADER);
  view.setUint16(script, LANGUAGES - script);
  view.setUint16(script + 2, 1);
  writeTag(view, script + 4, LANGUAGE);
  view.setUint16(script + 8, chinese - script);
}

function writeLanguage(view: DataView, at: number, features: readonly number[]): void {
  view.setUint16(at + 2, 0xff_ff);
  view.setUint16(at + 4, features.length);
  for (const [nth, feature] of features.entries()) view.setUint16(at + LANGUAGE_HEAD + nth * 2, feature);
}

function writeLookups(
  view: DataView,
  list: number,
  lookups: readonly Lookup[],
  type: number,
  start: number,
): void {
  view.setUint16(list, lookups.length);
  let at = list + 2 + lookups.length * 2;
  for (const [index, { type: own, flag, subtables }] of lookups.entries()) {
    const extensions = at + 6 + subtables.length * 2;
    view.setUint16(list + 2 + index * 2, at - list);
    view.setUint16(at, type);
    view.setUint16(at + 2, flag);
    view.setUint16(at + 4, subtables.length);
    for (const [nth, subtable] of subtables.entries()) {
      const from = extensions + nth * 8;
      view.setUint16(at + 6 + nth * 2, from - at);
      view.setUint16(from, 1);
      view.setUint16(from + 2, own);
      view.setUint32(from + 4, start + subtable - from);
    }
    at = extensions + subtables.length * 8;
  }
}

function writeTag(view: DataView, at: number, tag: string): void {
  bytesOf(view).set(new TextEncoder().encode(tag), at);
}

/**
 * Makes a whole face of the slices in which packages carry it, and writes it to standard output:
 * `node src/fonts/make.ts <serif | sans> <weight>`.
 */
import { globSync, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import subsetFont from 'subset-font';
import { FONT_PACKAGES } from './font-files.ts';
import { mergeFaces } from './merge.ts';

/** What pages, pictures and the booklet ask of a face; the rest is for other languages. */
const FEATURES = ['ccmp', 'halt', 'kern', 'liga', 'locl', 'vert', 'vhal', 'vrt2'];
const NAMES = { serif: 'Noto Serif SC', sans: 'Noto Sans SC' };

const [family = '', weight = ''] = process.argv.slice(2);
if (family !== 'serif' && family !== 'sans') throw new Error(`没有这个字体：${family}`);
const names = toNames(NAMES[family], weight);
const slices: Uint8Array[] = [];
for (const path of FONT_PACKAGES[family].flatMap(listSlices))
  slices.push(await toStatic(path, Number(weight)));
const { face, characters } = mergeFaces(slices, names);
// Without the glyphs of characters that several slices have.
const lean = await subsetFont(Buffer.from(face), characters, {
  preserveNameIds: [...names.keys()],
  targetFormat: 'sfnt',
});
await pipeline([lean], process.stdout);

function listSlices(name: string): string[] {
  return globSync(`node_modules/${name}/**/*.woff2`).toSorted(
    (a, b) => numberOf(b) - numberOf(a) || (a < b ? -1 : 1),
  );
}

/** Of numbered slices the last one has the commonest characters, Latin and punctuation among them. */
function numberOf(path: string): number {
  return Number(/-(\d+)-wght/.exec(path)?.[1] ?? 0);
}

function toStatic(path: string, wght: number): Promise<Uint8Array> {
  return subsetFont(readFileSync(path), undefined, {
    keepAllGlyphs: true,
    keepFeatures: FEATURES,
    targetFormat: 'sfnt',
    variationAxes: { wght },
  });
}

/** By their numbers in the `name` table. */
function toNames(name: string, style: string): ReadonlyMap<number, string> {
  const postScript = `${name.replaceAll(' ', '')}-${style}`;
  return new Map([
    [1, name],
    [2, 'Regular'],
    [3, postScript],
    [4, `${name} ${style}`],
    [6, postScript],
    [16, name],
    [17, style],
  ]);
}

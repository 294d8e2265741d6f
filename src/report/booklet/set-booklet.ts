import { join, resolve } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { glyphsOf } from '../../fonts/glyphs.ts';
import { CONTENT_ROOT } from '../../content/disk/content-root.ts';
import { readFace } from '../../fonts/font-files.ts';
import { once } from '../../lib/once.ts';
import type { Block, Booklet, Edition } from './booklet.ts';
import { toPrintable } from './printable.ts';
import { stampDate } from './stamp-date.ts';

/** Where the templates are, from the project's folder, from which every script runs. */
const TEMPLATES = resolve('src/report/booklet');
const MAIN = { mainFilePath: join(TEMPLATES, 'booklet.typ') };
const STANDARD = { pdfStandard: 'a-3a' };
const FACES = [
  ['serif', 400],
  ['serif', 700],
  ['serif', 900],
  ['sans', 400],
  ['sans', 700],
] as const;
const PHOTO = { width: 1600, quality: 82 };

/** The air above headings and between the rows of the list of numbers, as a share of the usual: from the best to the last resort. */
const AIRS = [1, 0.9, 1.1, 0.8, 1.2, 0.7, 1.3, 1.4, 0.6, 1.6, 1.8, 2] as const;
/** How full a page is at least where a part ends, if some air makes it so. */
const FULL = 0.5;

const getCompiler = once(() =>
  NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: FACES.map(([family, weight]) => readFace(family, weight)) }],
  }),
);

/** Whether the booklet has a glyph for a character in one of its faces, of which each stands in for the other. */
const getHasGlyph = once(() => {
  const glyphs = (['serif', 'sans'] as const).map((family) => glyphsOf(readFace(family, 400)));
  return (character: string): boolean => glyphs.some((glyphOf) => glyphOf(character) !== undefined);
});

/** Sets a booklet as PDF/A-3a, A4; the same bytes for the same booklet. Throws with a message for staff. */
export async function renderBooklet(booklet: Booklet, edition: Edition): Promise<Uint8Array<ArrayBuffer>> {
  for (const file of photosOf(booklet))
    getCompiler().mapShadow(join(TEMPLATES, file), await readPhoto(booklet, file));
  try {
    return stampDate(exportBest(booklet, edition), booklet.date);
  } catch (error) {
    throw new Error(describeFault(booklet, edition), { cause: error });
  }
}

/** The PDF of the best layout that can be written: where a float meets the end of a page, Typst may fail on its own tags (typst/typst#8776). */
function exportBest(booklet: Booklet, edition: Edition): Buffer {
  let fault: unknown;
  for (const document of layoutsOf(booklet, edition)) {
    try {
      return getCompiler().pdf(document, STANDARD);
    } catch (error) {
      fault ??= error;
    }
  }
  throw new Error('没有一种排法写得成 PDF', { cause: fault });
}

/** The booklet with each air: first those that leave no page nearly empty, then the others, the fullest first. */
function* layoutsOf(booklet: Booklet, edition: Edition): Generator<NodeTypstDocument> {
  const others: { readonly document: NodeTypstDocument; readonly filled: number }[] = [];
  for (const air of AIRS) {
    const document = set(booklet, edition, air);
    const filled = getFilled(document);
    if (filled >= FULL) yield document;
    else others.push({ document, filled });
  }
  yield* others.toSorted((a, b) => b.filled - a.filled).map(({ document }) => document);
}

function set(booklet: Booklet, edition: Edition, air: number = AIRS[0]): NodeTypstDocument {
  const compiler = getCompiler();
  const data = { edition, air, ...toPrintable(booklet, getHasGlyph()) };
  compiler.mapShadow(join(TEMPLATES, 'booklet.json'), Buffer.from(JSON.stringify(data)));
  const compiled = compiler.compile(MAIN);
  const faults = compiled.takeDiagnostics()?.shortDiagnostics as
    readonly { readonly message: string }[] | undefined;
  if (compiled.result === null || faults !== undefined)
    throw new Error(faults?.map(({ message }) => message).join('；') ?? '没有排成');
  return compiled.result;
}

/** How much of the emptiest page on which a part ends is filled, from 0 to 1. */
function getFilled(document: NodeTypstDocument): number {
  return Math.min(
    ...(getCompiler().query(document, { selector: '<filled>', field: 'value' }) as readonly number[]),
  );
}

function photosOf({ lead, chapters }: Booklet): readonly string[] {
  return [lead, ...chapters.map(({ blocks }) => blocks)].flat().flatMap(photosIn);
}

/** The files of the photographs in a block, those in a list or a quotation included. */
function photosIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'photo':
      return [block.file];
    case 'list':
      return block.items.flat().flatMap(photosIn);
    case 'block-quote':
      return block.blocks.flatMap(photosIn);
    default:
      return [];
  }
}

/** A photograph as it is printed, without what its camera wrote into it. */
async function readPhoto({ year }: Booklet, file: string): Promise<Buffer> {
  try {
    return await sharp(join(CONTENT_ROOT, 'content', file))
      .rotate()
      .resize({ width: PHOTO.width, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: PHOTO.quality })
      .toBuffer();
  } catch (error) {
    throw new Error(`${year} 年年报的 PDF 没有排成：照片 content/${file} 读不出来`, { cause: error });
  }
}

/** Which report and which of its texts cannot be set: each is tried alone. Typst's own words, in English, are the cause. */
function describeFault(booklet: Booklet, edition: Edition): string {
  const cannot = (part: Partial<Booklet>): boolean => {
    try {
      getCompiler().pdf(set({ ...booklet, lead: [], chapters: [], ...part }, edition), STANDARD);
      return false;
    } catch {
      return true;
    }
  };
  const places = [
    ...(cannot({ lead: booklet.lead }) ? [`${booklet.leadFile}（导语）`] : []),
    ...booklet.chapters
      .filter((chapter) => cannot({ chapters: [chapter] }))
      .map(({ file, title }) => `${file}（“${title.join('')}”）`),
  ];
  const where = places.length === 0 ? '' : `，问题在 ${places.join('、')}`;
  return `${booklet.year} 年年报《${booklet.title.join(' ')}》的 PDF 没有排成${where}`;
}

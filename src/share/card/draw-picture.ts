import { createHash } from 'node:crypto';
import satori, { type Font, type SatoriOptions } from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { toHasGlyph } from '../../fonts/glyphs.ts';
import { renderPng } from '../../charts/draw/draw-chart.ts';
import { CACHE_ROOT, keepFile, readKept } from '../../lib/kept-file.ts';
import { hashMakers, readFace } from '../../fonts/font-files.ts';
import { inTurns } from '../../lib/in-turns.ts';
import { once } from '../../lib/once.ts';
import { COLOURS, FACES } from './design.ts';
import type { Drawing } from './drawing.ts';
import { charactersOf, type Node } from './node.ts';
import { SCREEN } from '../page-pictures.ts';
import { toQrCode } from '../poster/qr.ts';

/** Below the project's folder, from which every script runs. */
const CACHE = `${CACHE_ROOT}/cards`;
const JPEG_QUALITY = 86;
/** A picture for the screen takes the first quality at which it is this light, or the last. */
const SCREEN_BYTES = 9400;
const SCREEN_QUALITIES = [42, 34, 28, 24, 20];
/** Of AVIF's encoder: more takes five times as long and saves nothing to speak of. */
const SCREEN_EFFORT = 2;
/** Drawings under way at a time; sharp draws beside the JavaScript. */
const AT_ONCE = 4;

/** satori names its element by React's type, which this project does not have; ours has the shape that it reads. */
const toSvg = satori as unknown as (element: Node, options: SatoriOptions) => Promise<string>;

/** Takes a picture that was drawn: thousands of them do not fit into memory. */
export type Place = (path: string, bytes: Uint8Array) => void;

/** Whether every face of the pictures has a character. */
export function hasGlyph(character: string): boolean {
  return getHasGlyph()(character);
}

const getHasGlyph = once(() => toHasGlyph(FACES.map(({ family, weight }) => readFace(family, weight))));

/** Hands over pictures, drawn in characters that have a glyph or read from the cache. Returns how many it has drawn. */
export async function drawAll(drawings: readonly Drawing[], place: Place, cache = CACHE): Promise<number> {
  const missing: { readonly drawing: Drawing; readonly file: string }[] = [];
  await inTurns(drawings, (drawing) => {
    const file = `${cache}/${fileName(drawing)}`;
    const kept = readKept(file);
    if (kept) place(drawing.path, kept);
    else missing.push({ drawing, file });
  });
  const fonts = missing.length === 0 ? [] : await cutFonts(missing.map(({ drawing }) => drawing));
  await atATime(missing, AT_ONCE, async ({ drawing, file }) => {
    const bytes = await draw(drawing, fonts);
    keepFile(file, bytes);
    place(drawing.path, bytes);
  });
  return missing.length;
}

async function draw(drawing: Drawing, fonts: readonly Font[]): Promise<Uint8Array> {
  const { width, height, path, node, inset } = drawing;
  const svg = await toSvg(node, { width, height, fonts: [...fonts] });
  const image = sharp(Buffer.from(svg.replace('</svg>', `${toCodeSvg(drawing)}</svg>`)));
  const layers =
    inset === undefined
      ? []
      : [{ input: Buffer.from(await renderPng(inset.scene)), left: inset.x, top: inset.y }];
  const whole = image.composite(layers).flatten({ background: COLOURS.paper });
  if (path.endsWith('.avif')) return reduce(await whole.png().toBuffer());
  // A page shows its cover, and flat colours need no more than these: a third of the bytes, and nothing to see of it.
  if (path.endsWith('/cover.png')) {
    return whole.png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  }
  return path.endsWith('.png')
    ? whole.png({ compressionLevel: 8 }).toBuffer()
    : whole.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}

async function reduce(picture: Uint8Array): Promise<Uint8Array> {
  const small = await sharp(picture).resize(SCREEN.width, SCREEN.height).png().toBuffer();
  let bytes = new Uint8Array();
  for (const quality of SCREEN_QUALITIES) {
    bytes = await sharp(small)
      .avif({ quality, chromaSubsampling: '4:2:0', effort: SCREEN_EFFORT })
      .toBuffer();
    if (bytes.byteLength <= SCREEN_BYTES) break;
  }
  return bytes;
}

function toCodeSvg({ code }: Drawing): string {
  if (code === undefined) return '';
  const { size, path } = toQrCode(code.address);
  const place = `translate(${code.x} ${code.y}) scale(${code.module})`;
  return `<g transform="${place}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="${COLOURS.paper}"/><path d="${path}" stroke="${COLOURS.ink}"/></g>`;
}

/** The faces cut to the characters of these pictures, because satori takes a quarter of a second to read a whole one. */
async function cutFonts(drawings: readonly Drawing[]): Promise<readonly Font[]> {
  const wanted = drawings.map(({ node }) => charactersOf(node));
  const faces = FACES.map((face) => {
    const key = `${face.family} ${face.weight}`;
    const all = new Set(wanted.flatMap((characters) => [...(characters.get(key) ?? '')]));
    return { ...face, text: [...all].toSorted().join('') };
  }).filter((face) => face.text !== '');
  return Promise.all(
    faces.map(async ({ family, weight, text }) => {
      const data = await subsetFont(readFace(family, weight), text, {
        targetFormat: 'sfnt',
      });
      return { name: family, weight, style: 'normal', data } satisfies Font;
    }),
  );
}

function fileName(drawing: Drawing): string {
  const hash = createHash('sha256').update(getMakers()).update(JSON.stringify(drawing)).digest('hex');
  return `${hash.slice(0, 32)}${drawing.path.slice(drawing.path.lastIndexOf('.'))}`;
}

/** Stands for what draws: when it changes, everything is drawn anew. */
const getMakers = once(() => hashMakers(['src/share/card/draw-picture.ts']));

async function atATime<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori, { type Font, type SatoriOptions } from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { toHasGlyph } from '../charts/glyphs.ts';
import { renderPng } from '../charts/render.ts';
import { CACHE_ROOT } from '../lib/cache-root.ts';
import { fontFile } from '../lib/font-files.ts';
import { once } from '../lib/once.ts';
import { COLOURS, FACES } from './design.ts';
import type { Drawing } from './drawing.ts';
import { charactersOf, type Node } from './node.ts';
import { SCREEN } from './pictures.ts';
import { toQrCode } from './qr.ts';

/** Below the project's folder, from which every script runs. */
const CACHE = `${CACHE_ROOT}/cards`;
/** What decides how a picture looks, besides the picture. */
const MAKERS = ['src/share/*.ts', 'src/charts/*.ts', 'src/lib/faces/*.ts', 'package-lock.json'];
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

/** A picture, and the file in the cache that holds it: thousands of them do not fit into memory. */
export interface Drawn {
  readonly path: string;
  readonly file: string;
}

export interface Result {
  readonly pictures: readonly Drawn[];
  /** How many were not in the cache. */
  readonly drawn: number;
}

/** Whether every face of the pictures has a character. */
export function hasGlyph(character: string): boolean {
  return getHasGlyph()(character);
}

const getHasGlyph = once(() =>
  toHasGlyph(FACES.map(({ family, weight }) => readFileSync(fontFile(family, weight)))),
);

/** Draws pictures, in characters that have a glyph; those that were drawn before are read from the cache. */
export async function drawAll(drawings: readonly Drawing[], cache = CACHE): Promise<Result> {
  const makers = hashMakers();
  const keyed = drawings.map((drawing) => ({ drawing, file: join(cache, fileName(drawing, makers)) }));
  const missing = keyed.filter(({ file }) => !existsSync(file));
  const fonts = missing.length === 0 ? [] : await cutFonts(missing.map(({ drawing }) => drawing));
  mkdirSync(cache, { recursive: true });
  await atATime(missing, AT_ONCE, async ({ drawing, file }) => {
    writeFileSync(file, await draw(drawing, fonts));
  });
  return {
    pictures: keyed.map(({ drawing, file }) => ({ path: drawing.path, file })),
    drawn: missing.length,
  };
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
      const data = await subsetFont(readFileSync(fontFile(family, weight)), text, {
        targetFormat: 'sfnt',
      });
      return { name: family, weight, style: 'normal', data } satisfies Font;
    }),
  );
}

function fileName(drawing: Drawing, makers: string): string {
  const hash = createHash('sha256').update(makers).update(JSON.stringify(drawing)).digest('hex');
  return `${hash.slice(0, 32)}${drawing.path.slice(drawing.path.lastIndexOf('.'))}`;
}

/** Stands for the code and the packages that draw: when they change, everything is drawn anew. */
function hashMakers(): string {
  const hash = createHash('sha256');
  for (const file of MAKERS.flatMap((pattern) => globSync(pattern)).toSorted()) {
    if (!/(\.test|client)\.ts$/.test(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

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

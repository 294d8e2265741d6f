import sharp, { type Metadata, type Sharp } from 'sharp';
import {
  MOST_PARTS,
  MOST_PIXELS,
  type FaultyPicture,
  type PictureFacts,
  type SoundPicture,
} from './picture.ts';
import type { Role } from './picture-order.ts';
import { toHeight, toPlan, toRows } from './picture-plan.ts';

/** What decoding told, and the files that are published. */
export interface Encoded {
  readonly facts: PictureFacts;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Encoding {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

// What libvips keeps of one picture must never answer for another.
sharp.cache(false);

/** Tried in turn until a photo is no heavier than its source. */
const QUALITIES = [80, 70, 60, 50, 40];
const ATTACHMENT_QUALITY = 90;

/**
 * The one way from a picture's bytes to what readers get: decoded to its end, upright, in sRGB, encoded anew, without
 * metadata (EXIF, XMP, IPTC, colour profile, comments). Never throws on bytes that are no picture: `facts` says so.
 */
export async function encodePicture(bytes: Uint8Array, role: Role): Promise<Encoded> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = metadata.autoOrient;
    const fault = faultOf(metadata, role);
    if (fault) return { facts: fault, files: new Map() };
    const open = await toOpener(bytes);
    const encodings =
      role === 'photo' ? await toRenditions(bytes, open, metadata) : [[await toBare(open, metadata)]];
    const files = new Map<string, Uint8Array>();
    const parts = encodings.map((part, index) =>
      part.map((encoding) => {
        const file = toName(encoding.width, index, encodings.length);
        files.set(file, encoding.bytes);
        return { file, width: encoding.width, height: encoding.height, bytes: encoding.bytes.length };
      }),
    );
    const facts: SoundPicture = {
      width,
      height,
      frames: metadata.pages ?? 1,
      isDamaged: open.isDamaged,
      parts,
    };
    return { facts, files };
  } catch {
    // libvips has one kind of error; whatever it says, the picture cannot be shown.
    return { facts: { fault: 'broken' }, files: new Map() };
  }
}

/** Tells what cannot be published from the picture's head alone. */
function faultOf({ autoOrient: { width, height } }: Metadata, role: Role): FaultyPicture | undefined {
  if (width * height > MOST_PIXELS) return { fault: 'pixels' };
  if (role === 'photo' && toPlan({ width, height }).parts > MOST_PARTS) return { fault: 'parts' };
  return undefined;
}

interface Opener {
  (): Sharp;
  readonly isDamaged: boolean;
}

/** Decodes all of a picture once, at its strictest and then less so. Throws where it is cut off. */
async function toOpener(bytes: Uint8Array): Promise<Opener> {
  const at = (failOn: 'warning' | 'error'): Sharp =>
    sharp(bytes, { failOn, limitInputPixels: MOST_PIXELS }).autoOrient().toColourspace('srgb');
  const isWhole = (failOn: 'warning' | 'error'): Promise<unknown> =>
    at(failOn).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
  try {
    await isWhole('warning');
    return Object.assign(() => at('error'), { isDamaged: false });
  } catch {
    await isWhole('error');
    return Object.assign(() => at('error'), { isDamaged: true });
  }
}

/** The parts of a photo, each in the same widths. */
async function toRenditions(
  bytes: Uint8Array,
  open: Opener,
  { autoOrient, format }: Metadata,
): Promise<readonly (readonly Encoding[])[]> {
  const { widths, parts } = toPlan(autoOrient);
  const byWidth: (readonly Encoding[])[] = [];
  for (const width of widths) {
    const height = toHeight(autoOrient, width);
    const { data, info } = await open()
      .resize(width, height, { fit: 'fill' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const whole = (): Sharp => sharp(data, { raw: info });
    const cut: Encoding[] = [];
    for (const rows of toRows(height, parts)) {
      const part = (): Sharp => whole().extract({ left: 0, width, ...rows });
      const budget = bytes.length / parts;
      cut.push({ bytes: await toWebp(part, budget, format === 'png'), width, height: rows.height });
    }
    byWidth.push(cut);
  }
  const kept = withoutWaste(byWidth, bytes.length);
  return Array.from({ length: parts }, (_, index) => kept.flatMap((cut) => cut[index] ?? []));
}

/** The widths that are no heavier than the source, or else the lightest; none that a wider one outdoes in bytes too. */
function withoutWaste(
  byWidth: readonly (readonly Encoding[])[],
  most: number,
): readonly (readonly Encoding[])[] {
  const weighed = byWidth.map((cut) => ({ cut, weight: sumOf(cut) }));
  const lightest = Math.min(...weighed.map(({ weight }) => weight));
  const fitting = weighed.filter(({ weight }) => weight <= Math.max(most, lightest));
  return fitting
    .filter(({ weight }, index) => fitting.slice(index + 1).every((wider) => wider.weight > weight))
    .map(({ cut }) => cut);
}

function sumOf(encodings: readonly Encoding[]): number {
  return encodings.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** A drawing or a screenshot, which come as PNG, may be lighter without loss. */
async function toWebp(open: () => Sharp, budget: number, isDrawn: boolean): Promise<Uint8Array> {
  const exact = isDrawn ? await open().webp({ lossless: true }).toBuffer() : undefined;
  for (const quality of QUALITIES) {
    const bytes = await open().webp({ quality, smartSubsample: true }).toBuffer();
    if (exact && exact.length <= bytes.length) return exact;
    if (bytes.length <= budget || quality === QUALITIES.at(-1)) return bytes;
  }
  throw new Error('no quality is left');
}

/** In its own format, JPEG or PNG; what follows the picture's end is gone too. */
async function toBare(open: Opener, { format, bitsPerSample = 8 }: Metadata): Promise<Encoding> {
  if (format !== 'jpeg' && format !== 'png')
    throw new Error(`an attached picture is JPEG or PNG, not ${format}`);
  const bare =
    format === 'png'
      ? open().png({ palette: bitsPerSample < 8 })
      : open().jpeg({ quality: ATTACHMENT_QUALITY });
  const { data, info } = await bare.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function toName(width: number, part: number, parts: number): string {
  return parts === 1 ? `${width}` : `${width}-${part + 1}`;
}

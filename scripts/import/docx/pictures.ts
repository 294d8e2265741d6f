import sharp from 'sharp';
import { toPlan } from '../../../src/photos/picture-plan.ts';
import type { Picture } from '../types.ts';

/** The longest side of a published picture in pixels: twice the widest column. */
const MAX_SIDE = 2400;
const QUALITY = 82;
const MAX_PIXELS = 200_000_000;

/**
 * Re-encodes a picture for the site: turned as its EXIF says, no larger than needed, and with no metadata at all (EXIF,
 * GPS, XMP, IPTC). A photograph becomes a JPEG, what is see-through a PNG, a drawing whichever is smaller. Undefined where
 * the bytes are none that a browser could show (EMF, WMF, damaged).
 */
export async function encodePicture(bytes: Uint8Array, stem: string): Promise<Picture | undefined> {
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS });
    const { format, autoOrient } = await image.metadata();
    // A long screenshot is published in parts, and stays as wide as it can be read.
    const height = toPlan(autoOrient).parts > 1 ? undefined : MAX_SIDE;
    const { isOpaque } = await image.stats();
    const sized = image
      .rotate()
      .resize({ width: MAX_SIDE, height, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const jpeg = isOpaque
      ? await sized.clone().jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
      : undefined;
    if (jpeg && format === 'jpeg') return { name: `${stem}.jpg`, bytes: new Uint8Array(jpeg) };
    const png = await sized.clone().png({ compressionLevel: 9 }).toBuffer();
    if (jpeg && jpeg.length < png.length) return { name: `${stem}.jpg`, bytes: new Uint8Array(jpeg) };
    return { name: `${stem}.png`, bytes: new Uint8Array(png) };
  } catch {
    return undefined;
  }
}

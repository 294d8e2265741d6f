import sharp from 'sharp';
import type { Picture } from '../types.ts';

/** The longest side of a published picture in pixels: twice the widest column. */
const MAX_SIDE = 2400;
const QUALITY = 82;

/**
 * Re-encodes a picture for the site: turned as its EXIF says, no larger than needed, and with no metadata at all (EXIF,
 * GPS, XMP, IPTC). Transparent and few-coloured ones stay PNG, all others become JPEG. Undefined where the bytes are none
 * that a browser could show (EMF, WMF, damaged).
 */
export async function encodePicture(bytes: Uint8Array, stem: string): Promise<Picture | undefined> {
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: 200_000_000 });
    const { format, hasAlpha } = await image.metadata();
    const sized = image
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true });
    const isDrawing = hasAlpha || format === 'png' || format === 'gif' || format === 'svg';
    const encoded = isDrawing
      ? sized.png({ compressionLevel: 9, palette: false })
      : sized.toColourspace('srgb').jpeg({ quality: QUALITY, mozjpeg: true });
    return { name: `${stem}.${isDrawing ? 'png' : 'jpg'}`, bytes: new Uint8Array(await encoded.toBuffer()) };
  } catch {
    return undefined;
  }
}

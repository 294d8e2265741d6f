import sharp from 'sharp';

/** A picture without what cameras and programs write beside it (place, time, device, thumbnails), drawn anew in its own format and the right way up. Throws on bytes that are no picture. */
export async function toBarePicture(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes).autoOrient();
  const { format } = await sharp(bytes).metadata();
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: 90 }).toBuffer();
    case 'png':
      return picture.png().toBuffer();
    default:
      throw new Error(`a picture must be JPEG or PNG, not ${format}`);
  }
}

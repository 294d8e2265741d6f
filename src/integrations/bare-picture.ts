import sharp from 'sharp';

const PICTURE = /\.(?:jpe?g|png)$/;

/** An attached file as readers get it: documents byte for byte, pictures bare. Throws, for staff, on a picture that is broken. */
export async function toPublished(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!PICTURE.test(path)) return bytes;
  try {
    return await toBarePicture(bytes);
  } catch (cause) {
    throw new Error(`附件 ${path} 打不开，可能坏了 → 在看图软件里重新保存一次`, { cause });
  }
}

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

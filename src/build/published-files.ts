import { getAttachmentType } from '../content/schemas/attachment.ts';
import type { Files } from '../content/content-tree.ts';
import { readPictures } from '../content/disk/read-content.ts';
import { readRendition, type CachedPicture } from '../photos/picture-cache.ts';

/** What readers get of attached files, by path: documents byte for byte, pictures encoded anew. A picture that cannot be encoded is not among them. */
export function toPublished(root: string, attached: Files): ReadonlyMap<string, Uint8Array> {
  const pictures = readPictures(root, attached);
  return new Map(
    [...attached].flatMap(([path, bytes]): readonly (readonly [string, Uint8Array])[] => {
      const isPicture = getAttachmentType(path)?.mime.startsWith('image/') === true;
      const published = isPicture ? readEncoded(pictures.get(path)) : Buffer.from(bytes);
      return published ? [[path, published]] : [];
    }),
  );
}

function readEncoded(picture: CachedPicture | undefined): Uint8Array | undefined {
  if (!picture || 'fault' in picture.facts) return undefined;
  const file = picture.facts.parts[0]?.[0]?.file;
  return file === undefined ? undefined : readRendition(picture, file);
}

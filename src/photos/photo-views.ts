import { basename } from 'node:path';
import type { PhotoPart } from 'virtual:content-photos';
import { readRendition, type CachedPicture } from './picture-cache.ts';

/** What pages show of photos, by their path below `content/`, and what reads the file behind each address. */
export interface PhotoViews {
  readonly views: ReadonlyMap<string, readonly PhotoPart[]>;
  readonly files: ReadonlyMap<string, () => Uint8Array>;
}

/** The widest that a page shows a photo, in CSS pixels; a rendition of about that is the one for everybody. */
const PLAIN_WIDTH = 800;
/** A photo is shown no higher than this, in CSS pixels, so that all of it fits on a screen; a long picture may be. */
const HIGHEST = 640;
const HASH_LENGTH = 8;

/** Names the published files of photos: `/_astro/hall-800.1f2e3d4c.webp`. A photo that cannot be shown is not among them. */
export function toPhotoViews(pictures: ReadonlyMap<string, CachedPicture>): PhotoViews {
  const views = new Map<string, readonly PhotoPart[]>();
  const files = new Map<string, () => Uint8Array>();
  for (const [path, picture] of pictures) {
    const { facts, order } = picture;
    if ('fault' in facts) continue;
    const stem = basename(path).replace(/\.[a-z]+$/, '');
    const hash = basename(order.folder).slice(0, HASH_LENGTH);
    const addressOf = (file: string): string => `/_astro/${stem}-${file}.${hash}.webp`;
    for (const { file } of facts.parts.flat()) files.set(addressOf(file), () => readRendition(picture, file));
    const isWhole = facts.parts.length === 1;
    const parts = facts.parts.map((renditions): PhotoPart => {
      const plain = renditions.findLast(({ width }) => width <= PLAIN_WIDTH) ?? renditions[0];
      const { file, width, height } = plain ?? { file: '', width: 1, height: 1 };
      const scale = isWhole ? Math.min(1, HIGHEST / height) : 1;
      return {
        renditions: renditions.map((rendition) => ({
          path: addressOf(rendition.file),
          width: rendition.width,
        })),
        path: addressOf(file),
        width: Math.max(1, Math.round(width * scale)),
        height: Math.round(height * scale),
      };
    });
    views.set(path.replace(/^content\//, ''), parts);
  }
  return { views, files };
}

import sharp from 'sharp';
import type { Dice } from './dice.ts';
import type { GeneratedFile } from './report.ts';

/** Sizes that a phone, a scanner or a mistake gives. */
const SIZES = [
  [320, 200],
  [1, 1],
  [2000, 20],
  [30, 2600],
  [1700, 1100],
  [900, 3200],
  [479, 481],
] as const;

/** So many photos of odd sizes and all formats, each of one colour: what was encoded for one tree is there for the next. */
export async function toPhotos(dice: Dice, count: number): Promise<readonly GeneratedFile[]> {
  const photos: GeneratedFile[] = [];
  for (let index = 0; index < count; index += 1) {
    const [width, height] = dice.pick(SIZES);
    const format = dice.pick(['jpg', 'png', 'webp'] as const);
    const channels = format === 'jpg' ? 3 : dice.pick([3, 4] as const);
    const background = { r: 90, g: 60, b: 30, alpha: 0.5 };
    const image = sharp({ create: { width, height, channels, background } });
    const oriented = format === 'jpg' && dice.chance(0.3) ? image.withMetadata({ orientation: 6 }) : image;
    photos.push([
      `content/articles/2019/photos/photo-${index}.${format}`,
      await oriented.toFormat(format === 'jpg' ? 'jpeg' : format).toBuffer(),
    ]);
  }
  return photos;
}

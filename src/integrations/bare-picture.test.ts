import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toBarePicture } from './bare-picture.ts';

const blank = { create: { width: 8, height: 4, channels: 3, background: '#a00' } } as const;
const exif = {
  IFD0: { Make: 'Secret Camera' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '28/1 44/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '118/1 37/1 0/1',
  },
};

test('the place, the camera and the turn of a photo are gone, and it stands upright', async () => {
  const photo = await sharp(blank).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const bare = await toBarePicture(photo);
  const { exif: left, orientation, format, width, height } = await sharp(bare).metadata();
  expect([left, orientation, format, width, height]).toEqual([undefined, undefined, 'jpeg', 4, 8]);
  expect(Buffer.from(bare).includes('Secret Camera')).toBe(false);
});

test('words and programs behind the end of a picture are gone', async () => {
  const picture = Buffer.concat([
    await sharp(blank).png().toBuffer(),
    Buffer.from('<script>alert()</script>'),
  ]);
  expect(Buffer.from(await toBarePicture(picture)).includes('<script>')).toBe(false);
});

test('a drawing that could run scripts is no picture', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert()</script></svg>',
  );
  await expect(toBarePicture(svg)).rejects.toThrow('svg');
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePicture } from './pictures.ts';

const plain = { width: 300, height: 200, channels: 4 } as const;

test('a see-through picture stays PNG, an opaque one takes what is smaller', async () => {
  const clear = await sharp({ create: { ...plain, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer();
  expect((await encodePicture(clear, 'a'))?.name).toBe('a.png');
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#000', noise } })
    .png()
    .toBuffer();
  expect((await encodePicture(photo, 'a'))?.name).toBe('a.jpg');
  const lines = Array.from(
    { length: 40 },
    (_, index) => `<path d="M${index * 7} 0 L300 ${index * 5}" stroke="#000"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#fff"/>${lines.join('')}</svg>`;
  const flat = await sharp(Buffer.from(svg)).flatten().threshold().png({ palette: true }).toBuffer();
  expect((await encodePicture(flat, 'a'))?.name).toBe('a.png');
});

test('a picture is turned as its telephone held it', async () => {
  const lying = await sharp({ create: { ...plain, background: '#c33' } })
    .withExif({ IFD0: { Orientation: '6' } })
    .jpeg()
    .toBuffer();
  const turned = await sharp(lying).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const written = await sharp((await encodePicture(turned, 'a'))?.bytes).metadata();
  expect([written.width, written.height, written.orientation]).toEqual([200, 300, undefined]);
});

test('what no browser shows is none', async () => {
  expect(await encodePicture(Uint8Array.of(1, 0, 0, 0), 'a')).toBeUndefined();
});

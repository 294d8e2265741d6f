import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { toDice } from '../support/generated/dice.ts';
import { metadataOf, takeJpeg, takePng, takeWebp, toChunk } from '../support/metadata.ts';
import { encodePicture, type Encoded } from '../../src/photos/encode.ts';

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const grain = (width: number, height: number) => ({
  create: { width, height, channels: 3 as const, background: '#000', noise },
});
const plain = (width: number, height: number) => ({
  create: { width, height, channels: 3 as const, background: '#a33' },
});

/** Grain that is the same in every run: what a decoder sees of damage hangs on each bit. */
function still(): Sharp {
  const raw = { width: 300, height: 200, channels: 3 } as const;
  const dice = toDice(1);
  return sharp(
    Uint8Array.from({ length: raw.width * raw.height * 3 }, () => dice.between(0, 255)),
    { raw },
  );
}

/** The published files of a photo, by name. */
function filesOf({ facts, files }: Encoded): readonly (readonly [string, Buffer])[] {
  if ('fault' in facts) throw new Error(facts.fault);
  return [...files].map(([name, bytes]) => [name, Buffer.from(bytes)]);
}

async function pixelOf(bytes: Uint8Array, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

const near = (colour: readonly number[], wanted: readonly number[], most = 12): boolean =>
  colour.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= most);

/** Red, green and blue, white in its four quarters from top left, 64 by 32. */
async function quarters(): Promise<Buffer> {
  const quarter = (colour: string) => ({
    create: { width: 32, height: 16, channels: 3 as const, background: colour },
  });
  return sharp({ create: { width: 64, height: 32, channels: 3, background: '#fff' } })
    .composite([
      { input: quarter('#f00'), left: 0, top: 0 },
      { input: quarter('#0f0'), left: 32, top: 0 },
      { input: quarter('#00f'), left: 0, top: 16 },
    ])
    .png()
    .toBuffer();
}

describe('a published photo', () => {
  test.each([
    ['JPEG', () => takeJpeg(grain(1700, 170))],
    ['PNG', () => takePng(grain(1700, 170))],
    ['WebP', () => takeWebp(grain(1700, 170))],
  ])(
    'of a %s tells nothing of its place, camera and author, and comes in four widths',
    async (_kind, take) => {
      const source = await take();
      expect((await metadataOf(source)).length).toBeGreaterThan(3);
      const files = filesOf(await encodePicture(source, 'photo'));
      expect(files.map(([name]) => name)).toEqual(['480', '800', '1200', '1600']);
      for (const [name, bytes] of files) {
        expect(await metadataOf(bytes), name).toEqual([]);
        const { width, height, format } = await sharp(bytes).metadata();
        expect([width, height, format]).toEqual([Number(name), Number(name) / 10, 'webp']);
        expect(bytes.length).toBeLessThanOrEqual(source.length);
      }
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands upright whose camera was held as in %d',
    async (orientation) => {
      const upright = await quarters();
      // What a camera that is held so writes: undone by the turn that its number asks for.
      const [turn, isMirrored] = [
        [0, false],
        [0, true],
        [180, false],
        [180, true],
        [90, true],
        [270, false],
        [270, true],
        [90, false],
      ][orientation - 1] as [number, boolean];
      const held = await sharp(upright).rotate(turn).png().toBuffer();
      const source = await takeJpeg(
        await (isMirrored ? sharp(held).flop() : sharp(held))
          .jpeg({ chromaSubsampling: '4:4:4', quality: 100 })
          .toBuffer(),
        orientation,
      );
      const encoded = await encodePicture(source, 'photo');
      expect(encoded.facts).toMatchObject({ width: 64, height: 32 });
      const [, bytes = Buffer.alloc(0)] = filesOf(encoded)[0] ?? [];
      expect(near(await pixelOf(bytes, 8, 8), [255, 0, 0], 30)).toBe(true);
      expect(near(await pixelOf(bytes, 56, 8), [0, 255, 0], 30)).toBe(true);
      expect(near(await pixelOf(bytes, 8, 24), [0, 0, 255], 30)).toBe(true);
    },
  );

  test('that is a long picture is cut into parts that are all of it, wide enough to read', async () => {
    const encoded = await encodePicture(await takeJpeg(plain(1080, 17_500)), 'photo');
    if ('fault' in encoded.facts) throw new Error(encoded.facts.fault);
    expect(encoded.facts.parts).toHaveLength(9);
    const heights = encoded.facts.parts.map((part) => part.at(-1)?.height ?? 0);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBe(Math.round((17_500 * 800) / 1080));
    for (const rendition of encoded.facts.parts.flat()) {
      const { width, height } = await sharp(encoded.files.get(rendition.file)).metadata();
      expect([width, height]).toEqual([rendition.width, rendition.height]);
      expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
    }
  });

  test.each([
    ['a panorama', takeJpeg(plain(17_500, 900)), [17_500, 900]],
    ['40 megapixels', takeJpeg(plain(7752, 5178)), [7752, 5178]],
    ['a point', takePng(plain(1, 1)), [1, 1]],
    ['a progressive JPEG', sharp(grain(90, 60)).jpeg({ progressive: true }).toBuffer(), [90, 60]],
    ['CMYK', sharp(plain(90, 60)).toColourspace('cmyk').jpeg().toBuffer(), [90, 60]],
    ['16 bits', sharp(plain(90, 60)).toColourspace('rgb16').png().toBuffer(), [90, 60]],
    ['shades of grey', sharp(plain(90, 60)).greyscale().jpeg().toBuffer(), [90, 60]],
    ['a palette', sharp(plain(90, 60)).png({ palette: true }).toBuffer(), [90, 60]],
  ])(
    'of %s keeps its shape and its colour, and no side is longer than 1600',
    async (what, taken, [width, height]) => {
      const encoded = await encodePicture(await taken, 'photo');
      expect(encoded.facts).toMatchObject({ width, height, isDamaged: false });
      for (const [, bytes] of filesOf(encoded)) {
        const size = await sharp(bytes).metadata();
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(1600);
        expect(size.space).toBe('srgb');
        if (/point|panorama|mega|16|palette/.test(what))
          expect(near(await pixelOf(bytes, 0, 0), [0xaa, 0x33, 0x33])).toBe(true);
      }
    },
  );

  test('has no width that a wider one outdoes in bytes: a drawing made smaller is heavier', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `<path d="M0 ${index * 10}H1000" stroke="#000"/>`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="600"><rect width="1000" height="600" fill="#fff"/>${lines.join('')}</svg>`;
    const source = await sharp(Buffer.from(svg)).flatten().png().toBuffer();
    const weights = filesOf(await encodePicture(source, 'photo')).map(([, bytes]) => bytes.length);
    expect(weights.toSorted((a, b) => a - b)).toEqual(weights);
    expect(Math.max(...weights)).toBeLessThanOrEqual(source.length);
  });

  test('of another colour space looks the same in sRGB', async () => {
    const p3 = await sharp(plain(64, 64)).withIccProfile('p3').png().toBuffer();
    const [stored, [, bytes = Buffer.alloc(0)] = []] = [
      await sharp(p3, {}).metadata(),
      filesOf(await encodePicture(p3, 'photo'))[0],
    ];
    expect(stored.icc).toBeDefined();
    expect(near(await pixelOf(bytes, 8, 8), [0xaa, 0x33, 0x33], 3)).toBe(true);
  });

  test('that moves is its first frame, and says that there are more', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 64, height: 64, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const encoded = await encodePicture(moving, 'photo');
    expect(encoded.facts).toMatchObject({ frames: 2, width: 64, height: 64 });
    const [, bytes = Buffer.alloc(0)] = filesOf(encoded)[0] ?? [];
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
    expect(near(await pixelOf(bytes, 8, 8), [255, 0, 0], 30)).toBe(true);
  });

  test('that is see-through stays so', async () => {
    const clear = await sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const [, bytes = Buffer.alloc(0)] = filesOf(await encodePicture(clear, 'photo'))[0] ?? [];
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });
});

describe('what cannot be published is told, not thrown', () => {
  const kinds = {
    JPEG: still().jpeg().toBuffer(),
    'progressive JPEG': still().jpeg({ progressive: true }).toBuffer(),
    PNG: still().png().toBuffer(),
    'interlaced PNG': still().png({ progressive: true }).toBuffer(),
    WebP: still().webp().toBuffer(),
  };

  test.each(Object.entries(kinds))('a %s that was cut off anywhere', async (kind, taken) => {
    const whole = await taken;
    // What follows its last pixel only says that the picture has ended, and nobody misses it.
    const last = whole.length - (kind.endsWith('PNG') ? 17 : kind.endsWith('JPEG') ? 3 : 1);
    const cuts = [
      0,
      1,
      12,
      50,
      200,
      ...Array.from({ length: 10 }, (_, index) => Math.floor((last * index) / 10)),
      last - 1,
      last,
    ];
    for (const length of cuts)
      expect((await encodePicture(whole.subarray(0, length), 'photo')).facts, `${length}`).toEqual({
        fault: 'broken',
      });
    expect((await encodePicture(whole, 'photo')).facts).toMatchObject({ width: 300 });
  });

  test('a JPEG with a hole', async () => {
    const bytes = Buffer.from(await kinds.JPEG);
    bytes.fill(0xff, 9000, 9400);
    const { facts } = await encodePicture(bytes, 'photo');
    expect('fault' in facts || facts.isDamaged).toBe(true);
  });

  test('a text and nothing', async () => {
    for (const text of ['', 'name: 工会\n', '<svg xmlns="http://www.w3.org/2000/svg"'])
      expect((await encodePicture(Buffer.from(text), 'photo')).facts).toEqual({ fault: 'broken' });
  });

  test('a small file that unfolds to more than the memory holds', async () => {
    const bomb = toEmptyPng(60_000, 60_000);
    expect((await encodePicture(bomb, 'photo')).facts).toEqual({ fault: 'pixels' });
  });

  test('a picture that would be cut into too many parts', async () => {
    const strip = await sharp(plain(20, 70_000)).png().toBuffer();
    expect((await encodePicture(strip, 'photo')).facts).toEqual({ fault: 'parts' });
  });
});

/** A PNG of that size with hardly any of its pixels. */
function toEmptyPng(width: number, height: number): Buffer {
  const head = Buffer.from('00000000000000000802000000', 'hex');
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const chunks = [
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.alloc(1000))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([signature, ...chunks.map(([type, data]) => toChunk(type, data))]);
}

describe('an attached picture', () => {
  test.each([
    ['jpeg', () => takeJpeg(grain(400, 200), 6), [200, 400]],
    ['png', () => takePng(grain(400, 200)), [400, 200]],
  ])(
    'in %s keeps its format and its pixels, stands upright and tells nothing',
    async (format, take, size) => {
      const files = filesOf(await encodePicture(await take(), 'attachment'));
      expect(files).toHaveLength(1);
      const [, bytes = Buffer.alloc(0)] = files[0] ?? [];
      const { width, height, format: kept } = await sharp(bytes).metadata();
      expect([[width, height], kept]).toEqual([size, format]);
      expect(await metadataOf(bytes)).toEqual([]);
    },
  );

  test('loses words and programs behind its end', async () => {
    const source = Buffer.concat([
      await sharp(plain(8, 4)).png().toBuffer(),
      Buffer.from('<script>alert()</script>'),
    ]);
    const [, bytes = Buffer.alloc(0)] = filesOf(await encodePicture(source, 'attachment'))[0] ?? [];
    expect(bytes.includes('<script>')).toBe(false);
  });

  test('is no drawing that could run scripts', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert()</script></svg>',
    );
    expect((await encodePicture(svg, 'attachment')).facts).toEqual({ fault: 'broken' });
  });
});

import { globSync, readFileSync, rmSync, mkdirSync, writeFileSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { attribute, elements, readPage, type Element } from '../support/html.ts';
import { metadataOf, SECRETS, takeJpeg, takePng, takeWebp } from '../support/metadata.ts';

const SOURCE = '.build/fixtures/pictures';
const ARTICLE = 'content/articles/2019/pictures.mdx';
const PHOTOS = 'content/articles/2019/photos';
const PICTURES = '**/*.{jpg,jpeg,png,webp,avif,gif}';
/** What each photo becomes: its widths in pages and how many pieces it is in. */
const WANTED: Readonly<
  Record<string, { readonly widths: readonly number[]; readonly pieces: number; readonly sizes: string }>
> = {
  'landscape.jpg': {
    widths: [480, 800, 1200, 1600],
    pieces: 1,
    sizes: '(min-width: 42.5rem) 40rem, calc(100vw - 2.5rem)',
  },
  'turned.jpg': {
    widths: [480, 800, 1200],
    pieces: 1,
    sizes: '(min-width: 32.5rem) 30rem, calc(100vw - 2.5rem)',
  },
  'panorama.jpg': {
    widths: [480, 800, 1200, 1600],
    pieces: 1,
    sizes: '(min-width: 42.5rem) 40rem, calc(100vw - 2.5rem)',
  },
  'long.jpg': { widths: [480, 800], pieces: 3, sizes: '(min-width: 42.5rem) 40rem, calc(100vw - 2.5rem)' },
  // Made smaller, its lossless file would be heavier.
  'drawing.png': { widths: [640], pieces: 1, sizes: '(min-width: 42.5rem) 40rem, calc(100vw - 2.5rem)' },
  'small.webp': { widths: [300], pieces: 1, sizes: '(min-width: 21.25rem) 18.75rem, calc(100vw - 2.5rem)' },
};

let site: FixtureSite;
let page: Element;

beforeAll(async () => {
  rmSync(SOURCE, { recursive: true, force: true });
  cpSync('tests/fixtures/three-years', SOURCE, { recursive: true });
  const write = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(SOURCE, path)), { recursive: true });
    writeFileSync(join(SOURCE, path), bytes);
  };
  const shade = (width: number, height: number): Buffer =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="g"><stop stop-color="#a33"/><stop offset="1" stop-color="#38c"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
    );
  write(`${PHOTOS}/landscape.jpg`, await takeJpeg(shade(3200, 2000)));
  write(`${PHOTOS}/turned.jpg`, await takeJpeg(shade(2400, 1800), 6));
  write(`${PHOTOS}/panorama.jpg`, await takeJpeg(shade(17_500, 900), 3));
  write(`${PHOTOS}/long.jpg`, await takeJpeg(shade(1080, 5400)));
  write(`${PHOTOS}/drawing.png`, await takePng(shade(640, 480)));
  write(`${PHOTOS}/small.webp`, await takeWebp(shade(300, 200)));
  write(`${PHOTOS}/unused.jpg`, await takeJpeg(shade(300, 200)));
  const shown = Object.keys(WANTED).map(
    (name) =>
      `<Photo src="articles/2019/photos/${name}" alt="渐变的颜色，文件是${name}" caption="测试照片" />`,
  );
  write('content/articles/2019/pictures/form.jpg', await takeJpeg(shade(2000, 1000), 8));
  write('content/articles/2019/pictures/stamp.png', await takePng(shade(40, 30)));
  write(
    ARTICLE,
    `---\ntitle: 带照片的文章\ndescription: 只为测试而写的文章，内容都是编的，和任何单位、任何人、任何事情都没有关系。\ndate: 2019-07-02\ntopics: [stations]\nattachments: [{ file: form.jpg, title: 表格 }, { file: stamp.png, title: 图章 }]\n---\n\n见照片。\n\n${shown.join('\n\n')}\n`,
  );
  site = await buildFixture('pictures', { content: SOURCE });
  page = readPage(join(site.folder, 'articles/pictures/index.html'));
});

afterAll(() => {
  site.remove();
  rmSync(SOURCE, { recursive: true });
});

/** The pictures of one photo in a page, from top to bottom. */
function piecesOf(name: string): readonly Element[] {
  const stem = name.replace(/\..*$/, '');
  return elements(page).filter((image) => attribute(image, 'src')?.startsWith(`/_astro/${stem}-`));
}

async function listLeaks(folder: string): Promise<readonly string[]> {
  const files = globSync(PICTURES, { cwd: folder });
  expect(files.length).toBeGreaterThan(10);
  const leaks = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(join(folder, file));
      return (await metadataOf(bytes)).map((what) => `${file}: ${what}`);
    }),
  );
  return leaks.flat();
}

describe('no published picture tells where, when, with what and by whom it was made', () => {
  test('in the site', async () => {
    expect(await listLeaks('dist')).toEqual([]);
  });

  test('in a site of photos that tell it', async () => {
    expect(await listLeaks(site.folder)).toEqual([]);
  });

  test('nor does any other file of it', () => {
    const files = globSync('**/*.*', { cwd: site.folder, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const leaks = files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return SECRETS.some((secret) => bytes.includes(secret));
      });
    expect(leaks).toEqual([]);
  });
});

test('no photo is published as it came, and none that no page shows', () => {
  const hashed = globSync('_astro/*.{jpg,jpeg,png,webp}', { cwd: site.folder });
  const stems = Object.keys(WANTED).map((name) => name.replace(/\..*$/, ''));
  const ours = hashed.filter((file) =>
    [...stems, 'unused'].some((stem) => file.startsWith(`_astro/${stem}`)),
  );
  expect(ours.filter((file) => !/-\d+(?:-\d)?\.[0-9a-f]{8}\.webp$/.test(file))).toEqual([]);
  expect(ours.filter((file) => file.includes('unused'))).toEqual([]);
  const sources = globSync('*', { cwd: join(SOURCE, PHOTOS) }).map((name) =>
    readFileSync(join(SOURCE, PHOTOS, name)),
  );
  for (const file of hashed)
    expect(sources.some((source) => source.equals(readFileSync(join(site.folder, file))))).toBe(false);
});

test.each(Object.entries(WANTED))(
  '%s comes in the widths that screens want, none longer than 1600',
  async (name, wanted) => {
    const pieces = piecesOf(name);
    expect(pieces).toHaveLength(wanted.pieces);
    const source = readFileSync(join(SOURCE, PHOTOS, name)).length;
    const weights = new Map<number, number>();
    for (const piece of pieces) {
      const set = (attribute(piece, 'srcset') ?? '').split(', ').map((candidate) => candidate.split(' '));
      expect(set.map(([, width = '']) => Number.parseInt(width, 10))).toEqual(wanted.widths);
      expect(attribute(piece, 'sizes')).toBe(wanted.sizes);
      const plain = await sharp(join(site.folder, attribute(piece, 'src') ?? '')).metadata();
      const [width = 0, height = 0] = ['width', 'height'].map((side) => Number(attribute(piece, side)));
      expect(width / height).toBeCloseTo(plain.width / plain.height, 1);
      if (wanted.pieces === 1) expect(height).toBeLessThanOrEqual(640);
      for (const [address = '', descriptor = ''] of set) {
        const bytes = readFileSync(join(site.folder, address));
        const { width, height, format } = await sharp(bytes).metadata();
        expect([`${width}w`, format]).toEqual([descriptor, 'webp']);
        expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
        weights.set(width, (weights.get(width) ?? 0) + bytes.length);
      }
    }
    for (const weight of weights.values()) expect(weight).toBeLessThanOrEqual(source);
  },
);

test('a photo’s words are said once, however many pieces it is in', () => {
  const [first, ...others] = piecesOf('long.jpg').map((piece) => attribute(piece, 'alt'));
  expect(first).toBe('渐变的颜色，文件是long.jpg');
  expect(others).toEqual(['', '']);
});

test('feeds show every photo at an address that is there', () => {
  const feed = JSON.parse(readFileSync(join(site.folder, 'feed.json'), 'utf8')) as {
    readonly items: readonly { readonly url: string; readonly content_html: string }[];
  };
  const html = feed.items.find(({ url }) => url.endsWith('/articles/pictures/'))?.content_html ?? '';
  const addresses = [...html.matchAll(/<img src="(https:\/\/[^"]+\/_astro\/[^"]+)"/g)].map(
    ([, address = '']) => new URL(address),
  );
  expect(addresses).toHaveLength(Object.values(WANTED).reduce((sum, { pieces }) => sum + pieces, 0));
  for (const { pathname } of addresses) expect(() => readFileSync(join(site.folder, pathname))).not.toThrow();
});

test('attached pictures stand upright under their own names', async () => {
  const { width, height, format } = await sharp(join(site.folder, 'articles/pictures/form.jpg')).metadata();
  expect([width, height, format]).toEqual([1000, 2000, 'jpeg']);
});

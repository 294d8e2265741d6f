import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openWorkplace, type Workplace } from '../../workplace.ts';
import { toInsertRoutes } from './insert-routes.ts';
import type { Choices, PhotoLook, StoredPhoto } from './insert-view.ts';

const root = mkdtempSync(join(tmpdir(), 'desk-insert-'));
const ARTICLE = 'content/articles/2017/hushan-service-station.mdx';
const CHAPTER = 'content/reports/2017/02-jujiao-gaige.mdx';
let workplace: Workplace;

beforeEach(() => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
  workplace = openWorkplace(root);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function ask<T>(at: string, body: Uint8Array = new Uint8Array()): Promise<T> {
  const [method, address] = at.split(' ') as [string, string];
  const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
  const reply = await toInsertRoutes(workplace)[`${method} ${pathname}`]?.({
    path: pathname,
    query: searchParams,
    headers: {},
    body,
  });
  return reply?.body as T;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const errors = (): readonly string[] =>
  workplace
    .report()
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ file, rule, found }) => `${file} ${rule} ${found}`);

/** A telephone's photo: on its side, and with the place where it was taken. */
function photo(width = 400, height = 300): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .withExif({
      IFD0: { Make: 'HUAWEI', Artist: 'somebody' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 44/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '118/1 37/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test('an article is offered all numbers with their years, a chapter its own without', async () => {
  const article = await ask<Choices>(`GET /api/choices?path=${ARTICLE}`);
  const number = article.numbers.find(({ id }) => id === 'volunteers/2017');
  expect(number).toMatchObject({ wording: '2500多名', year: 2017, quote: '全市共有工会志愿者2500多名' });
  expect(article.numbers.every(({ id }) => /\/\d{4}$/.test(id))).toBe(true);
  const chapter = await ask<Choices>(`GET /api/choices?path=${CHAPTER}`);
  expect(chapter.numbers.find(({ id }) => id === 'volunteers')).toMatchObject({ isOwn: true, most: 1 });
  expect(chapter.numbers[0]?.isOwn).toBe(true);
});

test('every number that is offered to an article passes the check there, and what we computed is offered to none', async () => {
  const { numbers } = await ask<Choices>(`GET /api/choices?path=${ARTICLE}`);
  const before = errors();
  const words = numbers.filter(({ most }) => most !== 0).map(({ id }) => `<Stat id="${id}" />`);
  expect(words.length).toBeGreaterThan(20);
  writeFileSync(join(root, ARTICLE), `${read(ARTICLE)}\n工会说：${words.join('，')}。\n`);
  workplace = openWorkplace(root);
  expect(errors()).toEqual(before);
});

test('an article in plain Markdown is offered no tags', async () => {
  const path = 'content/articles/2017/plain.md';
  await expect(ask(`GET /api/choices?path=${path}`)).rejects.toThrow('改名为 .mdx');
  await expect(ask(`POST /api/photo/look?path=${path}&name=a.jpg`, await photo())).rejects.toThrow(
    '改名为 .mdx',
  );
});

test('charts and stations are offered by their names, and a chart has its picture', async () => {
  const { charts, stations } = await ask<Choices>(`GET /api/choices?path=${CHAPTER}`);
  expect(charts.map(({ id }) => id)).toContain('collective-bargaining');
  expect(stations.find(({ id }) => id === 'hushan')?.name).toContain('虎山');
  const png = await ask<Uint8Array>('GET /api/chart-picture?id=collective-bargaining');
  expect((await sharp(png).metadata()).format).toBe('png');
  await expect(ask('GET /api/chart-picture?id=none')).rejects.toThrow('画不出来');
});

test('a published text is not offered what only a draft says', async () => {
  writeFileSync(
    join(root, 'content/reports/2017/report.yaml'),
    `draft: true\n${read('content/reports/2017/report.yaml')}`,
  );
  workplace = openWorkplace(root);
  const { numbers, charts } = await ask<Choices>(`GET /api/choices?path=${ARTICLE}`);
  expect([...numbers.filter(({ year }) => year === 2017), ...charts]).toEqual([]);
  expect((await ask<Choices>(`GET /api/choices?path=${CHAPTER}`)).charts.length).toBeGreaterThan(0);
});

test('a photo comes in upright and without place, camera and author, and passes the check', async () => {
  const source = await photo();
  expect((await sharp(source).metadata()).exif).toBeDefined();
  expect(source.includes('HUAWEI')).toBe(true);
  const { src } = await ask<StoredPhoto>(
    `POST /api/photo?path=${ARTICLE}&name=${encodeURIComponent('办事大厅.JPG')}`,
    source,
  );
  expect(src).toBe('articles/2017/photos/banshi-dating.jpg');
  const stored = readFileSync(join(root, 'content', src));
  const { exif, icc, xmp, iptc, orientation, width, height, space } = await sharp(stored).metadata();
  expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
  expect({ width, height, space }).toEqual({ width: 300, height: 400, space: 'srgb' });
  expect(stored.includes('HUAWEI')).toBe(false);
  expect(errors()).toEqual([]);
  workplace.undo();
  expect(existsSync(join(root, 'content', src))).toBe(false);
});

test('no photo takes the place of another, and those that cameras name get the name of the text', async () => {
  const source = await photo();
  const send = (path: string, name: string): Promise<StoredPhoto> =>
    ask(`POST /api/photo?path=${path}&name=${name}`, source);
  expect((await send(ARTICLE, 'hall.jpg')).src).toBe('articles/2017/photos/hall.jpg');
  expect((await send(ARTICLE, 'HALL.png')).src).toBe('articles/2017/photos/hall-2.jpg');
  expect((await send(CHAPTER, 'IMG_2041.JPG')).src).toBe('reports/2017/photos/jujiao-gaige-1.jpg');
  expect((await send(CHAPTER, 'mmexport15.jpg')).src).toBe('reports/2017/photos/jujiao-gaige-2.jpg');
});

test('a photo that is too large is made smaller, and a long screenshot stays as wide as it can be read', async () => {
  const flat = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#3a3' } })
      .jpeg()
      .toBuffer();
  const size = async (name: string, bytes: Uint8Array): Promise<readonly number[]> => {
    const { src } = await ask<StoredPhoto>(`POST /api/photo?path=${ARTICLE}&name=${name}`, bytes);
    const { width, height } = await sharp(join(root, 'content', src)).metadata();
    return [width, height];
  };
  expect(await size('large.jpg', await flat(4800, 3200))).toEqual([2400, 1600]);
  expect(await size('long.jpg', await flat(1080, 9000))).toEqual([1080, 9000]);
});

test.each([
  ['an iPhone’s photo', 'a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), /HEIC 照片/],
  [
    'the same with another name',
    'a.jpg',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'),
    /只改了扩展名：这是HEIC/,
  ],
  ['a moving picture', 'a.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;'), /GIF 图/],
  ['a scan', 'a.tiff', Buffer.from('II*\0\x08\0\0\0\0\0\0\0'), /手机和浏览器不都打得开/],
  ['words', 'a.jpg', Buffer.from('没有画面'), /这个文件不是图片/],
  ['nothing', 'a.jpg', Buffer.alloc(0), /图片文件是空的/],
])('%s is refused, and nothing is written', async (_what, name, bytes, words) => {
  await expect(ask(`POST /api/photo/look?name=${name}`, bytes)).rejects.toThrow(words);
  await expect(ask(`POST /api/photo?path=${ARTICLE}&name=${name}`, bytes)).rejects.toThrow(words);
  expect(workplace.undoable()).toBeUndefined();
});

test('a photo that is cut off is refused', async () => {
  const source = await sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  await expect(ask('POST /api/photo/look?name=a.jpg', source.subarray(0, source.length / 2))).rejects.toThrow(
    /打不开，或者只有一部分/,
  );
});

test('a picture is looked at before it comes in: PNG under the name of a JPG too', async () => {
  const png = await sharp({ create: { width: 9000, height: 300, channels: 3, background: '#33a' } })
    .png()
    .toBuffer();
  const look = await ask<PhotoLook>('POST /api/photo/look?name=a.jpg', png);
  expect(look).toMatchObject({ width: 9000, height: 300 });
  expect(look.doubts.join()).toMatch(/照片太扁/);
});

const PDF = Buffer.from('%PDF-1.7\n');
const attachTo = (path: string, name: string, title: string, bytes: Uint8Array = PDF): Promise<unknown> =>
  ask(
    `POST /api/attachment?path=${path}&name=${encodeURIComponent(name)}&title=${encodeURIComponent(title)}`,
    bytes,
  );

test('an attachment lies in the article’s folder and stands in its front matter, and only there', async () => {
  const before = read(ARTICLE);
  await attachTo(ARTICLE, '培训报名表.pdf', '培训“报名表”（2017）');
  await attachTo(ARTICLE, '培训报名表.PDF', '另一张');
  expect(readdirSync(join(root, 'content/articles/2017/hushan-service-station'))).toEqual([
    'peixun-baoming-biao-2.pdf',
    'peixun-baoming-biao.pdf',
  ]);
  const kept = read(ARTICLE)
    .split('\n')
    .filter((line) => !/attachments|peixun|^\s+(?:title|file):/.test(line));
  expect(kept.join('\n')).toBe(before);
  expect(workplace.tree().articles.find(({ file }) => file === ARTICLE)?.data?.attachments).toEqual([
    { file: 'peixun-baoming-biao.pdf', title: '培训“报名表”（2017）' },
    { file: 'peixun-baoming-biao-2.pdf', title: '另一张' },
  ]);
  expect(errors()).toEqual([]);
  workplace.undo();
  workplace.undo();
  expect(read(ARTICLE)).toBe(before);
});

test.each([
  ['a chapter', CHAPTER, 'a.pdf', PDF, /只能放在文章里/],
  ['an old Word file', ARTICLE, 'a.doc', PDF, /另存为 .docx/],
  ['a program', ARTICLE, 'a.exe', PDF, /不收 .exe/],
  ['a PDF that is none', ARTICLE, 'a.pdf', Buffer.from('文字'), /文件内容不是 pdf/],
  ['one that is too large', ARTICLE, 'a.pdf', Buffer.alloc(21 * 1024 * 1024), /21 MB/],
])('no attachment: %s', async (_what, path, name, bytes, words) => {
  await expect(attachTo(path, name, '名称', bytes)).rejects.toThrow(words);
  expect(workplace.undoable()).toBeUndefined();
});

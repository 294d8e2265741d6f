import { expect, test } from 'vitest';
import { checkPicture } from './on-disk.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['an SVG', '<svg onload="alert()"/>'],
  ['a page', '<!doctype html><script>alert()</script>'],
  ['a page that begins like a picture’s name', 'PNG <script>alert()</script>'],
  ['a GIF', 'GIF89a'],
  ['a telephone’s HEIC', '\0\0\0\u0018ftypheic'],
  ['a TIFF', 'II*\0'],
  ['nothing', ''],
])('%s that is called a photo is refused', (_, text) => {
  for (const file of ['hall.png', 'hall.jpg', 'hall.webp'])
    expect(checkPicture(file, bytes(text), text.length)).toMatchObject([{ file, rule: 'image/format' }]);
});

test.each([
  ['\0\0\0\u0018ftypheic', 'HEIC', '兼容性最佳'],
  ['\0\0\0\u0018ftypmif1', 'HEIC', '另存为 JPG'],
  ['\0\0\0\u0018ftypqt  ', '视频', '写链接'],
  ['GIF89a', 'GIF', '挑一帧'],
  ['BM', '.bmp', '另存为 JPG'],
])('%j under the name of a JPG is told by what it is', (text, format, advice) => {
  const [issue] = checkPicture('hall.jpg', bytes(text), text.length);
  expect(issue?.found).toContain(format);
  expect(issue?.allowed).toContain(advice);
});

test('a photo under its own name passes', () => {
  expect(checkPicture('hall.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 4)).toEqual([]);
});

import { expect, test } from 'vitest';
import { formatFaces, parseFaces } from './heading-face.ts';

test('what a page says of its cuts is read as it was meant', () => {
  const faces = [
    { weight: '700', address: '/union/fonts/serif-700-0a1b.woff2' },
    { weight: '900', address: '/union/fonts/serif-900-2c3d.woff2' },
  ];
  expect(parseFaces(formatFaces(faces))).toEqual(faces);
  expect(parseFaces('')).toEqual([]);
});

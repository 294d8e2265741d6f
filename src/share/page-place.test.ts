import { expect, test } from 'vitest';
import { toPlaceUrl } from './page-place.ts';

const PAGE = 'https://a.example/x/';

test('a number is linked by its anchor', () => {
  expect(toPlaceUrl(PAGE, { anchor: 'n-volunteers', words: undefined })).toBe(`${PAGE}#n-volunteers`);
});

test('words are named whole, or by their beginning and end', () => {
  expect(decodeURIComponent(toPlaceUrl(PAGE, { anchor: '改革', words: '职工走几步路' }))).toBe(
    `${PAGE}#改革:~:text=职工走几步路`,
  );
  const long = '所以我们今年改变思路，在市总的支持下，我们就在老城区最繁华的解放路这里';
  expect(decodeURIComponent(toPlaceUrl(PAGE, { anchor: undefined, words: long }))).toBe(
    `${PAGE}#:~:text=${long.slice(0, 10)},${long.slice(-10)}`,
  );
});

test('marks that mean something in a fragment are written as text', () => {
  expect(toPlaceUrl(PAGE, { anchor: undefined, words: 'a-b,c' })).toBe(`${PAGE}#:~:text=a%2Db%2Cc`);
});

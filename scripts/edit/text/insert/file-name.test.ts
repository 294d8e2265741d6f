import { expect, test } from 'vitest';
import { freeName } from './file-name.ts';

const FOLDER = 'content/articles/2017/photos';
const FILES = new Set([
  `${FOLDER}/hall.jpg`,
  `${FOLDER}/jujiao-1.png`,
  'content/articles/2016/photos/dating.jpg',
]);

test.each([
  ['办事大厅.jpg', 'banshi-dating'],
  ['大厅.JPG', 'dating'],
  ['hall.png', 'hall-2'],
  ['HALL.png', 'hall-2'],
  ['职工服务站（二）.png', 'zhigong-fuwu-zhan-er'],
  ['Hall Photo.JPG', 'hall-photo'],
  ['IMG_2041.JPG', 'jujiao-2'],
  ['DSC00012.jpg', 'jujiao-2'],
  ['微信图片_20180301101112.jpg', 'jujiao-2'],
  ['mmexport1519.jpg', 'jujiao-2'],
  ['屏幕截图 2018-03-01 101112.png', 'jujiao-2'],
  ['123.png', 'jujiao-2'],
  ['......jpg', 'jujiao-2'],
])('%s is called %s', (name, expected) => {
  expect(freeName(FOLDER, name, 'jujiao', FILES)).toBe(expected);
});

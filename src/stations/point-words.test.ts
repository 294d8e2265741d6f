import { describe, expect, test } from 'vitest';
import { describePoint, toCorrectionLink } from './point-words.ts';

const POINT = { longitude: 118.6, latitude: 28.7, source: '' };
const SITE = { name: '云溪县总工会', english: 'Union' };

test.each([
  ['township-seat', '具体地点不详，示意图上标在四都镇驻地。'],
  ['area', '只知道在这一片，示意图上是大致位置。'],
  ['surveyed', ''],
] as const)('a point of precision %s is described', (precision, words) => {
  expect(describePoint({ ...POINT, precision }, '四都镇')).toBe(words);
});

test('a station without a point says so', () => {
  expect(describePoint(undefined, undefined)).toBe('还没有坐标，示意图上没有它的点。');
});

describe('the link for corrections', () => {
  test('writes a mail that names the station', () => {
    expect(toCorrectionLink({ ...SITE, email: 'a@b.example', telephone: '0570-1' }, '四都')).toBe(
      'mailto:a@b.example?subject=%E4%BF%A1%E6%81%AF%E6%9C%89%E8%AF%AF%EF%BC%9A%E5%9B%9B%E9%83%BD',
    );
  });

  test('calls where there is no mail, and is not there without either', () => {
    expect(toCorrectionLink({ ...SITE, telephone: '0570-1' }, '四都')).toBe('tel:0570-1');
    expect(toCorrectionLink(SITE, '四都')).toBeUndefined();
  });
});

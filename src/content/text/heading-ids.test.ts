import { expect, test } from 'vitest';
import { headingIdsOf } from './heading-ids.ts';

test('headings get ids of their letters, each another one', () => {
  const headings = ['一、聚焦中心，在服务大局上', 'A B（2017）', '重复', '重复', '重复-1', '“样板” 5%～10%'];
  expect(headingIdsOf(headings)).toEqual([
    '一聚焦中心在服务大局上',
    'a-b2017',
    '重复',
    '重复-1',
    '重复-1-1',
    '样板-510',
  ]);
});

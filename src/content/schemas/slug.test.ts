import { expect, test } from 'vitest';
import { toSlug } from './slug.ts';

test.each([
  ['聚焦中心，在服务大局上更有作为', 'jujiao-zhongxin'],
  ['聚焦改革,在服务基层上更加深入', 'jujiao-gaige'],
  ['聚焦品牌', 'jujiao-pinpai'],
  ['“工匠+”评选活动', 'gongjiang-pingxuan-huodong'],
  ['绿色发展', 'lvse-fazhan'],
  ['银行 重庆', 'yinhang'],
  ['CPS系统上线', 'cps-xitong-shangxian'],
  ['2018年工作', 'nian-gongzuo'],
])('%s → %s', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test('a title without a letter has no slug', () => {
  expect(toSlug('——2018')).toBe('');
});

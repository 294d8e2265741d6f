import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { headingIdsOf } from './heading-ids.ts';

test('headings get the ids that the renderer gives them', () => {
  const headings = ['一、聚焦中心，在服务大局上', 'A B（2017）', '重复', '重复', '重复-1', '“样板” 5%～10%'];
  const slugger = new GithubSlugger();
  expect(headingIdsOf(headings)).toEqual(headings.map((heading) => slugger.slug(heading)));
});

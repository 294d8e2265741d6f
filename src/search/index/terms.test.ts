import { expect, test } from 'vitest';
import { BOUNDARY, toIndexedText } from '../engine/characters.ts';
import { toTerms } from './terms.ts';

function toPage(title: string, ...headings: readonly string[]): Parameters<typeof toTerms>[0][number] {
  const anchors = headings.map((heading) => ({
    element: 'h2',
    id: heading,
    text: toIndexedText(heading) + BOUNDARY,
    location: 0,
  }));
  return { meta: { title }, anchors };
}

test('titles and headings are cut at punctuation, and what most pages have comes first', () => {
  expect(toTerms([toPage('聚焦中心，更有作为', '下载'), toPage('虎山', '下载')])).toEqual([
    '下载',
    '更有作为',
    '聚焦中心',
    '虎山',
  ]);
});

test('numbers, years, single characters and whole sentences are no terms', () => {
  expect(toTerms([toPage('2017年', '28461', '甲', '一'.repeat(17))])).toEqual([]);
});

test('the list never weighs more than ten thousand bytes', () => {
  const pages = Array.from({ length: 2000 }, (_, index) => toPage(`第${index}个很长的服务站名称`));
  expect(Buffer.byteLength(JSON.stringify(toTerms(pages)))).toBeLessThanOrEqual(10_000);
});

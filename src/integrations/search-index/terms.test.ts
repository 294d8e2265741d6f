import { gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { expect, test } from 'vitest';
import { BOUNDARY, toIndexedText } from '../../search/characters.ts';
import { toTerms } from './terms.ts';

function toFile(title: string, ...headings: readonly string[]): IndexFile {
  const anchors = headings.map((text) => ({ text: toIndexedText(text) + BOUNDARY }));
  const content = gzipSync(`pagefind_dcd${JSON.stringify({ meta: { title }, anchors })}`);
  return { path: `fragment/${title}.pf_fragment`, content };
}

test('titles and headings are cut at punctuation, and what most pages have comes first', () => {
  expect(toTerms([toFile('聚焦中心，更有作为', '下载'), toFile('虎山', '下载')])).toEqual([
    '下载',
    '更有作为',
    '聚焦中心',
    '虎山',
  ]);
});

test('numbers, years, single characters and whole sentences are no terms', () => {
  expect(toTerms([toFile('2017年', '28461', '甲', '一'.repeat(17))])).toEqual([]);
});

test('the list never weighs more than ten thousand bytes', () => {
  const files = Array.from({ length: 2000 }, (_, index) => toFile(`第${index}个很长的服务站名称`));
  expect(Buffer.byteLength(JSON.stringify(toTerms(files)))).toBeLessThanOrEqual(10_000);
});

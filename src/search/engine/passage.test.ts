import { expect, test } from 'vitest';
import { BOUNDARY, toIndexedText } from './characters.ts';
import { toExcerpt } from './excerpt.ts';
import { findSpans } from './page-spans.ts';
import { toIndexedCharacters } from '../index/indexed-characters.ts';

function show(blocks: readonly string[], ...phrases: readonly string[]): string {
  const text = toIndexedCharacters(toIndexedText(blocks.join(BOUNDARY)));
  return toExcerpt(text, findSpans(text, phrases))
    .map(({ text: words, isHit }) => (isHit ? `[${words}]` : words))
    .join('');
}

const LONG = '各级工会组织服务职工，'.repeat(12);

test('a sentence is shown rather than a cell, and nothing behind its end', () => {
  const sentence = '建立工会志愿者队伍，出台工会志愿者管理办法，全市共有志愿者二千多名。';
  expect(show(['志愿者', '名', sentence, '下载'], '志愿者')).toBe(sentence.replaceAll('志愿者', '[志愿者]'));
});

test('two passages are shown where the words stand far from each other, in their order', () => {
  expect(show([`开展金秋助学。${LONG}慰问困难职工。`], '困难职工', '金秋助学')).toMatch(
    /^开展\[金秋助学\]。.*…各?.*\[困难职工\]。$/,
  );
});

test('a passage is cut between words and numbers, and between whole characters', () => {
  const excerpt = show(
    [`${LONG}培训志愿者28461人，𠮷某说，${'各级工会组织服务职工，'.repeat(12)}`],
    '志愿者',
  );
  expect(excerpt).toMatch(/^…(各级|工会|组织|服务|职工|，)/);
  expect(excerpt).toMatch(/(各级|工会|组织|服务|职工|，)…$/);
  expect(excerpt).not.toMatch(/\p{Surrogate}/u);
});

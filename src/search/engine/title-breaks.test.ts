import { afterEach, expect, test, vi } from 'vitest';
import { toTitleBreaks } from './title-breaks.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A title with | where its line may break; [ ] are around a hit. */
function show(title: string): string | undefined {
  const parts = title
    .split(/[[\]]/)
    .map((text, index) => ({ text, isHit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
  const plain = parts.map(({ text }) => text).join('');
  const breaks = toTitleBreaks(parts);
  return breaks && [0, ...breaks].map((at, index) => plain.slice(at, breaks[index])).join('|');
}

test.each([
  ['工会志愿者人数', '工会|志愿者|人数'],
  ['参保职工达到28461人，比2016年增6%', '参保|职工|达到|28461人，|比2016年增|6%'],
  ['困难职工[法律援助]起数', '困难|职工|法律援助起数'],
  ['聚焦品牌，在服务职工上更进一步', '聚焦|品牌，|在服务|职工上更|进一步'],
])('a line breaks between words: %s', (title, shown) => {
  expect(show(title)).toBe(shown);
});

test('a browser without a segmenter breaks where it always does', () => {
  vi.stubGlobal('Intl', {});
  expect(show('工会志愿者人数')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { pickSentences } from './summary.ts';

test('sentences are taken whole, in their order, while there is room', () => {
  expect(pickSentences(['一二三。', '四五六七八九。', '十。', '一二三。'], 7)).toBe('一二三。十。');
});

import { expect, test } from 'vitest';
import { indexPassages } from './passage-index.ts';

const index = indexPassages(['走访职工12名，发放35份。', '', '走访职工13名，发放35份。', '好']);

test('a passage is found in every text that has it, in order', () => {
  expect(index.find('发放35份')).toEqual([
    { text: 0, at: 8 },
    { text: 2, at: 8 },
  ]);
  expect(index.find('走访职工13名')).toEqual([{ text: 2, at: 0 }]);
  expect(index.find('走访职工14名')).toEqual([]);
});

test('so is one of few characters', () => {
  expect(index.find('好')).toEqual([{ text: 3, at: 0 }]);
  expect(index.find('走访')).toHaveLength(2);
  expect(index.find('')).toEqual([]);
});

test('no passage reaches from one text into the next', () => {
  expect(indexPassages(['走访职', '工十二名']).find('走访职工十二名')).toEqual([]);
});

test('places may overlap, and the search ends when there are enough', () => {
  const same = indexPassages(['万万万万万万']);
  expect(same.find('万万万万万').map(({ at }) => at)).toEqual([0, 1]);
  expect(same.find('万万', 2).map(({ at }) => at)).toEqual([0, 1]);
});

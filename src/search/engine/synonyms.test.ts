import { expect, test } from 'vitest';
import { translate } from './synonyms.ts';

const SYNONYMS = [
  { words: ['关爱版', '亲情版'], means: ['长辈版'] },
  { words: ['维权'], means: ['法律援助', '集体协商'] },
  { words: ['职工维权'], means: ['劳动法律监督'] },
];

test('a word that the site does not use is exchanged for those that it does', () => {
  expect(translate(['维权'], SYNONYMS)).toEqual({
    word: '维权',
    means: ['法律援助', '集体协商'],
    groups: [['法律援助', '集体协商']],
  });
});

test('the rest of the query stays', () => {
  expect(translate(['打开关爱版', '按钮'], SYNONYMS)?.groups).toEqual([['打开长辈版'], ['按钮']]);
});

test('of two known words the longer one is meant', () => {
  expect(translate(['职工维权'], SYNONYMS)?.word).toBe('职工维权');
});

test('a query without such a word has no other wording', () => {
  expect(translate(['工会'], SYNONYMS)).toBeUndefined();
});

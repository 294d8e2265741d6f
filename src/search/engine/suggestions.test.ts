import { describe, expect, test } from 'vitest';
import { toSuggestions } from './suggestions.ts';

const TERMS = ['虎山街道总工会职工服务站', '工资集体协商', '金秋助学', '职工医疗互助', '打造法律服务品牌'];
const SYNONYMS = [{ words: ['亲情版'], means: ['长辈版'] }];

describe('what a reader may have meant', () => {
  test.each([
    ['a wrong character', '虎山接道', '虎山街道总工会职工服务站'],
    ['a missing character', '工资集协商', '工资集体协商'],
    ['a character too many', '金秋秋助学', '金秋助学'],
    ['another order', '医疗互助职工', '职工医疗互助'],
  ])('%s', (_, query, term) => {
    expect(toSuggestions([query], TERMS)[0]).toBe(term);
  });

  test('a word that readers use stands for what the site says', () => {
    expect(toSuggestions(['亲情板'], TERMS, SYNONYMS)).toEqual(['长辈版']);
  });

  test('of terms that are equally like the shorter one comes first', () => {
    expect(toSuggestions(['法律服务战'], ['法律服务品牌建设站', '法律服务站'])[0]).toBe('法律服务站');
  });
});

test.each(['龘龘龘', '工', '服装', ''])('%j is like nothing', (query) => {
  expect(toSuggestions([query], TERMS, SYNONYMS)).toEqual([]);
});

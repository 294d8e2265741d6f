import { expect, test } from 'vitest';
import { plainText, type Segment } from '../../content/text/prose.ts';
import { excerptAround } from './clauses.ts';

const SENTENCE: readonly Segment[] = [
  '依托三级职工服务站，帮扶职工',
  { observation: 'a/2017', text: '2000多人次' },
  '，发放慰问金',
  { observation: 'b/2017', text: '200多万元' },
  '；进一步推进职工医疗互助工作。',
];

test('a short sentence is kept whole', () => {
  expect(plainText(excerptAround(SENTENCE, 'a/2017', 200))).toBe(plainText(SENTENCE));
});

test('a long one keeps the clause with the number, and says what is left out', () => {
  expect(plainText(excerptAround(SENTENCE, 'b/2017', 14))).toBe('……发放慰问金200多万元……');
});

test('the number stays marked', () => {
  expect(excerptAround(SENTENCE, 'b/2017', 14)).toContainEqual({ observation: 'b/2017', text: '200多万元' });
});

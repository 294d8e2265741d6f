import { expect, test } from 'vitest';
import type { PageFacts } from '../facts.ts';
import { toPrintableFacts } from './drawable-facts.ts';

test.each([
  ['Workers’ Home：职工之家', "Workers' Home：职工之家"],
  ['It’s 职工之家', "It's 职工之家"],
  ['他说‘职工之家’', '他说‘职工之家’'],
  ['牌子上写着‘Home’ OK', '牌子上写着‘Home’ OK'],
])('%s is drawn as %s', (title, drawn) => {
  expect(toPrintableFacts({ title } as PageFacts, () => true).title).toBe(drawn);
});

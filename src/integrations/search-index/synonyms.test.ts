import { expect, test } from 'vitest';
import { toIndexedText } from '../../search/characters.ts';
import { assertLeadSomewhere } from './synonyms.ts';

const SYNONYMS = [{ words: ['关爱版'], means: ['长辈版'] }];

test('a synonym that leads to a word of a page is right', () => {
  expect(() => {
    assertLeadSomewhere(SYNONYMS, [`<p>${toIndexedText('打开长辈版')}</p>`]);
  }).not.toThrow();
});

test('one that leads nowhere is named', () => {
  expect(() => {
    assertLeadSomewhere(SYNONYMS, ['<p>长辈</p>']);
  }).toThrow('“长辈版”');
});

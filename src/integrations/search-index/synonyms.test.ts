import { expect, test } from 'vitest';
import { toIndexedText } from '../../search/characters.ts';
import { withoutDeadEnds } from './synonyms.ts';

const PAGES = [`<p>${toIndexedText('打开长辈版')}</p>`];

test('a synonym that leads to a word of a page stays', () => {
  const synonyms = [{ words: ['关爱版'], means: ['长辈版'] }];
  expect(withoutDeadEnds(synonyms, PAGES)).toEqual(synonyms);
});

test('one that leads nowhere is left out, and of one that leads to several words those that no page has', () => {
  const synonyms = [
    { words: ['关爱版'], means: ['亲情版'] },
    { words: ['大字'], means: ['亲情版', '长辈版'] },
  ];
  expect(withoutDeadEnds(synonyms, PAGES)).toEqual([{ words: ['大字'], means: ['长辈版'] }]);
});

import { describe } from 'vitest';
import { SITE, testPoisons, type Change, type Poison } from './examples/poison.ts';

function withSynonyms(...lines: readonly string[]): Readonly<Record<string, Change>> {
  return { [SITE]: ['stationTotals:', ['synonyms:', ...lines, 'stationTotals:'].join('\n')] };
}

const SYNONYMS: readonly Poison[] = [
  [
    'a synonym that is given twice',
    withSynonyms(
      '  - words: [维权]',
      '    means: [法律援助]',
      '  - words: [律师, 维权]',
      '    means: [调解]',
    ),
    `${SITE}:17:17`,
    ['“维权”', '写了两次', 'means'],
  ],
  [
    'a synonym that leads to itself',
    withSynonyms('  - words: [关爱版, 长辈版]', '    means: [长辈版]'),
    `${SITE}:15:18`,
    ['“长辈版”', '不能是同一个词'],
  ],
  [
    'a synonym that is a sentence',
    withSynonyms('  - words: [怎么 打官司？]', '    means: [法律援助]'),
    `${SITE}:15:13`,
    ['2 到 12 个字'],
  ],
  [
    'a synonym without a word of the site',
    withSynonyms('  - words: [维权]'),
    `${SITE}:15:5`,
    ['缺少 means', '长辈版'],
  ],
];

describe('synonyms of the search', () => {
  testPoisons(SYNONYMS);
});

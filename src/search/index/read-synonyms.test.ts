import { expect, test } from 'vitest';
import { parseYaml, type DataPath } from '../../content/text/yaml-document.ts';
import { toIndexedText } from '../engine/characters.ts';
import { describeDeadEnd, withoutDeadEnds } from './read-synonyms.ts';

const PAGES = [`<p>${toIndexedText('打开长辈版')}</p>`];

function follow(synonyms: Parameters<typeof withoutDeadEnds>[0]) {
  const dead: (readonly [word: string, path: DataPath])[] = [];
  const kept = withoutDeadEnds(synonyms, PAGES, (...deadEnd) => dead.push(deadEnd));
  return { kept, dead };
}

test('a synonym that leads to a word of a page stays', () => {
  const synonyms = [{ words: ['关爱版'], means: ['长辈版'] }];
  expect(follow(synonyms)).toEqual({ kept: synonyms, dead: [] });
});

test('one that leads nowhere is left out and told, and of one that leads to several words those that no page has', () => {
  const synonyms = [
    { words: ['关爱版'], means: ['亲情版'] },
    { words: ['大字'], means: ['长辈版', '亲情版'] },
  ];
  expect(follow(synonyms)).toEqual({
    kept: [{ words: ['大字'], means: ['长辈版'] }],
    dead: [
      ['亲情版', ['synonyms', 0, 'means', 0]],
      ['亲情版', ['synonyms', 1, 'means', 1]],
    ],
  });
});

test('staff are told of a dead end with file and line', () => {
  const file = 'content/site.yaml';
  const { locate } = parseYaml('synonyms:\n  - words: [大字]\n    means: [长辈版, 亲情版]\n');
  expect(describeDeadEnd({ file, locate }, '亲情版', ['synonyms', 0, 'means', 1])).toBe(
    'content/site.yaml:3:18 同义词指向“亲情版”，可是没有一个页面有这个词，搜索没有用它 → 换成页面上有的词，或者删去',
  );
});

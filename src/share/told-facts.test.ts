import { expect, test } from 'vitest';
import { ARTICLE } from '../../tests/support/share-fixtures.ts';
import { takeFacts, tellFacts } from './told-facts.ts';

test('what pages tell is taken once, a page once, in the order of the paths', () => {
  for (const [path, title] of [
    ['/b/', 'first'],
    ['/a/', 'other'],
    ['/b/', 'again'],
  ] as const)
    tellFacts({ ...ARTICLE, path, title });
  expect(takeFacts().map(({ path, title }) => [path, title])).toEqual([
    ['/a/', 'other'],
    ['/b/', 'again'],
  ]);
  expect(takeFacts()).toEqual([]);
});

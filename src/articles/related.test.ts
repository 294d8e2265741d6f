import { expect, test } from 'vitest';
import { findRelated, type Relatable } from './related.ts';

const article = (slug: string, topics: readonly string[], indicators: readonly string[] = []): Relatable => ({
  slug,
  topics,
  indicators,
  isOutdated: false,
});
const slugsOf = (articles: readonly Relatable[], slug: string): readonly string[] | undefined =>
  findRelated(articles)
    .get(slug)
    ?.map((relation) => relation.slug);

test('a shared indicator counts for more than a shared topic, and more of them for more', () => {
  const articles = [
    article('topic', ['stations']),
    article('one', [], ['volunteers']),
    article('self', ['stations'], ['volunteers', 'cadres']),
    article('two', [], ['cadres', 'volunteers']),
  ];
  expect(findRelated(articles).get('self')).toEqual([
    { slug: 'two', indicators: ['volunteers', 'cadres'], topics: [] },
    { slug: 'one', indicators: ['volunteers'], topics: [] },
    { slug: 'topic', indicators: [], topics: ['stations'] },
  ]);
});

test('equally related articles come in the order of their distance in time, then of their names', () => {
  const articles = ['e', 'b', 'self', 'd', 'a'].map((slug) => article(slug, ['stations']));
  expect(slugsOf(articles, 'self')).toEqual(['b', 'd', 'a']);
});

test('nothing in common is no relation', () => {
  expect(slugsOf([article('a', ['stations']), article('b', ['industry'])], 'a')).toEqual([]);
});

test('nobody is sent to an article that is out of date, which itself still leads on', () => {
  const articles = [article('new', ['stations']), { ...article('old', ['stations']), isOutdated: true }];
  expect(slugsOf(articles, 'new')).toEqual([]);
  expect(slugsOf(articles, 'old')).toEqual(['new']);
});

test('among thousands of articles on one topic the one with the shared indicator is found', () => {
  const many = Array.from({ length: 3000 }, (_, index) => article(`a${index}`, ['stations']));
  const articles = [article('self', ['stations'], ['cadres']), ...many, article('far', [], ['cadres'])];
  expect(slugsOf(articles, 'self')).toEqual(['far', 'a0', 'a1']);
});

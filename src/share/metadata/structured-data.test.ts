import { describe, expect, test } from 'vitest';
import { ARTICLE, NUMBER, OF_A_YEAR } from '../../../tests/support/share-fixtures.ts';
import { toCambrian, toGraph } from './structured-data.ts';

const thing = (facts: typeof ARTICLE, type: string) =>
  toGraph(facts)['@graph'].find((each) => each['@type'] === type);

describe('the graph of a page', () => {
  test('has ids that are addresses of the site, each once', () => {
    const ids = toGraph(ARTICLE)['@graph'].map((each) => each['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^https:\/\/annual-report\.example\/.*#[a-z]+$/);
  });

  test('dates an article at the precision known', () => {
    expect(thing(ARTICLE, 'NewsArticle')?.datePublished).toBe('2018-01-05T00:00:00+08:00');
    expect(thing(OF_A_YEAR, 'NewsArticle')?.datePublished).toBe('2017');
  });

  test('leads from the front page to the page', () => {
    const list = thing(ARTICLE, 'BreadcrumbList')?.itemListElement;
    expect(list).toEqual([
      { '@type': 'ListItem', position: 1, name: '首页', item: 'https://annual-report.example/' },
      { '@type': 'ListItem', position: 2, name: '文章', item: 'https://annual-report.example/articles/' },
      {
        '@type': 'ListItem',
        position: 3,
        name: '把职工服务站搬到社区',
        item: 'https://annual-report.example/articles/station/',
      },
    ]);
  });

  test('holds the data set of a number as one of its things, without a context of its own', () => {
    const set = thing(NUMBER, 'Dataset');
    expect(set).toMatchObject({
      '@id': 'https://annual-report.example/data/volunteers/2017/#dataset',
      variableMeasured: [{ propertyID: 'volunteers/2017', minValue: 2500 }],
    });
    expect(set?.['@context']).toBeUndefined();
  });
});

describe('the block for Baidu', () => {
  test('has times without a zone', () => {
    expect(toCambrian(ARTICLE)).toMatchObject({ pubDate: '2018-01-05T00:00:00' });
  });

  test('is left out where the day is not known', () => {
    expect(toCambrian(OF_A_YEAR)).toBeUndefined();
  });
});

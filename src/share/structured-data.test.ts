import { describe, expect, test } from 'vitest';
import { ARTICLE, NUMBER, OF_A_YEAR } from './share-fixtures.ts';
import { formatJsonLd, toCambrian, toGraph } from './structured-data.ts';

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

  test('gives a number with what its source says of its exactness', () => {
    expect(thing(NUMBER, 'Dataset')?.variableMeasured).toMatchObject({
      value: 2500,
      unitText: '名',
      description: expect.stringContaining('多于2500') as unknown,
    });
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

test('no text can end the script element that holds it', () => {
  const text = formatJsonLd(toGraph({ ...ARTICLE, title: '</script><!--\u2028&' }));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' });
});

import { describe, expect, test } from 'vitest';
import { toMetadata } from './metadata.ts';
import { ARTICLE, NUMBER, OF_A_YEAR } from '../../../tests/support/share-fixtures.ts';

const contentOf = (facts: typeof ARTICLE, name: string) =>
  toMetadata(facts).tags.find((tag) => tag.name === name)?.content;

describe('the metadata of a page', () => {
  test('join its title and the site’s name with _, and the site’s name stands alone', () => {
    expect(toMetadata(ARTICLE).title).toBe('把职工服务站搬到社区_云溪县总工会年报');
    expect(toMetadata({ ...ARTICLE, title: '云溪县总工会年报' }).title).toBe('云溪县总工会年报');
  });

  test('name one absolute address for canonical, preview and aggregators', () => {
    const address = 'https://annual-report.example/articles/station/';
    expect(toMetadata(ARTICLE).canonical).toBe(address);
    expect(contentOf(ARTICLE, 'og:url')).toBe(address);
    expect(contentOf(ARTICLE, 'Url')).toBe(address);
  });

  test('show a PNG of 1200×630 with words for those who do not see it', () => {
    expect(contentOf(ARTICLE, 'og:image')).toBe('https://annual-report.example/cards/articles/station.png');
    expect(contentOf(ARTICLE, 'og:image:width')).toBe('1200');
    expect(contentOf(ARTICLE, 'og:image:height')).toBe('630');
    expect(contentOf(NUMBER, 'og:image:alt')).toBe('2017年工会志愿者：2500多名。云溪县总工会年报');
  });

  test('state a time only for a date that is known to the day', () => {
    expect(contentOf(ARTICLE, 'PubDate')).toBe('2018-01-05 00:00');
    expect(contentOf(ARTICLE, 'article:published_time')).toBe('2018-01-05T00:00:00+08:00');
    expect(contentOf(OF_A_YEAR, 'PubDate')).toBeUndefined();
    expect(contentOf(OF_A_YEAR, 'article:published_time')).toBeUndefined();
  });

  test('never make up a SiteIDCode, and name nothing twice', () => {
    const names = toMetadata(ARTICLE).tags.map(({ by, name }) => `${by} ${name.toLowerCase()}`);
    expect(names.filter((name) => name.includes('siteidcode'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

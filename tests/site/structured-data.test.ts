import { describe, expect, test } from 'vitest';
import { attribute, elements, textOf } from '../support/html.ts';
import { readPages, type BuiltPage } from '../support/pages.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What schema.org's consumers require of a type, and what they recommend and our content always has. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Organization: ['name', 'url', 'alternateName'],
  WebSite: ['name', 'url', 'description', 'inLanguage', 'publisher', 'potentialAction'],
  WebPage: ['name', 'url', 'description', 'inLanguage', 'isPartOf', 'breadcrumb', 'primaryImageOfPage'],
  BreadcrumbList: ['itemListElement'],
  Report: [
    'headline',
    'description',
    'image',
    'author',
    'publisher',
    'url',
    'inLanguage',
    'mainEntityOfPage',
  ],
  Article: ['headline', 'description', 'image', 'author', 'publisher', 'url', 'isPartOf', 'mainEntityOfPage'],
  NewsArticle: [
    'headline',
    'description',
    'image',
    'author',
    'publisher',
    'url',
    'datePublished',
    'mainEntityOfPage',
  ],
  Dataset: [
    'name',
    'description',
    'url',
    'creator',
    'publisher',
    'distribution',
    'temporalCoverage',
    'identifier',
    'isAccessibleForFree',
  ],
  Place: ['name', 'url', 'description', 'image'],
};
const DATE = /^\d{4}(-\d{2})?$|^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;

function readBlocks({ page }: BuiltPage): readonly Thing[] {
  return elements(page)
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => JSON.parse(textOf(element)) as Thing);
}

function readGraph(page: BuiltPage): readonly Thing[] {
  const graphs = readBlocks(page).filter((block) => block['@context'] === 'https://schema.org');
  expect(graphs).toHaveLength(1);
  return graphs[0]?.['@graph'] as readonly Thing[];
}

const pages = readPages();

describe.each(pages)('the graph of $file', (page) => {
  const things = readGraph(page);

  test('has a stable id for each thing, on this site', () => {
    const ids = things.map((thing) => String(thing['@id']));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^https:\/\/annual-report\.example\/.*#[a-z]+$/);
  });

  test('has what its types require and recommend', () => {
    const lacking = things.flatMap((thing) => {
      const wanted = PROPERTIES[String(thing['@type'])];
      expect(wanted, String(thing['@type'])).toBeDefined();
      return (wanted ?? []).filter((name) => thing[name] === undefined || thing[name] === '');
    });
    expect(lacking).toEqual([]);
  });

  test('states dates in Chinese time or only as far as they are known', () => {
    for (const thing of things) {
      for (const name of ['datePublished', 'dateModified']) {
        if (thing[name] !== undefined) expect(thing[name]).toMatch(DATE);
      }
    }
  });

  test('refers only to things that are in it, or to another page of the site', () => {
    const ids = new Set(things.map((thing) => thing['@id']));
    for (const thing of things) {
      for (const name of ['publisher', 'breadcrumb', 'mainEntityOfPage', 'mainEntity']) {
        const target = thing[name] as Thing | undefined;
        if (target !== undefined)
          expect(ids.has(target['@id']), `${String(thing['@type'])}.${name}`).toBe(true);
      }
    }
  });
});

test.each([
  ['dist/reports/2017/index.html', 'Report'],
  ['dist/reports/2017/jujiao-zhongxin/index.html', 'Article'],
  ['dist/articles/hushan-service-station/index.html', 'NewsArticle'],
  ['dist/data/index.html', 'Dataset'],
  ['dist/data/volunteers/index.html', 'Dataset'],
  ['dist/data/volunteers/2017/index.html', 'Dataset'],
  ['dist/charts/union-people/index.html', 'Dataset'],
  ['dist/stations/hushan/index.html', 'Place'],
])('%s is about a %s', (file, type) => {
  const page = pages.find((each) => each.file === file);
  expect(page && readGraph(page).map((thing) => thing['@type'])).toContain(type);
});

test('Baidu gets a block only with a day, in its own form', () => {
  const blocks = pages.flatMap(readBlocks).filter((block) => String(block['@context']).includes('cambrian'));
  for (const block of blocks) expect(block.pubDate).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
});

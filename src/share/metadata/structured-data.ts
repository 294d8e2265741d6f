import { href } from '../../lib/url.ts';
import type { Dataset } from './dataset.ts';
import { toAbsolute, toCanonical, type PageFacts } from '../facts.ts';
import { isDay, toMoment } from './metadata.ts';
import { toCardPicture } from '../page-pictures.ts';

/** A thing of schema.org: a type, a stable id, and what is known of it. Unknown values are left out. */
interface Thing {
  readonly '@type': string;
  readonly '@id': string;
  readonly [property: string]: unknown;
}

export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly Thing[];
}

/** What Baidu reads of a page's dates; it takes a time without a zone. */
export interface Cambrian {
  readonly '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld';
  readonly '@id': string;
  readonly title: string;
  readonly images: readonly string[];
  readonly description: string;
  readonly pubDate: string;
  readonly upDate?: string;
}

/** The one graph of a page. The ids are addresses of this site, so that pages speak of the same things. */
export function toGraph(facts: PageFacts): Graph {
  const main = toMain(facts);
  return {
    '@context': 'https://schema.org',
    '@graph': [toOrganisation(facts), toWebsite(facts), toWebPage(facts, main), toBreadcrumb(facts), ...main],
  };
}

/** Undefined where no date is known to the day: Baidu knows no other, and none is made up. */
export function toCambrian(facts: PageFacts): Cambrian | undefined {
  const { title, description, published, updated } = facts;
  if (!isDay(published)) return undefined;
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': toCanonical(facts),
    title,
    images: [toAbsolute(facts, href(toCardPicture(facts).path))],
    description,
    pubDate: `${published}T00:00:00`,
    ...(isDay(updated) ? { upDate: `${updated}T00:00:00` } : {}),
  };
}

function toOrganisation(facts: PageFacts): Thing {
  const { name, english, address, telephone, email } = facts.site.organisation;
  return {
    '@type': 'Organization',
    '@id': organisationId(facts),
    name,
    alternateName: english,
    url: home(facts),
    address,
    telephone,
    email,
  };
}

function toWebsite(facts: PageFacts): Thing {
  const { name, description } = facts.site;
  return {
    '@type': 'WebSite',
    '@id': `${home(facts)}#website`,
    name,
    description,
    url: home(facts),
    inLanguage: 'zh-CN',
    publisher: { '@id': organisationId(facts) },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${toAbsolute(facts, href('/search/'))}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

function toWebPage(facts: PageFacts, [main]: readonly Thing[]): Thing {
  const canonical = toCanonical(facts);
  return {
    '@type': 'WebPage',
    '@id': `${canonical}#page`,
    url: canonical,
    name: facts.title,
    description: facts.description,
    inLanguage: 'zh-CN',
    isPartOf: { '@id': `${home(facts)}#website` },
    breadcrumb: { '@id': `${canonical}#breadcrumb` },
    primaryImageOfPage: toImage(facts),
    ...(main ? { mainEntity: { '@id': main['@id'] } } : {}),
  };
}

function toBreadcrumb(facts: PageFacts): Thing {
  const canonical = toCanonical(facts);
  const above =
    facts.path === '/' ? [] : [{ title: '首页', url: href('/') }, ...facts.trail].map(toCrumb(facts));
  return {
    '@type': 'BreadcrumbList',
    '@id': `${canonical}#breadcrumb`,
    itemListElement: [...above, { name: facts.title, item: canonical }].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...crumb,
    })),
  };
}

function toCrumb(facts: PageFacts) {
  return ({ title, url }: PageFacts['trail'][number]) => ({ name: title, item: toAbsolute(facts, url) });
}

/** What the page is about, where that is more than a page. */
function toMain(facts: PageFacts): readonly Thing[] {
  const { subject } = facts;
  switch (subject.kind) {
    case 'report':
      return [toWritten(facts, 'Report')];
    case 'chapter':
      return [
        toWritten(facts, 'Article', {
          isPartOf: { '@type': 'Report', '@id': `${toAbsolute(facts, subject.report.url)}#report` },
        }),
      ];
    case 'article':
      return [
        toWritten(facts, 'NewsArticle', {
          keywords: subject.topics.length > 0 ? subject.topics : undefined,
          isBasedOn: subject.excerptOf && toAbsolute(facts, subject.excerptOf.url),
        }),
      ];
    case 'catalogue':
    case 'indicator':
    case 'observation':
    case 'chart':
      return [toDataset(facts, subject.dataset)];
    case 'station':
      return [{ ...subject.place, ...toPlaceParts(facts) }];
    case 'front':
    case 'page':
      return [];
    default:
      return subject satisfies never;
  }
}

function toWritten(
  facts: PageFacts,
  type: 'Report' | 'Article' | 'NewsArticle',
  more: Readonly<Record<string, unknown>> = {},
): Thing {
  const { title, description, published, updated, author } = facts;
  const canonical = toCanonical(facts);
  const publisher = {
    '@type': 'Organization',
    '@id': organisationId(facts),
    name: facts.site.organisation.name,
  };
  return {
    '@type': type,
    '@id': `${canonical}#${type === 'Report' ? 'report' : 'article'}`,
    headline: title,
    description,
    url: canonical,
    mainEntityOfPage: { '@id': `${canonical}#page` },
    inLanguage: 'zh-CN',
    image: toImage(facts),
    datePublished: published && toDate(published),
    dateModified: updated && toDate(updated),
    author: author === undefined ? publisher : { '@type': 'Person', name: author },
    publisher,
    ...more,
  };
}

/** A set of data as a thing of the page's graph. */
function toDataset(facts: PageFacts, set: Dataset): Thing {
  const canonical = toCanonical(facts);
  const publisher = {
    '@type': 'Organization',
    '@id': organisationId(facts),
    name: facts.site.organisation.name,
  };
  return {
    ...set,
    '@context': undefined,
    '@type': 'Dataset',
    '@id': `${canonical}#dataset`,
    identifier: canonical,
    creator: publisher,
    publisher,
  };
}

function toPlaceParts(facts: PageFacts): Thing {
  return {
    '@context': undefined,
    '@type': 'Place',
    '@id': `${toCanonical(facts)}#place`,
    description: facts.description,
    image: toImage(facts),
  };
}

function toImage(facts: PageFacts): unknown {
  const { path, width, height } = toCardPicture(facts);
  return { '@type': 'ImageObject', url: toAbsolute(facts, href(path)), width, height };
}

/** A date at the precision known; a day begins in China. */
function toDate(date: string): string {
  return isDay(date) ? toMoment(date) : date;
}

function home(facts: PageFacts): string {
  return toAbsolute(facts, href('/'));
}

function organisationId(facts: PageFacts): string {
  return `${home(facts)}#organisation`;
}

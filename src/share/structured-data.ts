import { plainText } from '../domain/prose.ts';
import { href } from '../lib/url.ts';
import { toAbsolute, toCanonical, type Distribution, type PageFacts, type Subject } from './facts.ts';
import { isDay, toMoment } from './metadata.ts';
import { toCardPicture } from './pictures.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A thing of schema.org: a type, a stable id, and what is known of it. Unknown values are left out. */
export interface Thing {
  readonly '@type': string;
  readonly '@id': string;
  readonly [property: string]: Json | undefined;
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

/** JSON that may stand in a `<script>`: no text in it can end the element or begin a comment. */
export function formatJsonLd(data: Graph | Cambrian | PageFacts): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
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
      return [toDataset(facts, subject)];
    case 'station':
      return [toPlace(facts, subject)];
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
  more: Readonly<Record<string, Json | undefined>> = {},
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

function toDataset(
  facts: PageFacts,
  subject: Extract<Subject, { readonly distributions: readonly Distribution[] }>,
): Thing {
  const { title, description, site } = facts;
  const canonical = toCanonical(facts);
  const publisher = { '@type': 'Organization', '@id': organisationId(facts), name: site.organisation.name };
  return {
    '@type': 'Dataset',
    '@id': `${canonical}#dataset`,
    name: title,
    description,
    url: canonical,
    identifier: canonical,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    temporalCoverage: toCoverage(subject),
    variableMeasured: toVariable(subject),
    distribution: subject.distributions.map(({ format, url }) => ({
      '@type': 'DataDownload',
      encodingFormat: format,
      contentUrl: toAbsolute(facts, url),
    })),
  };
}

function toCoverage(subject: Extract<Subject, { readonly distributions: readonly Distribution[] }>): string {
  if (subject.kind !== 'indicator') return String(subject.year);
  const [first, last] = [Math.min(...subject.years), Math.max(...subject.years)];
  return first === last ? String(first) : `${first}/${last}`;
}

/** A number is stated as a value only with what the source says of its exactness. */
function toVariable(subject: Subject): Json | undefined {
  if (subject.kind === 'indicator') return { '@type': 'PropertyValue', name: '数值', unitText: subject.unit };
  if (subject.kind !== 'observation') return undefined;
  const { prefix, digits, suffix } = subject.parts;
  return {
    '@type': 'PropertyValue',
    name: subject.name,
    value: subject.value,
    unitText: subject.unit,
    description: `${prefix}${digits}${suffix}（${subject.exactness}）。${plainText(subject.sentence)}`,
  };
}

function toPlace(facts: PageFacts, subject: Extract<Subject, { readonly kind: 'station' }>): Thing {
  const canonical = toCanonical(facts);
  const { address, township, telephone, services, sentence } = subject;
  return {
    '@type': 'Place',
    '@id': `${canonical}#place`,
    name: facts.title,
    description: sentence ?? facts.description,
    url: canonical,
    telephone,
    image: toImage(facts),
    address:
      (address ?? township) === undefined
        ? undefined
        : {
            '@type': 'PostalAddress',
            addressCountry: 'CN',
            addressLocality: township,
            streetAddress: address,
          },
    amenityFeature:
      services.length === 0
        ? undefined
        : services.map((name) => ({ '@type': 'LocationFeatureSpecification', name, value: true })),
  };
}

function toImage(facts: PageFacts): Json {
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

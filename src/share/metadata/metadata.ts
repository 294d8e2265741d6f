import { href } from '../../lib/url.ts';
import { toAbsolute, toCanonical, type PageFacts } from '../facts.ts';
import { toCardAlt, toCardPicture } from '../page-pictures.ts';

/** One `<meta>` of the head: the attribute that names it, its name, and what it says. */
interface MetaTag {
  readonly by: 'name' | 'property' | 'itemprop' | 'http-equiv';
  readonly name: string;
  readonly content: string;
}

/** The head of a page as CHINA.md 1, 2, 7 and 8 want it. */
export interface Metadata {
  readonly title: string;
  readonly canonical: string;
  readonly tags: readonly MetaTag[];
}

/** Everything that a page's head says to search engines, aggregators and those who preview links. */
export function toMetadata(facts: PageFacts): Metadata {
  const { site, title } = facts;
  return {
    title: title === site.name ? title : `${title}_${site.name}`,
    canonical: toCanonical(facts),
    tags: [...engineTags(facts), ...previewTags(facts), ...aggregatorTags(facts)],
  };
}

function engineTags({ description }: PageFacts): readonly MetaTag[] {
  return [
    { by: 'name', name: 'description', content: description },
    { by: 'name', name: 'renderer', content: 'webkit' },
    { by: 'name', name: 'applicable-device', content: 'pc,mobile' },
    { by: 'name', name: 'format-detection', content: 'telephone=no' },
    { by: 'http-equiv', name: 'Cache-Control', content: 'no-transform' },
  ];
}

function previewTags(facts: PageFacts): readonly MetaTag[] {
  const { title, description, kind, site } = facts;
  const card = toCardPicture(facts);
  const image = toAbsolute(facts, href(card.path));
  const alt = toCardAlt(facts);
  const og = (name: string, content: string): MetaTag => ({ by: 'property', name: `og:${name}`, content });
  return [
    og('title', title),
    og('description', description),
    og('type', kind),
    og('url', toCanonical(facts)),
    og('image', image),
    og('image:type', 'image/png'),
    og('image:width', String(card.width)),
    og('image:height', String(card.height)),
    og('image:alt', alt),
    og('site_name', site.name),
    og('locale', 'zh_CN'),
    ...articleTags(facts),
    { by: 'name', name: 'twitter:card', content: 'summary_large_image' },
    { by: 'name', name: 'twitter:title', content: title },
    { by: 'name', name: 'twitter:description', content: description },
    { by: 'name', name: 'twitter:image', content: image },
    { by: 'name', name: 'twitter:image:alt', content: alt },
    { by: 'itemprop', name: 'name', content: title },
    { by: 'itemprop', name: 'description', content: description },
    { by: 'itemprop', name: 'image', content: image },
  ];
}

function articleTags({ kind, published, updated, author }: PageFacts): readonly MetaTag[] {
  if (kind !== 'article') return [];
  return present([
    ['property', 'article:published_time', isDay(published) ? toMoment(published) : undefined],
    ['property', 'article:modified_time', isDay(updated) ? toMoment(updated) : undefined],
    ['property', 'article:author', author],
  ]);
}

/**
 * What the aggregators of the public sector read. A time is stated only for a date that is known to the day. Their
 * `Description` is the page's `description`: names of meta tags have no case, and a page may have only one.
 */
function aggregatorTags(facts: PageFacts): readonly MetaTag[] {
  const { site, column, title, published, source, author, origin, kind } = facts;
  const tags = present([
    ['name', 'SiteName', site.name],
    ['name', 'SiteDomain', new URL(origin).host],
    ['name', 'ColumnName', column],
  ]);
  if (kind !== 'article') return tags;
  return [
    ...tags,
    ...present([
      ['name', 'ArticleTitle', title],
      ['name', 'PubDate', isDay(published) ? `${published} 00:00` : undefined],
      ['name', 'ContentSource', source],
      ['name', 'Author', author],
      ['name', 'Image', toAbsolute(facts, href(toCardPicture(facts).path))],
      ['name', 'Url', toCanonical(facts)],
    ]),
  ];
}

function present(
  tags: readonly (readonly [MetaTag['by'], string, string | undefined])[],
): readonly MetaTag[] {
  return tags.flatMap(([by, name, content]) => (content === undefined ? [] : [{ by, name, content }]));
}

/** Whether a date is known to the day. */
export function isDay(date: string | undefined): date is string {
  return date?.length === 10;
}

/** The beginning of a day in China. */
export function toMoment(day: string): string {
  return `${day}T00:00:00+08:00`;
}

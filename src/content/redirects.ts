import { paths } from '../lib/url.ts';

/** An address that has moved for good, both without the base; `to` may name a place in a page. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** An article with the names that it had in addresses before. */
interface Moved {
  readonly slug: string;
  readonly aliases?: readonly string[] | undefined;
}

/** An indicator that is no more, with the years in which values of it were published. */
interface Removed {
  readonly id: string;
  readonly replacedBy?: string | undefined;
  readonly years: readonly number[];
}

/**
 * Every permanent redirect of the site, for the redirect maps of a host: the old addresses of articles, and those of
 * removed indicators, which lead to the words that say why. Where nothing has taken an indicator's place these words
 * stand at its own pages, which still answer; only its downloads lead there.
 */
export function toRedirects(
  articles: readonly Moved[],
  removed: readonly Removed[] = [],
): readonly Redirect[] {
  return [
    ...articles.flatMap(({ slug, aliases = [] }) =>
      aliases.map((alias) => ({ from: paths.article(alias), to: paths.article(slug) })),
    ),
    ...removed.flatMap(({ id, replacedBy, years }) => {
      const downloads = ['csv', 'json'].map((format) => `/data/${id}.${format}`);
      const pages = [paths.indicator(id), ...years.map((year) => paths.observation(id, year))];
      return replacedBy === undefined
        ? downloads.map((from) => ({ from, to: paths.indicator(id) }))
        : [...pages, ...downloads].map((from) => ({
            from,
            to: `${paths.indicator(replacedBy)}#${toRemovedAnchor(id)}`,
          }));
    }),
  ];
}

/** The id of the place that tells of a removed indicator, on the page of the one that is used instead. */
export function toRemovedAnchor(id: string): string {
  return `was-${id}`;
}

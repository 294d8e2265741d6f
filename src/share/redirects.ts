import { paths } from '../lib/url.ts';

/** An address that has moved for good, both without the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

type Moved = { readonly slug: string; readonly aliases?: readonly string[] | undefined };

/**
 * Every permanent redirect of the site, for the redirect maps of a host: the old addresses of articles, and the
 * downloads of indicators that are no more. The pages of such an indicator are no redirects: they still answer, with
 * what was published, why it ended and what is used instead, so its downloads lead to them and not to other numbers.
 */
export function toRedirects(
  articles: readonly Moved[],
  removed: readonly { readonly id: string }[] = [],
): readonly Redirect[] {
  return [
    ...articles.flatMap(({ slug, aliases = [] }) =>
      aliases.map((alias) => ({ from: paths.article(alias), to: paths.article(slug) })),
    ),
    ...removed.flatMap(({ id }) =>
      ['csv', 'json'].map((format) => ({ from: `/data/${id}.${format}`, to: paths.indicator(id) })),
    ),
  ];
}

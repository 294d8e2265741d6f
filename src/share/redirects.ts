import { paths } from '../lib/url.ts';

/** An address that has moved, both without the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The old addresses of articles, for the redirect maps of a host. */
export function toRedirects(
  articles: readonly { readonly slug: string; readonly aliases: readonly string[] }[],
): readonly Redirect[] {
  return articles.flatMap(({ slug, aliases }) =>
    aliases.map((alias) => ({ from: paths.article(alias), to: paths.article(slug) })),
  );
}

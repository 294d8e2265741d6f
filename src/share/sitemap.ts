import { toCanonical, type PageFacts } from './facts.ts';

type Dated = Pick<PageFacts, 'origin' | 'path' | 'published' | 'updated'>;

/** A sitemap with the date of each page's content, at the precision known (the format allows a year alone). */
export function withDates(xml: string, pages: readonly Dated[]): string {
  const dates = new Map(
    pages.map((page) => [toCanonical(page), page.updated ?? page.published] as const),
  );
  return xml.replace(/<loc>([^<]+)<\/loc>/g, (loc, address: string) => {
    const date = dates.get(address);
    return date === undefined ? loc : `${loc}<lastmod>${date}</lastmod>`;
  });
}

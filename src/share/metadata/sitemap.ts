import { toCanonical, type PageFacts } from '../facts.ts';

type Dated = Pick<PageFacts, 'origin' | 'path' | 'published' | 'updated'>;

/**
 * A sitemap of the pages known, with the date of each page's content at the precision known (the format allows a year
 * alone). Any other address in it is an old one that only points on, and is left out.
 */
export function withDates(xml: string, pages: readonly Dated[]): string {
  const dates = new Map(pages.map((page) => [toCanonical(page), page.updated ?? page.published] as const));
  return xml.replace(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/gs, (_, address: string, rest: string) => {
    if (!dates.has(address)) return '';
    const date = dates.get(address);
    return `<url><loc>${address}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}${rest}</url>`;
  });
}

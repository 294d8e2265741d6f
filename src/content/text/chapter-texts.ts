import { formatObservationId, toObservationId } from '../observation-id.ts';
import { headingsOf, paragraphsOf, type Paragraph, type ResolveStat } from './prose.ts';
import { once } from '../../lib/once.ts';
import { href, paths } from '../../lib/url.ts';
import { getChapterEntries, getObservationEntries } from '../entries.ts';

/** A chapter's own facts and words, before it is linked with anything else. */
export interface ChapterText {
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly numeral: string;
  readonly description: string;
  readonly keyFigure: string | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Paragraph[];
}

/** All chapters of all reports, newest year first, in the order of the report; number 0 is the lead. */
export const getChapterTexts = once((): Promise<readonly ChapterText[]> => {
  const texts = getChapterEntries().map(({ year, number, slug, data, body }) => {
    const resolve = getStatResolver(year);
    return {
      year,
      number,
      slug,
      title: data.title,
      numeral: data.numeral ?? '',
      description: data.description,
      keyFigure: data.keyFigure,
      paragraphs: body ? paragraphsOf(body, resolve) : [],
      headings: body ? headingsOf(body, resolve) : [],
    };
  });
  return Promise.resolve(texts.sort((a, b) => b.year - a.year || a.number - b.number));
});

/** Where readers find a chapter: the lead opens the report's own page. */
export function getChapterUrl({ year, number, slug }: Pick<ChapterText, 'year' | 'number' | 'slug'>): string {
  return href(number === 0 ? paths.report(year) : paths.chapter(year, slug));
}

/** The wording of every statistic in a text; ids without a year mean `year`. */
export function getStatResolver(year: number): ResolveStat {
  return (typed) => {
    const observation = toObservationId(typed, year);
    const text = getWordings().get(observation);
    return text === undefined ? undefined : { observation, text };
  };
}

const getWordings = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      getObservationEntries().flatMap(({ year, data }) =>
        data.reported.map((row) => [formatObservationId({ indicator: row.indicator, year: row.year ?? year }), row.text]),
      ),
    ),
);

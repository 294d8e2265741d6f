import { headingsOf, paragraphsOf, type Paragraph, type ResolveStat } from '../domain/prose.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getChapterEntries, getObservationEntries } from './entries.ts';

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
export const getChapterTexts = once(async (): Promise<readonly ChapterText[]> => {
  const wording = await getWordings();
  const texts = (await getChapterEntries()).map(({ id, data, body }) => {
    const { year, number, slug } = parseChapterId(id);
    const resolve = resolverFor(wording, year);
    return {
      year,
      number,
      slug,
      title: data.title,
      numeral: data.numeral ?? '',
      description: data.description,
      keyFigure: data.keyFigure,
      paragraphs: paragraphsOf(body ?? '', resolve),
      headings: headingsOf(body ?? '', resolve),
    };
  });
  return texts.sort((a, b) => b.year - a.year || a.number - b.number);
});

/** Where readers find a chapter: the lead opens the report's own page. */
export function getChapterUrl({ year, number, slug }: Pick<ChapterText, 'year' | 'number' | 'slug'>): string {
  return href(number === 0 ? paths.report(year) : paths.chapter(year, slug));
}

/** The wording of every statistic in a text; ids without a year mean `year`. */
export async function getStatResolver(year: number): Promise<ResolveStat> {
  return resolverFor(await getWordings(), year);
}

/** `2017/01-jujiao-zhongxin` → its year, number and slug. */
export function parseChapterId(id: string): { year: number; number: number; slug: string } {
  const match = /^(\d{4})\/(\d{2})-(.+)$/.exec(id);
  if (!match) throw new Error(`不是章节编号：${id}`);
  return { year: Number(match[1]), number: Number(match[2]), slug: match[3] ?? '' };
}

const getWordings = once(async (): Promise<ReadonlyMap<string, string>> => {
  const files = await getObservationEntries();
  return new Map(
    files.flatMap(({ id: year, data }) => data.reported.map((row) => [`${row.indicator}/${year}`, row.text])),
  );
});

function resolverFor(wordings: ReadonlyMap<string, string>, year: number): ResolveStat {
  return (typed) => {
    const observation = typed.includes('/') ? typed : `${typed}/${year}`;
    const text = wordings.get(observation);
    return text === undefined ? undefined : { observation, text };
  };
}

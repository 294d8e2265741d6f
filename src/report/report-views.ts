import { type ObservationView, getObservation, getObservations } from '../observations/observation-views.ts';
import { toObservationId } from '../content/observation-id.ts';
import { plainText } from '../content/text/prose.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getChapterHeadings } from '../content/bodies.ts';
import { getChapterTexts, getChapterUrl, type ChapterText } from '../content/text/chapter-texts.ts';
import { assertFound, getReportEntries } from '../content/entries.ts';
import { readingMinutes } from '../articles/reading-time.ts';
import type { Link } from '../content/link.ts';

export interface ChapterView {
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  /** 一、二、三; empty for the lead. */
  readonly numeral: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Minutes at 300 characters a minute, at least 1. */
  readonly minutes: number;
  readonly keyFigure: ObservationView | undefined;
  /** Every observation stated in this chapter, in order of the text. */
  readonly observations: readonly ObservationView[];
  readonly headings: readonly Link[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export interface ReportView {
  readonly year: number;
  readonly draft: boolean;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string;
  readonly description: string;
  readonly dateNote: string | undefined;
  readonly written: string | undefined;
  readonly url: string;
  readonly printUrl: string;
  readonly pdfUrl: string;
  /** The same in large print. */
  readonly largePdfUrl: string;
  readonly keyFigures: readonly ObservationView[];
  /** The numbers of the press page, ten at most. */
  readonly quotable: readonly ObservationView[];
  readonly chapters: readonly ChapterView[];
  readonly minutes: number;
}

/** All reports, newest first. */
export const getReports = once(async (): Promise<readonly ReportView[]> => {
  const entries = getReportEntries().toSorted((a, b) => b.year - a.year);
  return Promise.all(
    entries.map(async (data): Promise<ReportView> => {
      const chapters = await toChapters(data.year);
      return {
        year: data.year,
        draft: data.draft,
        title: data.title,
        subtitle: data.subtitle,
        byline: data.byline,
        description: data.description,
        dateNote: data.dateNote,
        written: data.written,
        url: href(paths.report(data.year)),
        printUrl: href(paths.print(data.year)),
        pdfUrl: href(paths.pdf(data.year)),
        largePdfUrl: href(paths.largePdf(data.year)),
        keyFigures: await Promise.all(
          data.keyFigures.map((id) => getObservation(toObservationId(id, data.year))),
        ),
        quotable: await Promise.all(
          (data.quotable ?? data.keyFigures).map((id) => getObservation(toObservationId(id, data.year))),
        ),
        chapters: chapters.filter(({ number }) => number > 0),
        minutes: chapters.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    }),
  );
});

export async function getReport(year: number): Promise<ReportView> {
  return assertFound(
    (await getReports()).find((report) => report.year === year),
    `${year} 年年报`,
  );
}

async function toChapters(year: number): Promise<readonly ChapterView[]> {
  const texts = (await getChapterTexts()).filter((text) => text.year === year);
  const pages = texts.filter(({ number }) => number > 0);
  return Promise.all(texts.map((text) => toChapter(text, pages)));
}

async function toChapter(text: ChapterText, pages: readonly ChapterText[]): Promise<ChapterView> {
  const { year, number, slug } = text;
  const all = await getObservations();
  const stated = new Set(
    [...text.paragraphs, ...text.headings]
      .flat()
      .flatMap((segment) => (typeof segment === 'string' ? [] : [segment.observation])),
  );
  const at = pages.indexOf(text);
  const url = getChapterUrl(text);
  return {
    year,
    number,
    slug,
    numeral: text.numeral,
    title: text.title,
    description: text.description,
    url,
    minutes: readingMinutes(text.paragraphs.map(plainText).join('')),
    keyFigure:
      text.keyFigure === undefined ? undefined : await getObservation(toObservationId(text.keyFigure, year)),
    observations: [...stated].map((id) => assertFound(all.get(id), `数值 ${id}`)),
    headings: (await getChapterHeadings(year, number)).map(({ text: title, slug: anchor }) => ({
      title,
      url: `${url}#${anchor}`,
    })),
    previous: toLink(at > 0 ? pages[at - 1] : undefined),
    next: toLink(at >= 0 ? pages[at + 1] : undefined),
  };
}

function toLink(text: ChapterText | undefined): Link | undefined {
  return text && { title: text.title, url: getChapterUrl(text) };
}

import {
  clauseWith,
  passageIn,
  plainText,
  type Paragraph,
  type Segment,
  sentenceWith,
} from '../content/text/prose.ts';
import type { Link } from '../content/link.ts';
import type {
  Observation,
  Derived,
  ObservationsFile,
  Place,
  Reported,
} from '../content/schemas/observation.ts';
import { type QuantityParts, formatCard, type Figure, wordedParts } from '../quantity/quantity-format.ts';
import type { Indicator } from '../content/schemas/indicator.ts';
import { formatObservationId } from '../content/observation-id.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isOfSource } from '../provenance/fidelity.ts';
import { endsOf } from './derived-ends.ts';
import type { DataTable } from '../content/schemas/data-table.ts';
import { isMerged, rowsOf } from '../content/table-grid.ts';
import { sourcePlacesOf } from '../provenance/observation-places.ts';
import { tablePlacesOf } from '../provenance/source-tables.ts';
import { statingSentences } from '../provenance/marked-source.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getChapterTexts, getChapterUrl, type ChapterText } from '../content/text/chapter-texts.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { assertFound, getIndicatorEntries, getObservationEntries } from '../content/entries.ts';

/** A place in a report that states an observation. `anchor` is the id of the number in the chapter page. */
interface PlaceView {
  /** The table that it is a cell of; undefined in prose. */
  readonly table: string | undefined;
  /** The report's year: that of the observation, or a later one. */
  readonly report: number;
  readonly chapter: Link & { readonly slug: string };
  readonly anchor: string;
  /** Address of the number itself: chapter page + anchor. */
  readonly url: string;
  /** Address of the sentence on the page of sources. */
  readonly source: string;
  /** The whole sentence; segments that are statistics carry their observation. */
  readonly sentence: readonly Segment[];
  /** Of the sentence, the part between two marks. */
  readonly clause: readonly Segment[];
}

/** An observation as pages show it. */
export interface ObservationView extends Observation {
  /** Wording of the source: 1.5个亿; ours for a derived observation. */
  readonly text: string;
  /** Uniform form, for what is compared: 1.5亿元 */
  readonly display: string;
  /** The wording in its pieces, for what is set large. */
  readonly parts: QuantityParts;
  readonly url: string;
  /** Empty for a derived observation. */
  readonly places: readonly PlaceView[];
}

/** Every observation of every year by its id `<indicator>/<year>`; newest year first, in the order of the report. */
export const getObservations = once(async (): Promise<ReadonlyMap<string, ObservationView>> => {
  const indicators = new Map(
    getIndicatorEntries().map(({ id, data }) => [id, { id, ...data } satisfies Indicator]),
  );
  const chapters = await getChapterTexts();
  const files = getObservationEntries().toSorted((a, b) => b.year - a.year);
  const views = files.flatMap(({ year, data }) => [
    ...data.reported.map((row) => toReported(row, year, indicators, chapters)),
    ...data.derived.map((row) => toDerived(row, year, indicators, data)),
  ]);
  const merged = [...Map.groupBy(views, ({ id }) => id)].map(
    ([id, stated]) => [id, mergeStated(stated)] as const,
  );
  return new Map(merged.toSorted(([, a], [, b]) => b.year - a.year));
});

/** One observation; its id has passed the content check. */
export async function getObservation(id: string): Promise<ObservationView> {
  return assertFound((await getObservations()).get(id), `数值 ${id}`);
}

export function toFigure({ indicator, parts }: ObservationView): Figure {
  return { name: indicator.name, parts };
}

/** The id of a statistic in a chapter, where it is the nth of its observation; undefined where the source states it elsewhere. */
export function anchorOf(
  { places }: ObservationView,
  { year, slug, nth }: { readonly year: number; readonly slug: string; readonly nth: number },
): string | undefined {
  const inProse = places.filter(
    ({ report, chapter, table }) => report === year && chapter.slug === slug && table === undefined,
  );
  return inProse[nth - 1]?.anchor;
}

/** What several reports state of one year, newest first, is one observation: the oldest report's, with the places of all. */
function mergeStated(views: readonly ObservationView[]): ObservationView {
  const oldestFirst = views.toReversed();
  const first = assertFound(oldestFirst[0], '数值');
  return { ...first, places: oldestFirst.flatMap(({ places }) => places) };
}

function toReported(
  row: Reported,
  report: number,
  indicators: ReadonlyMap<string, Indicator>,
  chapters: readonly ChapterText[],
): ObservationView {
  const all = [{ chapter: row.chapter, quote: row.quote }, ...row.also];
  const observation = toObservation(row, row.year ?? report, indicators);
  const places = all.map((place, index) => toPlace(place, index, observation, report, chapters));
  return { ...observation, report, places, derived: undefined };
}

function toDerived(
  row: Derived,
  report: number,
  indicators: ReadonlyMap<string, Indicator>,
  { reported, relations }: ObservationsFile,
): ObservationView {
  const find = (id: string) => reported.find(({ indicator }) => indicator === id);
  const derived = { method: row.method, from: row.from, ends: endsOf(row, relations, find) };
  return { ...toObservation(row, row.year, indicators), report, places: [], derived };
}

function toObservation(
  row: Reported | Derived,
  year: number,
  indicators: ReadonlyMap<string, Indicator>,
): Omit<ObservationView, 'places' | 'derived' | 'report'> {
  const indicator = assertFound(indicators.get(row.indicator), `指标 ${row.indicator}`);
  const { value, high, qualifier, text } = row;
  const quantity: Quantity = { value, high, unit: indicator.unit, qualifier, text };
  return {
    id: formatObservationId({ indicator: indicator.id, year }),
    indicator,
    year,
    quantity,
    text,
    display: formatCard(quantity),
    parts: wordedParts(quantity),
    url: href(paths.observation(indicator.id, year)),
  };
}

function toPlace(
  { chapter: slug, quote }: Place,
  index: number,
  { id, indicator, year }: Pick<Observation, 'id' | 'indicator' | 'year'>,
  report: number,
  chapters: readonly ChapterText[],
): PlaceView {
  const chapter = assertFound(
    chapters.find((text) => text.year === report && text.slug === slug),
    `章节 ${report}/${slug}`,
  );
  const url = getChapterUrl(chapter);
  const name = year === report ? `n-${indicator.id}` : `n-${indicator.id}-${year}`;
  const anchor = index === 0 ? name : `${name}-${index + 1}`;
  const table = tableOf(id, index, report);
  const passages = table ? rowsAsParagraphs(table) : [...chapter.paragraphs, ...chapter.headings];
  const whole = assertFound(sentenceWith(passages, quote), `${report}/${slug} 里的“${quote}”`);
  // It is shown as the source's; of a sentence that says something else only the quote is.
  const isSaid = table !== undefined || isOfSource(getContentTree(), report, plainText(whole));
  const sentence = isSaid ? whole : (passageIn(passages, quote) ?? whole);
  const clause = clauseWith(sentence, quote);
  const stating = assertFound(getStating(report).get(id)?.[index], `${report} 年原文里的“${quote}”`);
  const source = `${href(paths.sources(report))}#${stating}`;
  return {
    report,
    table: table?.id,
    chapter: { slug, title: chapter.title, url },
    anchor,
    url: `${url}#${anchor}`,
    source,
    sentence,
    clause,
  };
}

/** The table that the place of an observation is a cell of. */
function tableOf(id: string, index: number, report: number): DataTable | undefined {
  const tree = getContentTree();
  const places = (sourcePlacesOf(tree).get(report) ?? []).filter(
    ({ record }) => formatObservationId(record) === id,
  );
  const place = places[index]?.place;
  return place && tablePlacesOf(tree).get(place)?.table;
}

/** The rows of a table as they read, without merged cells. */
function rowsAsParagraphs(table: DataTable): readonly Paragraph[] {
  return rowsOf(table).map((cells) => [cells.filter((text) => text !== '' && !isMerged(text)).join(' ')]);
}

function getStating(year: number): ReadonlyMap<string, readonly string[]> {
  return statingSentences(getContentTree(), year);
}

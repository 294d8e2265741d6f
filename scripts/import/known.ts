import type { ContentTree, ReportTree } from '../../src/content/content-tree.ts';
import type { ObservationRecord } from '../../src/content/observation-record.ts';
import type { Indicator } from '../../src/content/schemas/indicator.ts';
import { sourcePlacesOf } from '../../src/provenance/observation-places.ts';
import { sourcesOf } from '../../src/provenance/source-text.ts';
import type { Unit } from '../../src/quantity/unit.ts';
import type { Span } from '../../src/lib/folded.ts';
import { isBroken, isCaptionLike, parseHeading } from './lines.ts';
import type { Passage } from './passage-words.ts';

/** What another report said of an indicator. */
interface LastYear {
  readonly year: number;
  readonly text: string;
  readonly value: number;
  readonly quotes: readonly string[];
  /** Where it said so, in the paragraph of the source; in the quote where there is no source. */
  readonly places: readonly (Passage & { readonly heading: string })[];
}

/** What is known of an indicator from other years. */
export interface KnownIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly kind: Indicator['kind'];
  /** In the year next to this one. */
  readonly last?: LastYear;
  /** What this year's observations already say of it. */
  readonly stated?: { readonly text: string; readonly value: number };
}

/** So much of the source before and behind a number is its paragraph at most. */
const AROUND = 400;
/** Stands for the number while lines are put together. */
const NUMBER = '\uFFFC';

/** What other years say of each indicator, newest years first. */
export function knownIndicators(tree: ContentTree, year: number): readonly KnownIndicator[] {
  const others = tree.reports
    .filter((report) => report.year !== year)
    .toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))
    .flatMap((report) => ownRecords(report));
  const report = tree.reports.find((candidate) => candidate.year === year);
  const own = report ? ownRecords(report) : [];
  return [...tree.indicators].flatMap(([id, { data }]): readonly KnownIndicator[] => {
    if (!data) return [];
    const last = others.find(({ indicator }) => indicator === id);
    const stated = own.find(({ indicator }) => indicator === id);
    return [
      {
        id,
        name: data.name,
        unit: data.unit,
        kind: data.kind,
        ...(last && { last: toLastYear(tree, last) }),
        ...(stated && { stated: { text: stated.text, value: stated.value } }),
      },
    ];
  });
}

/** What a report states of its own year. */
function ownRecords({ year, observations }: ReportTree): readonly ObservationRecord[] {
  return (observations?.records ?? []).filter((record) => record.from === undefined && record.year === year);
}

function toLastYear(tree: ContentTree, record: ObservationRecord): LastYear {
  const { year, text, value, places } = record;
  const source = sourcesOf(tree).get(year)?.text ?? '';
  const chapters = tree.reports.find((report) => report.year === year)?.chapters ?? [];
  const found = (sourcePlacesOf(tree).get(year) ?? []).filter((place) => place.record === record);
  return {
    year,
    text,
    value,
    quotes: places.map(({ quote }) => quote),
    places: places.map((place) => ({
      ...around(source, found.find((candidate) => candidate.place === place)?.wording, place.quote, text),
      text,
      year,
      heading: chapters.find(({ slug }) => slug === place.chapter)?.data?.title ?? '',
    })),
  };
}

/** What stands before and behind a wording: in the source, or in its quote where that is all there is. */
function around(
  source: string,
  wording: Span | undefined,
  quote: string,
  text: string,
): Pick<Passage, 'before' | 'after'> {
  const words = wording
    ? joinLines(
        source.slice(Math.max(0, wording.start - AROUND), wording.start) +
          NUMBER +
          source.slice(wording.end, wording.end + AROUND),
      )
    : quote.replace(text, NUMBER);
  const [before = '', after = ''] = words.split(NUMBER);
  return { before, after };
}

/** Puts together the lines of a paragraph that columns or a fixed width broke, one paragraph a line. */
function joinLines(text: string): string {
  return text.replaceAll(/([^\n]*?)[^\S\n]*(\n\s*)(?=\S|$)/g, (_, line: string, gap: string) => {
    const isApart = gap.split('\n').length > 2 && (isCaptionLike(line) || parseHeading(line) !== undefined);
    return line + (isBroken(line) && !isApart ? '' : '\n');
  });
}

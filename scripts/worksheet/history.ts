import type { ContentTree } from '../../src/content/content-tree.ts';
import type { ObservationRecord } from '../../src/content/observation-record.ts';
import { sourcesOf } from '../../src/provenance/source-text.ts';
import { observationsById, reportOf } from '../../src/content/observed.ts';
import { foldForCompare, sentencesOf } from '../../src/lib/text.ts';

/** An indicator's newest value before a year. */
export interface Past {
  readonly record: ObservationRecord;
  /** The whole sentence of the source that states it; the quote where there is no source, undefined where it is derived. */
  readonly sentence: string | undefined;
}

/** Undefined where no earlier year has a value. */
export function pastOf(tree: ContentTree, indicator: string, year: number): Past | undefined {
  const records = [...observationsById(tree).values()].filter(
    (record) => record.indicator === indicator && record.year < year,
  );
  const record = records.toSorted((a, b) => b.year - a.year)[0];
  return record && { record, sentence: sentenceOf(tree, record) };
}

function sentenceOf(tree: ContentTree, record: ObservationRecord): string | undefined {
  const quote = record.places[0]?.quote;
  const source = sourcesOf(tree).get(reportOf(tree, record));
  if (quote === undefined || !source) return quote;
  const folded = foldForCompare(quote);
  return sentencesOf(source.text).find(({ text }) => foldForCompare(text).includes(folded))?.text ?? quote;
}

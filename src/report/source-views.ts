import { accountNumerals, coverageOf, type Coverage } from '../provenance/numeral-account.ts';
import { markSource, type MarkedLine, type SourceMark } from '../provenance/marked-source.ts';
import { once } from '../lib/once.ts';
import { paths } from '../lib/url.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { assertFound } from '../content/entries.ts';
import { getObservations, type ObservationView } from '../observations/observation-views.ts';
import { getReports, type ReportView } from './report-views.ts';

/** A marked numeral of the source; `view` is the observation that it states. */
interface SourceMarkView extends SourceMark {
  readonly view?: ObservationView;
}

export interface SourceLineView extends Pick<MarkedLine, 'number' | 'repeats'> {
  readonly sentences: readonly {
    readonly id: string;
    readonly pieces: readonly (string | SourceMarkView)[];
  }[];
  /** Its marks in order, for the notes beside it, each once; empty where it repeats another line, which has them. */
  readonly notes: readonly SourceMarkView[];
}

export interface SourceView {
  readonly report: ReportView;
  readonly path: string;
  readonly lines: readonly SourceLineView[];
  readonly coverage: Coverage;
}

/** The sources of all reports, newest first. */
export const getSources = once(async (): Promise<readonly SourceView[]> => {
  const tree = getContentTree();
  const observations = await getObservations();
  return (await getReports()).map((report) => ({
    report,
    path: paths.sources(report.year),
    lines: markSource(tree, report.year).map((line) => toLine(line, observations)),
    coverage: coverageOf(accountNumerals(tree, report.year)),
  }));
});

function toLine(line: MarkedLine, observations: ReadonlyMap<string, ObservationView>): SourceLineView {
  const sentences = line.sentences.map(({ id, pieces }) => ({
    id,
    pieces: pieces.map((piece) => (typeof piece === 'string' ? piece : toMark(piece, observations))),
  }));
  const notes = sentences.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece !== 'string'));
  return { ...line, sentences, notes: line.repeats === undefined ? uniqueNotes(notes) : [] };
}

function uniqueNotes(notes: readonly SourceMarkView[]): readonly SourceMarkView[] {
  const keys = notes.map(({ kind, text, reason, observation }) =>
    [kind, kind === 'table' ? '' : text, reason, observation].join('|'),
  );
  return notes.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function toMark(mark: SourceMark, observations: ReadonlyMap<string, ObservationView>): SourceMarkView {
  if (mark.observation === undefined) return mark;
  return { ...mark, view: assertFound(observations.get(mark.observation), `数值 ${mark.observation}`) };
}

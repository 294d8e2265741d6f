import type { ContentTree, ReportTree } from '../../../src/content/content-tree.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import type { ObservationRecord, ObservationsEntry } from '../../../src/content/observation-record.ts';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import type { DataPath } from '../../../src/content/text/yaml-document.ts';
import { ROOT } from '../../../scripts/tools/paths.ts';

const FOLDER = 'content/reports/2017';
export const OBSERVATIONS = `${FOLDER}/observations.yaml`;
export const NUMERALS = `${FOLDER}/numerals.yaml`;
export const CHARTS = `${FOLDER}/charts.yaml`;
export const REPORT = `${FOLDER}/report.yaml`;
export const SEED = 'seeds/2017/report.txt';

/** The real content as texts, and as it parses. */
export interface Real {
  readonly texts: ReadonlyMap<string, string>;
  readonly tree: ContentTree;
  readonly report: ReportTree;
  readonly observations: ObservationsEntry;
  readonly reported: readonly ObservationRecord[];
}

/** One thing changed in the real content, and the message that must come of it. */
export interface RealPoison {
  readonly title: string;
  /** New texts by path; null takes the file away. */
  readonly changes: Readonly<Record<string, string | null>>;
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

export type Generator = (real: Real) => readonly RealPoison[];

export function readReal(): Real {
  const decoder = new TextDecoder();
  const texts = new Map(
    [...readContentFiles(ROOT)].map(([path, bytes]) => [
      path,
      typeof bytes === 'string' ? bytes : decoder.decode(bytes),
    ]),
  );
  const tree = parseContentTree(texts);
  const report = tree.reports.find(({ year }) => year === 2017);
  const observations = report?.observations;
  if (!report || !observations) throw new Error('no report of 2017');
  const reported = observations.records.filter(({ from }) => from === undefined);
  return { texts, tree, report, observations, reported };
}

/** The text of a real file. */
export function textOf({ texts }: Real, file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`no file ${file}`);
  return text;
}

/** The line of a value of `observations.yaml`. */
export function lineOf({ observations }: Real, path: DataPath): number {
  return observations.locate(path).line;
}

/** A file with words of one line replaced. Throws where the line does not hold them. */
export function onLine(real: Real, file: string, line: number, from: string, to: string): string {
  const lines = textOf(real, file).split('\n');
  const text = lines[line - 1] ?? '';
  if (!text.includes(from)) throw new Error(`${file}:${line} does not hold “${from}”`);
  return lines
    .with(
      line - 1,
      text.replace(from, () => to),
    )
    .join('\n');
}

/** A file without some lines, and with others in their place; the first line counts 1. */
export function spliced(real: Real, file: string, line: number, remove: number, ...insert: string[]): string {
  return textOf(real, file)
    .split('\n')
    .toSpliced(line - 1, remove, ...insert)
    .join('\n');
}

/** Another character of the same kind: the next digit, the next Chinese digit. */
export function otherNumeral(character: string): string {
  const digits = '0123456789';
  const chinese = '一二三四五六七八九';
  if (digits.includes(character)) return digits[(digits.indexOf(character) + 1) % 10] ?? '';
  if (chinese.includes(character)) return chinese[(chinese.indexOf(character) + 1) % 9] ?? '';
  return '六';
}

import type { ContentTree, ReportTree } from '../../content/content-tree.ts';
import type { Entry } from '../../content/content-entry.ts';
import type { Issue } from '../../content/issue.ts';
import type { ObservationRecord } from '../../content/observation-record.ts';
import type { Observation } from '../../content/schemas/observation.ts';
import { formatObservationId } from '../../content/observation-id.ts';
import { unknown } from '../../rules/references.ts';
import { isObserved, observationsById } from '../../content/observed.ts';
import { errorAt } from '../../content/report-issue.ts';
import { schemaIssues } from '../../content/schema-issues.ts';
import { perObject } from '../../lib/once.ts';
import { endsOf } from '../../observations/derived-ends.ts';
import { checkChart } from './check.ts';
import { chartsFileSchema, parseChartsFile, declarationSchema, type ChartEntry } from '../declaration.ts';
import type { ChartWorld, StatedObservation } from './fault.ts';
import { membersOf, type Member } from './members.ts';

/** A declared chart with the file that declares it and its place there. */
interface Declared {
  readonly file: Entry<unknown>;
  readonly index: number;
  readonly entry: ChartEntry;
}

/** Everything wrong with `charts.yaml` of any year; pass it to `checkContent` as an extra rule. */
export function checkCharts(tree: ContentTree): readonly Issue[] {
  const declared = tree.reports.flatMap(readDeclared);
  return [
    ...tree.reports.flatMap(checkSchema),
    ...checkTwins(declared),
    ...declared.flatMap((chart) => [...checkChapter(tree, chart), ...checkDeclared(tree, chart)]),
  ];
}

function checkSchema({ charts }: ReportTree): readonly Issue[] {
  if (charts?.raw === undefined) return [];
  const { error } = parseChartsFile(charts);
  return error
    ? schemaIssues(error, chartsFileSchema, { file: charts.file, data: charts.raw, locate: charts.locate })
    : [];
}

/** The declarations of a year; a wrong one is left out, and the others are still checked. */
function readDeclared({ charts: file, year }: ReportTree): readonly Declared[] {
  const raw = file?.raw;
  const list = typeof raw === 'object' && raw !== null && 'charts' in raw ? raw.charts : [];
  if (!file || !Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => {
    const { data } = declarationSchema.safeParse(item);
    return data ? [{ file, index, entry: { ...data, year } }] : [];
  });
}

function checkTwins(declared: readonly Declared[]): readonly Issue[] {
  return declared.flatMap(({ file, index, entry }, position) => {
    const twin = declared.slice(0, position).find((other) => other.entry.id === entry.id);
    if (!twin) return [];
    const words = {
      found: `图表编号 ${entry.id} 已经用过（${twin.file.file}）`,
      allowed: '图表编号全站唯一，换一个',
    };
    return [errorAt(file, ['charts', index, 'id'], 'chart/duplicate', words)];
  });
}

function checkChapter(tree: ContentTree, { file, index, entry }: Declared): readonly Issue[] {
  const slugs = tree.reports.find(({ year }) => year === entry.year)?.chapters.map(({ slug }) => slug) ?? [];
  if (slugs.includes(entry.chapter)) return [];
  const words = unknown(`章（${entry.year} 年）`, entry.chapter, slugs, '这一年年报的章');
  return [errorAt(file, ['charts', index, 'chapter'], 'chart/chapter', words)];
}

function checkDeclared(tree: ContentTree, { file, index, entry }: Declared): readonly Issue[] {
  const world = chartWorldOf(tree, entry.year);
  const isReadable = (member: Member) =>
    world.observations.some(({ id }) => id === formatObservationId(member));
  // What is declared but wrong is reported where it is declared.
  const isBroken = membersOf(entry).some(
    (member) =>
      tree.indicators.has(member.indicator) &&
      isObserved(tree, member.indicator, member.year) &&
      !isReadable(member),
  );
  if (isBroken) return [];
  return checkChart(entry, world).map(({ path, rule, ...words }) =>
    errorAt(file, ['charts', index, ...path], rule, words),
  );
}

/** What exists beside the charts of a year's report. */
export function chartWorldOf(tree: ContentTree, of: number): ChartWorld {
  const relations = tree.reports.find(({ year }) => year === of)?.observations?.relations ?? [];
  return {
    observations: observationsOf(tree),
    indicators: new Set(tree.indicators.keys()),
    relations: relations.map(({ relation }) => relation),
  };
}

/** The report that an observation stands in, and between what it lies where it is derived. */
function originOf(tree: ContentTree, record: ObservationRecord): Pick<Observation, 'report' | 'derived'> {
  const report = tree.reports.find(({ observations }) => observations?.records.includes(record) === true);
  const { records = [], relations = [] } = report?.observations ?? {};
  const find = (id: string) => records.find(({ indicator, from }) => indicator === id && from === undefined);
  const kinds = relations.map(({ relation }) => relation);
  const { from, year } = record;
  const derived = from && { method: '', from, ends: endsOf(record, kinds, find) };
  return { report: report?.year ?? year, derived };
}

const observationsOf = perObject((tree: ContentTree): readonly StatedObservation[] =>
  [...observationsById(tree)].flatMap(([id, record]) => {
    const { year, value, high, qualifier, text, places } = record;
    const indicator = tree.indicators.get(record.indicator)?.data;
    if (!indicator) return [];
    return [
      {
        id,
        indicator: { ...indicator, id: record.indicator },
        year,
        quantity: { value, high, unit: indicator.unit, qualifier, text },
        ...originOf(tree, record),
        quotes: places.map(({ quote }) => quote),
      },
    ];
  }),
);

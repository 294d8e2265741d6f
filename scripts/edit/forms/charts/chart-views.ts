import { isDeepStrictEqual } from 'node:util';
import { chartWorldOf } from '../../../../src/charts/check/chart-rule.ts';
import { checkChart } from '../../../../src/charts/check/check.ts';
import { declarationSchema } from '../../../../src/charts/declaration.ts';
import type { ContentTree, ReportTree } from '../../../../src/content/content-tree.ts';
import { DeskFault } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import { paths } from '../../../../src/lib/url.ts';
import { readTyped } from '../kept/kept.ts';
import { usesOf } from './chart-texts.ts';
import type { ChartCard, ChartDraft, ChartFormView, ChartsView } from './chart-view.ts';
import { drawDeclared } from './draw.ts';
import { toDeclaration, withNames } from './draft.ts';
import { getKinds, nameOf } from './kinds.ts';

/** A chart as its file has it, before the schema. */
interface Declared {
  readonly index: number;
  readonly raw: ChartDraft;
}

/** All charts with their pictures, the latest year first. */
export function toChartsView(workplace: Workplace): ChartsView {
  return {
    years: workplace
      .tree()
      .reports.toReversed()
      .map((report) => ({
        year: report.year,
        isDraft: report.report?.data?.draft === true,
        charts: toCards(workplace, report),
      })),
  };
}

function toCards(workplace: Workplace, { year, charts }: ReportTree): readonly ChartCard[] {
  const tree = workplace.tree();
  const world = chartWorldOf(tree, year);
  const lineOf = (index: number): number => charts?.locate(['charts', index]).line ?? 0;
  const declared = declaredIn(tree, year);
  return declared.map(({ raw, index }) => {
    const { data } = declarationSchema.safeParse(raw);
    const entry = data && { ...data, year };
    const drawn = entry && checkChart(entry, world).length === 0 ? drawDeclared(entry, world) : undefined;
    const end = index + 1 < declared.length ? lineOf(index + 1) : Infinity;
    return {
      id: raw.id ?? '',
      kind: raw.kind ? nameOf(raw.kind) : '',
      title: drawn?.title ?? withNames(raw.title ?? raw.id ?? '', numbersIn(tree, year)),
      svg: drawn?.phone,
      issues: workplace
        .report()
        .issues.filter(({ file, line }) => file === charts?.file && line >= lineOf(index) && line < end),
      uses: usesOf(tree, raw.id ?? ''),
      isPublished: isPublished(tree, raw.id ?? ''),
    };
  });
}

/** What the page for one chart needs; without `id` for a new one. Throws a DeskFault where there is no such chart. */
export function toChartForm({ root, tree }: Workplace, year: number, id: string | undefined): ChartFormView {
  const report = tree().reports.find((one) => one.year === year);
  if (!report) throw new DeskFault(`没有 ${String(year)} 年的年报`);
  const declaration =
    id === undefined ? undefined : declaredIn(tree(), year).find(({ raw }) => raw.id === id)?.raw;
  if (id !== undefined && !declaration) throw new DeskFault(`没有这张图：${id}`);
  const kept = readTyped(root, keptName(year, id)) as ChartDraft | undefined;
  return {
    year,
    kinds: getKinds(),
    chapters: report.chapters.map(({ slug, data }) => ({ slug, title: data?.title ?? slug })),
    numbers: numbersIn(tree(), year),
    growths: chartWorldOf(tree(), year).relations.flatMap((relation) =>
      relation.kind === 'growth' ? [{ of: relation.of, rate: relation.rate }] : [],
    ),
    declaration,
    kept: kept && isDeepStrictEqual(toDeclaration(kept), declaration ?? {}) ? undefined : kept,
    isPublished: id !== undefined && isPublished(tree(), id),
    taken: tree().reports.flatMap((one) => declaredIn(tree(), one.year).flatMap(({ raw }) => raw.id ?? [])),
  };
}

/** The charts of a year as their file has them. */
export function declaredIn(tree: ContentTree, year: number): readonly Declared[] {
  const raw = tree.reports.find((one) => one.year === year)?.charts?.raw as
    { readonly charts?: unknown } | null | undefined;
  const list = Array.isArray(raw?.charts) ? (raw.charts as readonly unknown[]) : [];
  return list.flatMap((one, index) => (typeof one === 'object' && one !== null ? [{ index, raw: one }] : []));
}

/** Whether a chart's address was published. */
export function isPublished({ addresses }: ContentTree, id: string): boolean {
  return addresses?.data?.addresses.includes(paths.chart(id)) === true;
}

/** Under what a chart's unsaved words are kept. */
export function keptName(year: number, id: string | undefined): string {
  return `chart ${String(year)} ${id ?? ''}`;
}

function numbersIn(tree: ContentTree, year: number): ChartFormView['numbers'] {
  return chartWorldOf(tree, year).observations.map(({ indicator, quantity, ...one }) => ({
    indicator: indicator.id,
    year: one.year,
    name: indicator.name,
    unit: quantity.unit,
    text: quantity.text,
  }));
}

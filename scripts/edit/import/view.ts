import type { ContentTree, ReportTree } from '../../../src/content/content-tree.ts';
import { NUMERAL_KINDS } from '../../../src/content/schemas/numerals.ts';
import { sourcesOf } from '../../../src/provenance/source-text.ts';
import { readTodo } from '../../import/decide.ts';
import { formatIssue } from '../../../src/content/issue.ts';
import type { Todo } from '../../import/todo.ts';
import { DeskFault } from '../server/server.ts';
import { toFields } from '../forms/form/to-fields.ts';
import { declarationSchema, newIndicatorSchema, tableAnswerSchema } from './decisions.ts';
import type { ImportView, Section } from './import-view.ts';
import { toItems, toNamed } from './items.ts';
import { paintSource } from './source-pane.ts';

const FORMS = {
  indicator: toFields(newIndicatorSchema),
  declaration: toFields(declarationSchema),
  table: toFields(tableAnswerSchema),
};

/** The year whose import is under way: the newest draft, or else the year after the newest report; undefined before the first. */
export function yearUnderWay({ reports }: ContentTree): number | undefined {
  const newest = reports.at(-1);
  if (newest === undefined) return undefined;
  return reports.findLast(isDraft)?.year ?? newest.year + 1;
}

function isDraft({ report }: ReportTree): boolean {
  return report?.data?.draft === true;
}

/** The list of what the import leaves to decide. Throws a DeskFault where it does not read. */
export function todoOf(root: string, year: number): Todo {
  const todo = readTodo(root, year);
  if (!('observations' in todo)) throw new DeskFault(todo.map(formatIssue).join('\n'));
  return todo;
}

/** Everything about a year's import but what is left after it. */
export function toImportView(
  root: string,
  tree: ContentTree,
  year: number,
  told: readonly Section[],
): ImportView {
  const report = tree.reports.find((one) => one.year === year);
  const source = sourcesOf(tree).get(year);
  const todo = todoOf(root, year);
  const { items, spans } = source ? toItems(tree, source, todo) : { items: [], spans: [] };
  return {
    year,
    years: tree.reports.map((one) => one.year).toReversed(),
    isStarted: source !== undefined,
    title: report?.report?.data?.title ?? '',
    told,
    source: source ? paintSource(tree, source, spans) : [],
    items,
    decided: report ? countDecided(report) : 0,
    indicators: [...tree.indicators].flatMap(([id, { data }]) => (data ? [toNamed(id, data)] : [])),
    kinds: Object.entries(NUMERAL_KINDS).map(([id, name]) => ({ id, name })),
    forms: FORMS,
  };
}

function countDecided({ observations, numerals, tables }: ReportTree): number {
  const places = (observations?.records ?? []).reduce((sum, record) => sum + record.places.length, 0);
  return places + (numerals?.data?.numerals.length ?? 0) + (tables?.data?.tables.length ?? 0);
}

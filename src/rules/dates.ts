import type { DataPath } from '../content/text/yaml-document.ts';
import type { Entry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { errorAt, type Rule } from '../content/report-issue.ts';

/** Days that no calendar has, and articles updated before they were published. */
export function checkDates(tree: ContentTree): readonly Issue[] {
  return [
    ...datesOf(tree).flatMap(({ entry, path, date }) => checkDay(entry, path, date)),
    ...tree.articles.flatMap((article) => checkOrder(article, article.data?.date, article.data?.updated)),
  ];
}

interface Dated {
  readonly entry: Entry<unknown>;
  readonly path: DataPath;
  readonly date: string;
}

/** Days that have not come yet. Nothing in a build reads the clock, so that `today` (2026-11-22) comes from who runs the rules: `npm run check` and the dev server give it, a build does not. */
export function checkFuture(today: string): Rule {
  return (tree) =>
    datesOf(tree).flatMap(({ entry, path, date }) => {
      if (date <= today.slice(0, date.length)) return [];
      const words = {
        found: `${date} 还没有到`,
        allowed: `写已经发生的日子，今天是 ${today}；内容不预先落款`,
      };
      return [errorAt(entry, path, 'date/future', words)];
    });
}

/** Every date that staff gave. */
function datesOf(tree: ContentTree): readonly Dated[] {
  const of = <T>(entry: Entry<T> | undefined, fields: readonly (keyof T & string)[]): readonly Dated[] =>
    fields.flatMap((field) => {
      const date = entry?.data?.[field];
      return entry && typeof date === 'string' ? [{ entry, path: [field], date }] : [];
    });
  const { tombstones } = tree;
  return [
    ...tree.articles.flatMap((article) => of(article, ['date', 'updated'])),
    ...tree.reports.flatMap(({ report }) => of(report, ['written'])),
    ...[...tree.stations.values()].flatMap((station) => of(station, ['asOf', 'opened'])),
    ...tree.corrections.flatMap((correction) => of(correction, ['date'])),
    ...(['removed', 'pages'] as const).flatMap((list) =>
      (tombstones?.data?.[list] ?? []).flatMap(({ date }, index) =>
        tombstones ? [{ entry: tombstones, path: [list, index, 'date'], date }] : [],
      ),
    ),
  ];
}

function checkDay(entry: Entry<unknown>, path: DataPath, date: string): readonly Issue[] {
  if (isCalendarDate(date)) return [];
  const words = {
    found: `没有 ${date} 这一天`,
    allowed: '写日历上有的日子',
    example: `${String(path.at(-1))}: 2017-05-31`,
  };
  return [errorAt(entry, path, 'date/impossible', words)];
}

/** Compared at the precision that both have: 2017-05 is not before 2017. */
function checkOrder(
  entry: Entry<unknown>,
  date: string | undefined,
  updated: string | undefined,
): readonly Issue[] {
  if (date === undefined || updated === undefined) return [];
  const precision = Math.min(date.length, updated.length);
  if (updated.slice(0, precision) >= date.slice(0, precision)) return [];
  const words = {
    found: `更新时间 ${updated} 早于发布时间 ${date}`,
    allowed: '更新时间不能早于发布时间；没有改过就不写 updated',
  };
  return [errorAt(entry, ['updated'], 'date/order', words)];
}

function isCalendarDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
}

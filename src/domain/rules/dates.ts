import type { DataPath } from '../../lib/yaml-document.ts';
import type { Entry } from '../content-entry.ts';
import type { ContentTree } from '../content-tree.ts';
import type { Issue } from '../issue.ts';
import { errorAt } from './rule.ts';

/** Days that no calendar has, and articles updated before they were published. */
export function checkDates(tree: ContentTree): readonly Issue[] {
  const articles = tree.articles.flatMap((article) => {
    const { date, updated } = article.data ?? {};
    return [
      ...checkDay(article, ['date'], date),
      ...checkDay(article, ['updated'], updated),
      ...checkOrder(article, date, updated),
    ];
  });
  const reports = tree.reports.flatMap(({ report }) =>
    report ? checkDay(report, ['written'], report.data?.written) : [],
  );
  const stations = [...tree.stations.values()].flatMap((station) =>
    checkDay(station, ['asOf'], station.data?.asOf),
  );
  const corrections = tree.corrections.flatMap((correction) =>
    checkDay(correction, ['date'], correction.data?.date),
  );
  return [...articles, ...reports, ...stations, ...corrections];
}

function checkDay(entry: Entry<unknown>, path: DataPath, date: string | undefined): readonly Issue[] {
  if (date === undefined || isCalendarDate(date)) return [];
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

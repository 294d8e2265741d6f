import { referencesTo } from '../../../src/content/component.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { parseObservationId, toObservationId } from '../../../src/content/observation-id.ts';
import { observationsById } from '../../../src/content/observed.ts';
import type { UsesView } from './uses-view.ts';

/** The numbers, texts, covers and charts that name an indicator. */
export function usesOf(tree: ContentTree, id: string): UsesView {
  const values = [...observationsById(tree).values()]
    .filter(({ indicator }) => indicator === id)
    .map(({ year, text, file }) => ({
      name: `${String(year)}年的数：${text}`,
      href: `/data/values?year=${/reports\/(\d+)\//.exec(file)?.[1] ?? ''}`,
    }));
  const texts = [...tree.reports.flatMap(({ chapters }) => chapters), ...tree.articles].flatMap(
    ({ file, body, year, data }) => {
      const isNamed =
        body !== undefined &&
        (['observation', 'observations'] as const)
          .flatMap((kind) => referencesTo(body, kind))
          .some((one) => parseObservationId(toObservationId(one.id, year)).indicator === id);
      return isNamed ? [{ name: `正文：${data?.title ?? file}`, href: `/text/${file}` }] : [];
    },
  );
  const covers = tree.reports.flatMap(({ year, report }) =>
    report?.data && [...report.data.keyFigures, ...(report.data.quotable ?? [])].includes(id)
      ? [{ name: `${String(year)}年年报的关键数字`, href: `/data/${report.file}` }]
      : [],
  );
  const charts = tree.reports.flatMap(({ year, charts: entry }) =>
    entry && mentions(entry.raw, id)
      ? [{ name: `${String(year)}年的图表`, href: `/data/charts?year=${String(year)}` }]
      : [],
  );
  return {
    isPublished: tree.ledger?.data?.published.some(({ indicator }) => indicator === id) === true,
    uses: [...values, ...texts, ...covers, ...charts],
  };
}

/** Whether a text anywhere in the data is the id, or names it in braces. */
function mentions(data: unknown, id: string): boolean {
  if (typeof data === 'string') return data === id || new RegExp(`\\{${id}[/}]`).test(data);
  if (typeof data !== 'object' || data === null) return false;
  return id in data || Object.values(data).some((value) => mentions(value, id));
}

import type { ContentTree } from '../../src/content/content-tree.ts';
import { observationsById } from '../../src/content/observed.ts';

/** The indicators that a year's report is asked for, in the order of the last report, then by id. */
export function liveIndicators(tree: ContentTree, year: number): readonly string[] {
  const live = [...tree.indicators].flatMap(([id, { data }]) =>
    data && data.replacedBy === undefined && (data.validFrom ?? year) <= year ? [id] : [],
  );
  const order = [...new Set([...observationsById(tree).values()].map(({ indicator }) => indicator))];
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return live.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Why an indicator is used no more, in Chinese; undefined while it is. */
export function endOf(tree: ContentTree, id: string): string | undefined {
  const stone = tree.tombstones?.data?.removed.find((removed) => removed.id === id);
  if (stone)
    return `${stone.name}：${stone.date} 取消${replacement(tree, stone.replacedBy)}，${stone.reason}`;
  const data = tree.indicators.get(id)?.data;
  return data?.replacedBy === undefined ? undefined : `${data.name}${replacement(tree, data.replacedBy)}`;
}

/** Indicators that are used no more but once had a value. */
export function endedIndicators(tree: ContentTree): readonly string[] {
  const observed = [...observationsById(tree).values()].map(({ indicator }) => indicator);
  const published = (tree.ledger?.data?.published ?? []).map(({ indicator }) => indicator);
  return [...new Set([...observed, ...published])].filter((id) => endOf(tree, id) !== undefined);
}

function replacement(tree: ContentTree, id: string | undefined): string {
  return id === undefined ? '' : `，改用 ${id}（${tree.indicators.get(id)?.data?.name ?? ''}）`;
}

import { once } from '../lib/once.ts';
import { getContentTree } from './shown-tree.ts';

/** An entry of the content tree whose data hold against their schema. */
type Sound<E extends { readonly data: unknown }> = E & { readonly data: NonNullable<E['data']> };

export type SoundArticle = ReturnType<typeof getArticleEntries>[number];
export type SoundStation = ReturnType<typeof getStationEntries>[number];

/** What pages show of each kind of content, in the order of the files; without what the content rules refuse. */
export const getIndicatorEntries = once(() => byId(getContentTree().indicators));
export const getStationEntries = once(() => byId(getContentTree().stations));
export const getArticleEntries = once(() => getContentTree().articles.filter(isSound));
export const getReportEntries = once(() =>
  getContentTree().reports.flatMap(({ report }) => report?.data ?? []),
);
export const getChapterEntries = once(() =>
  getContentTree().reports.flatMap(({ chapters }) => chapters.filter(isSound)),
);
export const getObservationEntries = once(() =>
  getContentTree().reports.flatMap(({ year, observations }) =>
    observations?.data ? [{ year, data: observations.data }] : [],
  ),
);

export const getTableEntries = once(() =>
  getContentTree().reports.flatMap(({ year, tables }) =>
    (tables?.data?.tables ?? []).map((table) => ({ year, table })),
  ),
);

/** A reference that the content check has let through must resolve; anything else is a defect of ours. */
export function assertFound<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`内容里找不到 ${what}`);
  return value;
}

function byId<T>(entries: ReadonlyMap<string, { readonly data: T | undefined }>) {
  return [...entries].flatMap(([id, { data }]) => (data === undefined ? [] : [{ id, data }]));
}

function isSound<E extends { readonly data: unknown }>(entry: E): entry is Sound<E> {
  return entry.data !== undefined;
}

import { getCollection } from 'astro:content';
import { once } from '../lib/once.ts';

/** Each collection is read once a build, however many pages ask for it. */
export const getSiteEntries = once(() => getCollection('site'));
export const getIndicatorEntries = once(() => getCollection('indicators'));
export const getReportEntries = once(() => getCollection('reports'));
export const getChapterEntries = once(() => getCollection('chapters'));
export const getObservationEntries = once(() => getCollection('observations'));
export const getChartEntries = once(() => getCollection('charts'));
export const getArticleEntries = once(() => getCollection('articles'));
export const getStationEntries = once(() => getCollection('stations'));

/** A reference that the content check has let through must resolve; anything else is a defect of ours. */
export function assertFound<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`内容里找不到 ${what}`);
  return value;
}

import { getCollection } from 'astro:content';
import { withinContent } from '../domain/content-path.ts';
import { isWithin } from '../domain/drafts.ts';
import { getHiddenContent } from '../lib/hidden-content.ts';
import { once } from '../lib/once.ts';

/** Each collection is read once a build, however many pages ask for it; without the drafts that must not be shown. */
export const getSiteEntries = once(() => getCollection('site'));
export const getIndicatorEntries = once(() => getCollection('indicators'));
export const getReportEntries = once(() => getCollection('reports', isShown));
export const getChapterEntries = once(() => getCollection('chapters', isShown));
export const getObservationEntries = once(() => getCollection('observations', isShown));
export const getChartEntries = once(() => getCollection('charts', isShown));
export const getArticleEntries = once(() => getCollection('articles', isShown));
export const getStationEntries = once(() => getCollection('stations'));

/** An entry's file, from `content/`: `content/articles/2017/jiansheng.mdx`. */
export function toContentPath({ filePath = '' }: { readonly filePath?: string }): string {
  return withinContent(filePath) ?? filePath;
}

/** The dev server keeps entries that were read before they were found wrong. */
function isShown(entry: { readonly filePath?: string }): boolean {
  return !isWithin(toContentPath(entry), getHiddenContent());
}

/** A reference that the content check has let through must resolve; anything else is a defect of ours. */
export function assertFound<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`内容里找不到 ${what}`);
  return value;
}

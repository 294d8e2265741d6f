import type { Files } from '../content/content-tree.ts';
import { isWithin, parseEditions, withoutFiles } from '../content/disk/drafts.ts';
import type { ParseCache } from '../content/disk/parse-cache.ts';
import { isUnfinished } from '../content/schemas/report.ts';
import { checkContent } from '../rules/check-content.ts';
import { EXTRA_RULES } from './content-report.ts';

/** The drafts that pages must not know of: all of them in a build; in the dev server those with faults, which its pages could not show. */
export function findHidden(
  files: Files,
  { isDev, cache = new Map() }: { readonly isDev: boolean; readonly cache?: ParseCache },
): readonly string[] {
  return isDev ? findFaulty(files, [], cache) : parseEditions(files, cache).drafts;
}

/** Leaving one out may make a fault of another that refers to it, so it is asked until nothing changes. */
function findFaulty(files: Files, hidden: readonly string[], cache: ParseCache): readonly string[] {
  const editions = parseEditions(withoutFiles(files, hidden), cache);
  if (editions.drafts.length === 0) return hidden;
  const errors = checkContent(editions.all, EXTRA_RULES).filter(({ severity }) => severity === 'error');
  const started = editions.all.reports
    .filter(({ report }) => report?.data && isUnfinished(report.data))
    .map(({ folder }) => `${folder}/`);
  const faulty = editions.drafts.filter(
    (place) => started.includes(place) || errors.some(({ file }) => isWithin(file, [place])),
  );
  return faulty.length === 0 ? hidden : findFaulty(files, [...hidden, ...faulty], cache);
}

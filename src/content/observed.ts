import { perObject } from '../lib/once.ts';
import type { ContentTree } from './content-tree.ts';
import { formatObservationId, type ObservationId } from './observation-id.ts';
import type { ObservationRecord } from './observation-record.ts';

/** All observations by their ids, such as `volunteers/2017`; of two with one id the first. */
export const observationsById = perObject(
  (tree: ContentTree): ReadonlyMap<ObservationId, ObservationRecord> => {
    const byId = new Map<ObservationId, ObservationRecord>();
    for (const record of tree.reports.flatMap(({ observations }) => observations?.records ?? [])) {
      const id = formatObservationId(record);
      if (!byId.has(id)) byId.set(id, record);
    }
    return byId;
  },
);

/** Whether something is, or may be, observed: also when the item or the whole file that states it is wrong, which is reported there. */
export function isObserved(tree: ContentTree, indicator: string, year: number): boolean {
  const inReport = tree.reports.find((report) => report.year === year)?.observations;
  if (inReport && (inReport.declared === undefined || inReport.declared.has(indicator))) return true;
  return observationsById(tree).has(formatObservationId({ indicator, year }));
}

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

/** The year of the report that states an observation: its own year's, or a later one's. */
export function reportOf(tree: ContentTree, { file, year }: ObservationRecord): number {
  return tree.reports.find(({ observations }) => observations?.file === file)?.year ?? year;
}

/** Whether something is, or may be, observed: also when the item or the whole file that states it is wrong, which is reported there. */
export function isObserved(tree: ContentTree, indicator: string, year: number): boolean {
  const id = formatObservationId({ indicator, year });
  const isDeclared = tree.reports.some(
    ({ year: ofReport, observations: entry }) =>
      entry && (entry.declared === undefined ? ofReport === year : entry.declared.has(id)),
  );
  return isDeclared || observationsById(tree).has(id);
}

import type { ContentTree } from '../content/content-tree.ts';
import { isSameValue, type Published } from '../content/schemas/ledger.ts';
import { formatObservationId } from '../content/observation-id.ts';
import { observationsById } from '../content/observed.ts';

/** The values that the ledger does not hold yet, as it would hold them: new ones, and what a correction made of old ones. */
export function getUnpublished(tree: ContentTree): readonly Published[] {
  const last = new Map((tree.ledger?.data?.published ?? []).map((row) => [formatObservationId(row), row]));
  return [...observationsById(tree)].flatMap(([id, record]) => {
    const unit = tree.indicators.get(record.indicator)?.data?.unit;
    const known = last.get(id);
    if (unit === undefined || (known && isSameValue(known, record))) return [];
    const { indicator, year, text, value, high, qualifier } = record;
    return [{ indicator, year, unit, text, value, high, qualifier }];
  });
}

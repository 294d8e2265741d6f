import type { Published } from '../content/schemas/ledger.ts';
import type { PageTombstone, Tombstone } from '../content/schemas/tombstone.ts';
import { once } from '../lib/once.ts';
import { toRemovedAnchor } from '../content/redirects.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { getIndicators } from './indicator-views.ts';
import type { Link } from '../content/link.ts';

/** An indicator that is no more, as its old addresses show it. */
export interface TombstoneView extends Tombstone {
  /** The indicator that is used instead; its address leads to the place on its page that tells the same story. */
  readonly successor: Link | undefined;
  /** The id of that place. */
  readonly anchor: string;
  /** What was published of it, oldest year first; of each year the value that stood last. */
  readonly published: readonly Published[];
}

/** All indicators that were published and are no more. */
export const getTombstones = once(async (): Promise<readonly TombstoneView[]> => {
  const { tombstones, ledger } = getContentTree();
  const indicators = await getIndicators();
  return (tombstones?.data?.removed ?? []).map((tombstone) => {
    const next = indicators.find(({ indicator }) => indicator.id === tombstone.replacedBy);
    const rows = (ledger?.data?.published ?? []).filter(({ indicator }) => indicator === tombstone.id);
    const byYear = new Map(rows.map((row) => [row.year, row]));
    const anchor = toRemovedAnchor(tombstone.id);
    return {
      ...tombstone,
      anchor,
      successor: next && { title: next.indicator.name, url: `${next.url}#${anchor}` },
      published: [...byYear.values()].toSorted((a, b) => a.year - b.year),
    };
  });
});

/** The indicators that one has taken the place of, in the order of `tombstones.yaml`. */
export async function getPredecessors(id: string): Promise<readonly TombstoneView[]> {
  return (await getTombstones()).filter(({ replacedBy }) => replacedBy === id);
}

/** All other pages that were published and are no more. */
export function getPageTombstones(): readonly PageTombstone[] {
  return getContentTree().tombstones?.data?.pages ?? [];
}

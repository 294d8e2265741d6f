import type { ContentTree } from '../../src/content/content-tree.ts';
import { isSameValue } from '../../src/content/schemas/ledger.ts';
import { observationsById } from '../../src/content/observed.ts';
import { listItems, type Item } from './items.ts';
import type { Snapshot } from './snapshot.ts';

/** A number that readers see differently. */
export interface ValueChange {
  readonly name: string;
  readonly year: number;
  /** Its wording; undefined where it was not there. */
  readonly was: string | undefined;
  /** Undefined where it is no longer there. */
  readonly is: string | undefined;
  /** Where the change is a correction: why. */
  readonly reason: string | undefined;
}

export interface ItemChange {
  readonly how: '新增' | '改动' | '撤下';
  readonly item: Item;
}

/** What a change of the project changes for readers. */
export interface Changes {
  readonly values: readonly ValueChange[];
  readonly items: readonly ItemChange[];
  /** Undefined where one of the two was not built. */
  readonly pages: { readonly added: readonly string[]; readonly removed: readonly string[] } | undefined;
  /** The drafts afterwards: readers see nothing of them. */
  readonly drafts: readonly string[];
}

/** Compares two states of the project as readers see them. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Changes {
  const [old, now] = [before.editions.published, after.editions.published];
  return {
    values: compareValues(old, now),
    items: compareItems(listItems(old, before.files), listItems(now, after.files)),
    pages: before.pages && after.pages && comparePages(before.pages, after.pages),
    drafts: after.editions.drafts.filter((place) => after.files.has(place) || /\/\d{4}\/$/.test(place)),
  };
}

/** Two lists of addresses. */
export function comparePages(
  before: readonly string[],
  after: readonly string[],
): NonNullable<Changes['pages']> {
  const [old, now] = [new Set(before), new Set(after)];
  return {
    added: after.filter((page) => !old.has(page)),
    removed: before.filter((page) => !now.has(page)),
  };
}

function compareValues(before: ContentTree, after: ContentTree): readonly ValueChange[] {
  const [old, now] = [observationsById(before), observationsById(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was && is && isSameValue(was, is)) return [];
    const { indicator, year } = is ?? was ?? { indicator: id, year: 0 };
    const name = (after.indicators.get(indicator) ?? before.indicators.get(indicator))?.data?.name;
    return [
      {
        name: name ?? indicator,
        year,
        was: was?.text,
        is: is?.text,
        reason: was && is && reasonOf(before, after, { indicator, year, is: is.text }),
      },
    ];
  });
}

/** Of a correction that is new. */
function reasonOf(
  before: ContentTree,
  after: ContentTree,
  { indicator, year, is }: { readonly indicator: string; readonly year: number; readonly is: string },
): string | undefined {
  const old = new Set(before.corrections.map(({ file }) => file));
  return after.corrections.find(
    ({ file, data }) =>
      !old.has(file) && data?.indicator === indicator && data.year === year && data.is === is,
  )?.data?.reason;
}

function compareItems(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): readonly ItemChange[] {
  const present = [...after].flatMap(([key, item]): readonly ItemChange[] => {
    const old = before.get(key);
    if (!old) return [{ how: '新增', item }];
    return old.content === item.content ? [] : [{ how: '改动', item }];
  });
  const gone = [...before].filter(([key]) => !after.has(key));
  return [...present, ...gone.map(([, item]) => ({ how: '撤下' as const, item }))];
}

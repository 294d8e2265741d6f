import type { YamlEdit, YamlPath } from '../../server/yaml-edit.ts';
import { isGroup } from './values.ts';

/** The edits that make one value of a file another: one for each change, the smallest that say it. None where both say the same. */
export function editsBetween(before: unknown, after: unknown, path: YamlPath = []): readonly YamlEdit[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && after.length > 0) {
    const [old, next]: readonly (readonly unknown[])[] = [before, after];
    if (old && next && old.length > 0) return listEdits(old, next, path);
  }
  if (isGroup(before) && isGroup(after) && Object.keys(after).length > 0 && Object.keys(before).length > 0)
    return groupEdits(before, after, path);
  return [{ path, set: after }];
}

/** Whether two values say the same; keys may stand in any order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  if (!isGroup(a) || !isGroup(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

function groupEdits(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: YamlPath,
): readonly YamlEdit[] {
  // What is new is written before anything goes: a group is never without a member in between.
  const written = Object.keys(after).flatMap((key) =>
    key in before
      ? editsBetween(before[key], after[key], [...path, key])
      : [{ path: [...path, key], set: after[key] }],
  );
  const gone = Object.keys(before).filter((key) => !(key in after));
  return [...written, ...gone.map((key): YamlEdit => ({ path: [...path, key], remove: true }))];
}

/**
 * Members that both have stay; what lies between two of them is changed in its place, then the rest of it is added or
 * taken away, from the end on, so that the indexes before it stay true.
 */
function listEdits(
  before: readonly unknown[],
  after: readonly unknown[],
  path: YamlPath,
): readonly YamlEdit[] {
  const order = orderOf(before, after);
  if (order) return [{ path, order }];
  const others = before.flatMap((member, at) => (isSame(member, after[at]) ? [] : [at]));
  const [only = -1] = others;
  if (before.length === after.length && others.length === 1)
    return editsBetween(before[only], after[only], [...path, only]);
  const edits: YamlEdit[] = [];
  for (const gap of gapsOf(before, after).toReversed()) {
    const shared = Math.min(gap.old.length, gap.next.length);
    for (let at = shared; at < gap.next.length; at += 1)
      edits.push({ path, add: gap.next[at], ...(gap.end < before.length && { at: gap.start + at }) });
    for (let at = gap.old.length - 1; at >= shared; at -= 1)
      edits.push({ path: [...path, gap.start + at], remove: true });
    for (let at = 0; at < shared; at += 1)
      edits.push(...editsBetween(gap.old[at], gap.next[at], [...path, gap.start + at]));
  }
  return edits;
}

/** Where the members of one list stood in another that has the same ones; undefined where it has others. */
function orderOf(before: readonly unknown[], after: readonly unknown[]): readonly number[] | undefined {
  if (before.length !== after.length) return undefined;
  const taken = new Set<number>();
  for (const member of after) {
    const at = before.findIndex((one, index) => !taken.has(index) && isSame(one, member));
    if (at < 0) return undefined;
    taken.add(at);
  }
  return [...taken];
}

interface Gap {
  /** Where in the old list it begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly old: readonly unknown[];
  readonly next: readonly unknown[];
}

/** What two lists do not share, by their longest common subsequence, first to last. */
function gapsOf(before: readonly unknown[], after: readonly unknown[]): readonly Gap[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  const same = (i: number, j: number): boolean => isSame(before[i], after[j]);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const gaps: Gap[] = [];
  let [i, j, from, till] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > from || j > till)
      gaps.push({ start: from, end: i, old: before.slice(from, i), next: after.slice(till, j) });
  };
  while (i < before.length && j < after.length)
    if (same(i, j)) {
      close();
      [i, j] = [i + 1, j + 1];
      [from, till] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  [i, j] = [before.length, after.length];
  close();
  return gaps;
}

import type { FieldPath } from './field-view.ts';

/** A value that has members by key. */
export type Group = Readonly<Record<string, unknown>>;

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list's members; none where there is no list. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The value at a path; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, name) => (at as Group | null | undefined)?.[name], value);
}

/** A member that is text or a number, as text; '' where there is none. */
export function wordsAt(group: Group, name: string): string {
  const value = group[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A group with one member changed; undefined takes it away, other members keep their order. */
export function withMember(group: unknown, name: string, value: unknown): Group {
  const known = isGroup(group) ? group : {};
  return value === undefined
    ? Object.fromEntries(Object.entries(known).filter(([key]) => key !== name))
    : { ...known, [name]: value };
}

/** What names a member of a list at a glance: its title, or the first words in it. */
export function titleOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => titleOf(one) ?? '').join('、');
  if (!isGroup(value)) return undefined;
  const known = ['title', 'name', 'text', 'passage', 'words', 'quote', 'indicator', 'file', 'path', 'year'];
  const named = known.find((name) => titleOf(value[name]) !== undefined);
  return named === undefined ? undefined : titleOf(value[named]);
}

export function isSamePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

/** Whether a path leads into what stands at another, or to it. */
export function isBelow(path: FieldPath, above: FieldPath): boolean {
  return isSamePath(path.slice(0, above.length), above);
}

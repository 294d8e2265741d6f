import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import type { Advisory } from './audit.ts';

/** The advisories that were known on a day, for when npm gets no answer. */
export interface StoredList {
  /** The day on which npm was asked, as 2026-11-30. */
  readonly date: string;
  /** What was asked and answered, in Chinese. */
  readonly scope: string;
  readonly advisories: readonly Advisory[];
}

export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

export const STORED = 'scripts/advisories/stored.json';

export function readStored(): StoredList {
  return JSON.parse(readFileSync(STORED, 'utf8')) as StoredList;
}

/** The stored advisories that touch a version in a lock file. */
export function findStored({ advisories }: StoredList, { packages }: Lock): readonly Advisory[] {
  return advisories.filter(({ name, range }) =>
    Object.entries(packages).some(
      ([path, { version = '' }]) =>
        path.endsWith(`node_modules/${name}`) && satisfies(version, range, { includePrerelease: true }),
    ),
  );
}

/** What the list is and how old, for people: a list that is old is told, and fails nothing. */
export function describeStored({ date, scope, advisories }: StoredList, today: Date): string {
  const days = Math.max(0, Math.floor((today.getTime() - Date.parse(date)) / 86_400_000));
  return `存下的清单（${date}，${days} 天前，${advisories.length} 条；${scope}）`;
}

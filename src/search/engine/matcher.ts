import { HEAD_LENGTH } from './head.ts';
import type { Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';
import { toExactTerm } from './query-phrases.ts';

/** A page that holds what was asked for; `phrases` are the wordings that it holds. */
export interface Hit {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly isInTitle: boolean;
  readonly load: () => Promise<PagefindFragment>;
}

export interface Matcher {
  /** Pages that hold every phrase, character for character. */
  findAll(phrases: readonly string[]): Promise<readonly Hit[]>;
  /** Pages that hold, of every group, at least one of its alternatives. */
  findAny(groups: readonly (readonly string[])[]): Promise<readonly Hit[]>;
  /** Ids in the order in which Pagefind scores pages for the characters of these phrases. */
  score(term: string): Promise<readonly string[]>;
  /** How many pages the index has. */
  countPages(): Promise<number>;
}

type Matches = ReadonlyMap<string, PagefindResult>;

/** Exact matching on Pagefind within one search, which asks for each phrase once. */
export function createMatcher(pagefind: Pagefind): Matcher {
  const known = new Map<string, Promise<Matches>>();

  const find = (phrase: string): Promise<Matches> => {
    const matches = known.get(phrase) ?? request(phrase);
    known.set(phrase, matches);
    return matches;
  };
  const request = async (phrase: string): Promise<Matches> => {
    const { results } = await pagefind.search(toExactTerm(phrase));
    return new Map(results.map((result) => [result.id, result]));
  };
  const findAny = async (groups: readonly (readonly string[])[]): Promise<readonly Hit[]> => {
    const found = await Promise.all(groups.map((group) => findGroup(group, find)));
    return intersect(found);
  };

  return {
    findAny,
    findAll: (phrases) => findAny(phrases.map((phrase) => [phrase])),
    score: async (term) => (await pagefind.search(term)).results.map(({ id }) => id),
    countPages: async () => (await pagefind.search(null)).results.length,
  };
}

async function findGroup(
  group: readonly string[],
  find: (phrase: string) => Promise<Matches>,
): Promise<ReadonlyMap<string, Hit>> {
  const hits = new Map<string, Hit>();
  const found = await Promise.all(group.map(find));
  found.forEach((matches, index) => {
    for (const [id, result] of matches) {
      const hit = toHit(result, group[index] ?? '');
      hits.set(
        id,
        merge(hits.get(id), hit, (one, other) => one || other),
      );
    }
  });
  return hits;
}

function intersect(groups: readonly ReadonlyMap<string, Hit>[]): readonly Hit[] {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  return [...first.values()]
    .filter(({ id }) => others.every((other) => other.has(id)))
    .map((hit) =>
      others.reduce((all, other) => merge(other.get(hit.id), all, (one, more) => one && more), hit),
    );
}

function toHit(result: PagefindResult, phrase: string): Hit {
  const place = result.words[0] ?? HEAD_LENGTH;
  return {
    id: result.id,
    phrases: [phrase],
    isInTitle: place < HEAD_LENGTH,
    load: () => result.data(),
  };
}

function merge(known: Hit | undefined, hit: Hit, inTitle: (one: boolean, other: boolean) => boolean): Hit {
  if (known === undefined) return hit;
  return {
    ...hit,
    phrases: [...new Set([...known.phrases, ...hit.phrases])],
    isInTitle: inTitle(known.isInTitle, hit.isInTitle),
  };
}

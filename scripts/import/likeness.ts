/** How often each pair of neighbouring characters stands in a text. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Pairs that name no thing: every report of a union is about them. */
const COMMON: ReadonlySet<string> = new Set(['职工', '工会', '企业', '总工', '人数']);

/** A name that shares less with a clause is not contained in it, nor the clause in the name. */
const MIN_SHARED = 3;

/** How alike two clauses are, from 0 to 1: half by the pairs of characters that they share, half by how much of the known clause stands in the other. */
export function likeness(known: Pairs, clause: Pairs): number {
  return alike(known, clause, known.length);
}

/** How alike a name and a clause are: as `likeness`, but a clause may also say only a part of a longer name. */
export function likenessOfName(name: Pairs, clause: Pairs): number {
  return Math.max(
    likeness(name, clause),
    shared(name, clause) < MIN_SHARED ? 0 : alike(name, clause, clause.length),
  );
}

function alike(a: Pairs, b: Pairs, whole: number): number {
  if (a.length === 0 || b.length === 0) return 0;
  const both = shared(a, b);
  return ((2 * both) / (a.length + b.length) + both / whole) / 2;
}

function shared(a: Pairs, b: Pairs): number {
  let sum = 0;
  for (const [pair, count] of a.counts) sum += Math.min(count, b.counts.get(pair) ?? 0);
  return sum;
}

/** Whether words name something that the other words name too. Words without any pair of their own name nothing else. */
export function sharesAny(words: Pairs, others: Pairs): boolean {
  const own = [...words.counts.keys()].filter((pair) => !COMMON.has(pair));
  return own.length === 0 || own.some((pair) => others.counts.has(pair));
}

export function pairsOf(text: string): Pairs {
  const characters = [...text];
  const counts = new Map<string, number>();
  for (const [index, character] of characters.slice(1).entries()) {
    const pair = (characters[index] ?? '') + character;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, length: Math.max(0, characters.length - 1) };
}

/** How often each pair of neighbouring characters stands in a text. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** How alike two clauses are, from 0 to 1: half by the pairs of characters that they share, half by how much of the known clause stands in the other. */
export function likeness(known: Pairs, clause: Pairs): number {
  if (known.length === 0 || clause.length === 0) return 0;
  let shared = 0;
  for (const [pair, count] of known.counts) shared += Math.min(count, clause.counts.get(pair) ?? 0);
  return ((2 * shared) / (known.length + clause.length) + shared / known.length) / 2;
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

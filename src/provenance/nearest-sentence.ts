/** A pair of characters that so many sentences have tells none of them from the others. */
const COMMON = 60;
/** Two sentences are about the same where so much of their pairs is shared, 1 being all. */
const ALIKE = 0.4;

/** Reads folded sentences once; the result gives the index of the one most like another, undefined where none is. */
export function indexSentences(sentences: readonly string[]): (sentence: string) => number | undefined {
  const sets = sentences.map(pairsOf);
  const holders = new Map<string, number[]>();
  for (const [index, pairs] of sets.entries())
    for (const pair of pairs) {
      const known = holders.get(pair);
      if (known) known.push(index);
      else holders.set(pair, [index]);
    }
  return (sentence) => {
    const pairs = pairsOf(sentence);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      const indexes = holders.get(pair) ?? [];
      if (indexes.length <= COMMON)
        for (const index of indexes) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    let best: { readonly index: number; readonly score: number } | undefined;
    for (const [index, count] of shared) {
      const score = (2 * count) / (pairs.size + (sets[index]?.size ?? 0));
      if (score >= (best?.score ?? ALIKE)) best = { index, score };
    }
    return best?.index;
  };
}

function pairsOf(sentence: string): ReadonlySet<string> {
  const characters = [...sentence];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list; the earlier ones are the more frequent where `skew` is over 1, as words are in any text. */
export function pick<Item>(random: () => number, list: readonly [Item, ...Item[]], skew = 1): Item {
  return list[Math.floor(random() ** skew * list.length)] ?? list[0];
}

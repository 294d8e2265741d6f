/** Chances that come out the same for the same seed. */
export interface Dice {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** So many of a list, in its order; all where it has no more. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
}

/** So many looks has each thing of a tree; pictures are drawn for all of them, and drawing takes longer than all the rest. */
const LOOKS = 4;

/** What the look of a tree's how-manieth thing comes from: one of few, so that trees share their pictures in the cache. */
export function toLook(dice: Dice, index: number): Dice {
  return toDice(index * LOOKS + dice.between(0, LOOKS - 1));
}

/** Mulberry32: https://github.com/cprosche/mulberry32 */
export function toDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[between(0, from.length - 1)] as (typeof from)[number];
    },
    some: (from, count) => {
      let [left, wanted] = [from.length, Math.min(count, from.length)];
      return from.filter(() => {
        const isTaken = next() * left < wanted;
        left -= 1;
        if (isTaken) wanted -= 1;
        return isTaken;
      });
    },
  };
}

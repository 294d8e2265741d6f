import type { Span } from '../../src/lib/folded.ts';

/** Passages are told apart by so many of their first characters. */
const HEAD = 4;

/** Reads passages once; the result says of a text which places lie within one of them, and reads each text once. */
export function coverPassages(passages: readonly string[]): (text: string) => (place: Span) => boolean {
  const byHead = Map.groupBy(new Set(passages.filter((passage) => passage !== '')), (passage) =>
    passage.slice(0, HEAD),
  );
  const lengths = [...new Set([...byHead.keys()].map(({ length }) => length))];
  return (text) => {
    /** For each character, the furthest end of a passage that has begun by then. */
    const ends = new Uint32Array(text.length);
    let furthest = 0;
    for (let at = 0; at < text.length; at += 1) {
      for (const length of lengths)
        for (const passage of byHead.get(text.slice(at, at + length)) ?? [])
          if (text.startsWith(passage, at)) furthest = Math.max(furthest, at + passage.length);
      ends[at] = furthest;
    }
    return ({ start, end }) => end <= (ends[start] ?? 0);
  };
}

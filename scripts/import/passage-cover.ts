import { withinAny, type Span } from '../../src/lib/folded.ts';

/** Passages are told apart by so many of their first characters. */
const HEAD = 4;

/** Reads passages once; the result says of a text which places lie within one of them, and reads each text once. */
export function coverPassages(passages: readonly string[]): (text: string) => (place: Span) => boolean {
  const byHead = Map.groupBy(new Set(passages.filter((passage) => passage !== '')), (passage) =>
    passage.slice(0, HEAD),
  );
  const lengths = [...new Set([...byHead.keys()].map(({ length }) => length))];
  return (text) => {
    const spans: Span[] = [];
    for (let at = 0; at < text.length; at += 1)
      for (const length of lengths)
        for (const passage of byHead.get(text.slice(at, at + length)) ?? [])
          if (text.startsWith(passage, at)) spans.push({ start: at, end: at + passage.length });
    return withinAny(spans);
  };
}

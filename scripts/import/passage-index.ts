import { lastNotAfter } from '../../src/lib/bisect.ts';

/** Where a passage stands: in which of the texts, and how far from its beginning. */
interface Found {
  readonly text: number;
  readonly at: number;
}

/** Texts in which many passages are looked for. */
export interface PassageIndex {
  /** Where a passage stands, in order, `most` places at most; overlapping ones too. None for an empty passage. */
  readonly find: (passage: string, most?: number) => readonly Found[];
}

/** Passages are found by pieces of so many characters. */
const PIECE = 4;
/** Stands between texts, and in none of them. */
const GAP = '\n';

/** Reads texts once, so that a passage costs what its rarest piece occurs, not what all texts are long. */
export function indexPassages(texts: readonly string[]): PassageIndex {
  const all = texts.join(GAP);
  const places = new Map<string, number[]>();
  for (let at = 0; at + PIECE <= all.length; at += 1) {
    const piece = all.slice(at, at + PIECE);
    const known = places.get(piece);
    if (known) known.push(at);
    else places.set(piece, [at]);
  }
  const starts = startsOf(texts);
  return {
    find: (passage, most = Infinity) => {
      const found: Found[] = [];
      for (const at of candidates(passage, all, places)) {
        if (found.length >= most) break;
        if (!all.startsWith(passage, at)) continue;
        const text = lastNotAfter(starts, at);
        found.push({ text, at: at - (starts[text] ?? 0) });
      }
      return found;
    },
  };
}

/** Where a passage may begin: where its rarest piece stands. A passage shorter than a piece is looked for in the whole. */
function* candidates(
  passage: string,
  all: string,
  places: ReadonlyMap<string, readonly number[]>,
): Iterable<number> {
  if (passage === '') return;
  if (passage.length < PIECE) {
    for (let at = all.indexOf(passage); at >= 0; at = all.indexOf(passage, at + 1)) yield at;
    return;
  }
  let [rarest, offset] = [places.get(passage.slice(0, PIECE)) ?? [], 0];
  for (let at = 1; at + PIECE <= passage.length && rarest.length > 1; at += 1) {
    const known = places.get(passage.slice(at, at + PIECE)) ?? [];
    if (known.length < rarest.length) [rarest, offset] = [known, at];
  }
  for (const place of rarest) if (place >= offset) yield place - offset;
}

function startsOf(texts: readonly string[]): readonly number[] {
  let next = 0;
  return texts.map((text) => {
    const start = next;
    next += text.length + GAP.length;
    return start;
  });
}

type Moved = (glyph: number) => number;

/** The bytes of a lookup that are being given the glyph numbers of the whole face; what lookups share is moved once. */
interface Work {
  readonly view: DataView;
  readonly moved: Moved;
  readonly done: Set<number>;
}

/**
 * Writes the glyph numbers of the whole face into a subtable at a place. Answers false for a kind of lookup that no
 * feature needs of those that are kept, and leaves it as it was.
 */
export function shiftSubtable(
  tag: 'GSUB' | 'GPOS',
  type: number,
  view: DataView,
  at: number,
  moved: Moved,
  done: Set<number>,
): boolean {
  const shift = SHIFTS[`${tag} ${type} ${view.getUint16(at)}`];
  if (shift === undefined) return false;
  const work = { view, moved, done };
  once(work, at, () => {
    shiftCoverage(work, at + view.getUint16(at + 2));
    shift(work, at);
  });
  return true;
}

/** By table, type and format: what holds glyph numbers besides the coverage. */
const SHIFTS: Readonly<Record<string, (work: Work, at: number) => void>> = {
  'GSUB 1 1': () => undefined,
  'GSUB 1 2': (work, at) => {
    shiftGlyphs(work, at + 6, work.view.getUint16(at + 4));
  },
  'GSUB 4 1': shiftLigatures,
  'GPOS 1 1': () => undefined,
  'GPOS 1 2': () => undefined,
  'GPOS 2 1': shiftPairs,
  'GPOS 2 2': (work, at) => {
    shiftClasses(work, at + work.view.getUint16(at + 8));
    shiftClasses(work, at + work.view.getUint16(at + 10));
  },
};

function shiftLigatures(work: Work, at: number): void {
  const { view } = work;
  for (const set of offsets(view, at, at + 4)) {
    for (const ligature of offsets(view, set, set)) {
      once(work, ligature, () => {
        shiftGlyphs(work, ligature, 1);
        shiftGlyphs(work, ligature + 4, view.getUint16(ligature + 2) - 1);
      });
    }
  }
}

function shiftPairs(work: Work, at: number): void {
  const { view } = work;
  const size = 2 + 2 * (bits(view.getUint16(at + 4)) + bits(view.getUint16(at + 6)));
  for (const set of offsets(view, at, at + 8)) {
    once(work, set, () => {
      for (let pair = 0; pair < view.getUint16(set); pair += 1) shiftGlyphs(work, set + 2 + pair * size, 1);
    });
  }
}

function shiftCoverage(work: Work, at: number): void {
  const { view } = work;
  once(work, at, () => {
    const count = view.getUint16(at + 2);
    if (view.getUint16(at) === 1) shiftGlyphs(work, at + 4, count);
    else shiftRanges(work, at + 4, count);
  });
}

function shiftClasses(work: Work, at: number): void {
  const { view } = work;
  once(work, at, () => {
    if (view.getUint16(at) === 1) shiftGlyphs(work, at + 2, 1);
    else shiftRanges(work, at + 4, view.getUint16(at + 2));
  });
}

function shiftRanges(work: Work, at: number, count: number): void {
  for (let range = 0; range < count; range += 1) shiftGlyphs(work, at + range * 6, 2);
}

function shiftGlyphs({ view, moved }: Work, at: number, count: number): void {
  for (let index = 0; index < count; index += 1) {
    view.setUint16(at + index * 2, moved(view.getUint16(at + index * 2)));
  }
}

/** The places that a list of offsets at `list` leads to, counted from `base`. */
function offsets(view: DataView, base: number, list: number): number[] {
  return Array.from(
    { length: view.getUint16(list) },
    (_, index) => base + view.getUint16(list + 2 + index * 2),
  );
}

function once({ done }: Work, at: number, work: () => void): void {
  if (done.has(at)) return;
  done.add(at);
  work();
}

function bits(mask: number): number {
  return [...mask.toString(2)].filter((bit) => bit === '1').length;
}

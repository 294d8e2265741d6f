import type { Span } from '../../lib/folded.ts';

const HAN = '\\p{Script=Han}';
/** In a shorter name a character left out leaves a word like any other. */
const SHORTEST_CUT = 4;

/** Where a text has a name with one slip inside it: another character, one left out, or two changed over (某某市总公会). */
export function findNearNames(
  text: string,
  names: readonly string[],
): readonly (Span & { readonly name: string })[] {
  return names.flatMap((name) =>
    [...text.matchAll(getSlips(name))]
      .map(({ 0: found, index }) => ({ name, start: index, end: index + found.length, found }))
      .filter(({ found }) => !names.includes(found))
      .map(({ start, end }) => ({ name, start, end })),
  );
}

const slips = new Map<string, RegExp>();

/** Made once a name: every text of a site is asked for the same few. `matchAll` leaves the expression as it was. */
function getSlips(name: string): RegExp {
  const known = slips.get(name) ?? slipsOf(name);
  slips.set(name, known);
  return known;
}

/** The first and last characters stand: what differs there is another word more often than a slip. */
function slipsOf(name: string): RegExp {
  const signs = [...name];
  const inner = signs.slice(1, -1).map((_, index) => index + 1);
  const other = inner.map((at) => signs.with(at, HAN).join(''));
  const without = signs.length < SHORTEST_CUT ? [] : inner.map((at) => signs.toSpliced(at, 1).join(''));
  const swapped = inner.slice(1).map((at) =>
    signs
      .with(at - 1, signs[at] ?? '')
      .with(at, signs[at - 1] ?? '')
      .join(''),
  );
  return new RegExp([...other, ...swapped, ...without].join('|'), 'gu');
}

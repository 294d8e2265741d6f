import { Converter } from 'opencc-js/t2cn';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** Traditional characters (as in OpenCC, then as in Taiwan), each followed by its simplified one, for those that the pages hold. */
export function toSimplifiedPairs(held: ReadonlySet<string>): string {
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCodePoint(FIRST + index));
  const general = convertAll(all, 't');
  const taiwan = convertAll(all, 'tw');
  return all
    .map((character, index) => {
      const [one = character, other = character] = [general[index], taiwan[index]];
      return { character, simple: one === character ? other : one };
    })
    .filter(({ character, simple }) => simple !== character && held.has(simple))
    .map(({ character, simple }) => character + simple)
    .join('');
}

/** One by one, because a character beside another may be a word. */
function convertAll(characters: readonly string[], from: 't' | 'tw'): readonly string[] {
  return Converter({ from, to: 'cn' })(characters.join('\n')).split('\n');
}

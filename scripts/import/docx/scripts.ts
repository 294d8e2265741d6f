const RAISED: Readonly<Record<string, string>> = fromPairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED: Readonly<Record<string, string>> = fromPairs('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** Words raised or lowered (m², CO₂) where every character of them has such a form; undefined otherwise. White space stays. */
export function toScript(words: string, height: 'superscript' | 'subscript'): string | undefined {
  const forms = height === 'superscript' ? RAISED : LOWERED;
  const characters = [...words.normalize('NFKC')].map((character) =>
    character.trim() === '' ? character : forms[character],
  );
  return characters.includes(undefined) ? undefined : characters.join('');
}

function fromPairs(from: string, to: string): Readonly<Record<string, string>> {
  const forms = [...to];
  return Object.fromEntries([...from].map((character, index) => [character, forms[index] ?? '']));
}

/** How alike two clauses are, from 0 to 1: half by the pairs of characters that they share, half by how much of the known clause stands in the other. */
export function likeness(known: string, clause: string): number {
  const [a, b] = [pairsOf(known), pairsOf(clause)];
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return ((2 * shared) / (a.length + b.length) + shared / a.length) / 2;
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

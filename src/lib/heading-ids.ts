/** What the renderer leaves out of an id: everything but letters, marks, digits, connectors, hyphens and spaces. */
const LEFT_OUT = /[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu;

/** The ids that headings get, in order; a heading that says what an earlier one says gets -1, -2, … */
export function headingIdsOf(headings: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return headings.map((heading) => {
    const plain = heading.toLowerCase().replaceAll(LEFT_OUT, '').replaceAll(' ', '-');
    let id = plain;
    while (taken.has(id)) {
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      id = `${plain}-${count}`;
    }
    taken.set(id, 0);
    return id;
  });
}

/** A page of a list; numbers count from 1. */
export interface Paged<T> {
  readonly number: number;
  readonly items: readonly T[];
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size: number): readonly Paged<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** The pages that a page links to: the first, the last, and those beside it. `undefined` stands for those left out, so the list does not grow with the number of pages. */
export function pagesAround(current: number, count: number): readonly (number | undefined)[] {
  const near = new Set([1, current - 1, current, current + 1, count]);
  const shown = [...near].filter((page) => page >= 1 && page <= count).toSorted((a, b) => a - b);
  return shown.flatMap((page, index) => {
    const gap = page - (shown[index - 1] ?? page - 1);
    // One page left out takes as much room as the mark that says so.
    if (gap === 2) return [page - 1, page];
    return gap > 2 ? [undefined, page] : [page];
  });
}

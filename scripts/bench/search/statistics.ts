/** How right a search is over all queries: 1 is best. `perfect` counts the queries that found all and nothing else. */
export interface Accuracy {
  readonly recall: number;
  readonly precision: number;
  readonly perfect: number;
}

/** Compares what each query found with what it should have; both in the order of the queries. */
export function measureAccuracy(
  found: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): Accuracy {
  let [right, all, should, perfect] = [0, 0, 0, 0];
  wanted.forEach((truth, index) => {
    const urls = found[index] ?? [];
    const known = new Set(truth);
    const hits = urls.filter((url) => known.has(url)).length;
    right += hits;
    all += urls.length;
    should += truth.length;
    if (hits === truth.length && hits === urls.length) perfect += 1;
  });
  return { recall: should === 0 ? 1 : right / should, precision: all === 0 ? 1 : right / all, perfect };
}

/** The smallest value that `share` (0 to 1) of the values do not exceed. Errors: no values. */
export function toPercentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('no values');
  return value;
}

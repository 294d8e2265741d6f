/** The index of the last of ascending numbers that is not after `value`; 0 where all are. */
export function lastNotAfter(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) > value) high = middle - 1;
    else low = middle;
  }
  return low;
}

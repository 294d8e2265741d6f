/** A distance between two points that are known exactly: 240米, 1.3公里. */
export function metresWords(metres: number): string {
  return metres < 1000 ? `${String(Math.round(metres / 10) * 10)}米` : `${(metres / 1000).toFixed(1)}公里`;
}

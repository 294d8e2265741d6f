const COUNT = /[\d.,]\s*(万)?(?:人次|人|名)/;

/** The cells of a table's column that count people in another unit than the first one does: 人 beside 万人. By index. */
export function findMixedCells(cells: readonly string[]): readonly number[] {
  const scales = cells.map((cell) => {
    const match = COUNT.exec(cell);
    return match ? match[1] !== undefined : undefined;
  });
  const first = scales.find((scale) => scale !== undefined);
  return scales.flatMap((scale, index) => (scale === undefined || scale === first ? [] : [index]));
}

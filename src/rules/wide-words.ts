/** So many columns a phone shows side by side. */
export const MOST_COLUMNS = 6;

/** What to do about a table of more columns. */
export const WIDE_ADVICE = `最多 ${MOST_COLUMNS} 列：分成几张表，每张都从第一列写起；行少列多的，行和列对调；只能这样的，不用改`;

/** What is found of such a table. */
export function foundWide(columns: number): string {
  return `表格有 ${columns} 列，手机上放不下，要左右滑动才看得全`;
}

/** `2018-01-15` → 2018年1月15日; `2017` → 2017年. */
export function dateWords(date: string): string {
  return date
    .split('-')
    .map((part, index) => `${Number(part)}${'年月日'.charAt(index)}`)
    .join('');
}

/** Other words for each number, without a numeral in them. */
export function toLetters(index: number): string {
  return [...String(index)].map((digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))).join('');
}

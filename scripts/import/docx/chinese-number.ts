const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as headings number them: 一, 十, 十二, 二十三; above that in digits. */
export function formatChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const front = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return front + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

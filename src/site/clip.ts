const ELLIPSIS = '……';

/** A text of at most `limit` characters, cut after a clause where it is too long and then closed with ……. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - ELLIPSIS.length);
  const clause = /^(.+)[，；：。、！？]/s.exec(start)?.[1] ?? '';
  return `${clause.length >= limit / 2 ? clause : start}${ELLIPSIS}`;
}

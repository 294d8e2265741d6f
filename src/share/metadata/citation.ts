/** What a citation of a page of this site needs. */
export interface Cited {
  readonly author: string;
  /** With the number as the source words it, where the page is about a number. */
  readonly title: string;
  readonly kind: 'data' | 'page';
  /** At the precision known: `2017`, `2017-05` or `2017-05-31`. */
  readonly date: string;
  /** Absolute. */
  readonly address: string;
}

/** What the reader's own day of looking takes the place of, as the standard's own pattern writes it. */
export const ACCESS_DATE = '[引用日期]';

/** Document types of GB/T 7714-2015: 数据集 and 电子公告, both online. */
const TYPES = { data: 'DS/OL', page: 'EB/OL' } as const;

/** 某某市总工会. 2017年工会志愿者人数：2500多名[DS/OL]. (2017)[引用日期]. https://… */
export function citeGbt({ author, title, kind, date, address }: Cited): string {
  return `${author}. ${title}[${TYPES[kind]}]. (${date})${ACCESS_DATE}. ${address}.`;
}

/** A sentence for running text; it keeps every word of the number and the address. */
export function citePlainly(sentence: string, address: string): string {
  return `${sentence}${address}`;
}

/** A caption or a headline is a short line; a longer one without an end is a broken paragraph. */
const MAX_CAPTION = 32;
const MAX_SUBHEAD = 32;
const ENDS = /[。！？!?…；;：:，,、”’]$/;
const HEADING = /^([一二三四五六七八九十]+)\s*[、.．]\s*(.{2,40})$/;
/** 第一章, 第二部分： */
export const PART_NUMBER = /^第[一二三四五六七八九十]{1,3}(?:章|部分|篇|编)[\s、：:]*/;
const DATE = /^[（(]?(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?[）)]?$/;
const CHINESE_DATE = /^[（(]?[一二三四五六七八九〇○零]{4}年/;
const DIGITS = '零一二三四五六七八九';

/** How the parts below a chapter are numbered, from the highest down: （一） → 1. → （1）. */
const MARKERS: readonly (readonly [RegExp, number])[] = [
  [/^[（(][一二三四五六七八九十]{1,3}[）)]\s*/, 2],
  [/^\d{1,2}(?:[.．](?!\d)|、)\s*/, 3],
  [/^[（(]\d{1,2}[）)]\s*/, 4],
];

const TITLE = /^[^。；;]{2,40}$/;

export interface NumberedTitle {
  readonly numeral: string | undefined;
  readonly title: string;
}

/** A line that names a chapter: `一、聚焦中心,…` → its numeral and title; 第一章 is a part of its title. */
export function parseHeading(text: string): NumberedTitle | undefined {
  const part = PART_NUMBER.exec(text)?.[0];
  if (part !== undefined && TITLE.test(text.slice(part.length))) return { numeral: undefined, title: text };
  const match = HEADING.exec(text);
  const [, numeral, title] = match ?? [];
  if (numeral === undefined || title === undefined || /[。；;]/.test(title)) return undefined;
  return { numeral, title };
}

/** The number before a part below a chapter (（一）, 1., （1）) and its level; undefined where the text begins with none. */
export function parseMarker(text: string): { readonly marker: string; readonly level: number } | undefined {
  for (const [pattern, level] of MARKERS) {
    const marker = pattern.exec(text)?.[0];
    if (marker !== undefined) return { marker, level };
  }
  return undefined;
}

/** A numbered line that is short and no sentence: `（一）夯实组织基础`. */
export function parseSubhead(text: string): { readonly level: number } | undefined {
  const found = parseMarker(text);
  if (!found) return undefined;
  const title = text.slice(found.marker.length);
  const isTitle =
    title.length >= 2 && title.length <= MAX_SUBHEAD && !/[。；;]/.test(title) && !/[：:，,、]$/.test(title);
  return isTitle ? { level: found.level } : undefined;
}

/** A headline of the form `某某市总工会:由内而外…`: who it is about, before the colon. */
export function parseHeadline(text: string): { readonly owner: string } | undefined {
  const owner = /^([^:：，,]+)[:：]./.exec(text)?.[1];
  return owner === undefined ? undefined : { owner };
}

/** 二〇一九年一月十八日 → 2019年1月18日. */
function inDigits(text: string): string {
  if (!CHINESE_DATE.test(text)) return text;
  return text
    .replaceAll(/[〇○]/g, '零')
    .replaceAll(/([二三]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))),
    )
    .replaceAll(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}

/** A line that is nothing but a date: `2019年1月15日` → `2019-01-15`; without a day → `''`. */
export function parseDateLine(text: string): string | undefined {
  const [whole, year, month = '', day] = DATE.exec(inDigits(text.replaceAll(/\s/g, ''))) ?? [];
  if (whole === undefined) return undefined;
  return day === undefined ? '' : `${year ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a line is short, says one thing and has no punctuation at its end: a photo's caption, a byline, a headline. */
export function isCaptionLike(text: string): boolean {
  if (parseDateLine(text) !== undefined) return false;
  return text.length <= MAX_CAPTION && !ENDS.test(text) && !/[，,。；;！!？?“]/.test(text);
}

/** Whether a paragraph stops in mid-sentence. */
export function isBroken(text: string): boolean {
  return /[，,、]$/.test(text) || !/[。！？!?…；;：:”’）)》.]$/.test(text);
}

import type { Span } from '../../lib/folded.ts';
import { maskAddresses } from './masked.ts';
import { spansOf } from './match-spans.ts';

const PERCENT_RANGE = /(?<![\d.A-Za-z])\d+(?:\.\d+)?(%?)\s*(?:[-–—～~至到]|——)\s*\d+(?:\.\d+)?(%?)/g;
const AFTER_BARE_END = /^[\p{Script=Han}\d.A-Za-z]/u;
const DASH_RANGE =
  /(?<![\d.A-Za-z-])\d+(?:\.\d+)?(?:[%年月日号时点℃元人名个岁周米]|万元|亿元)?\s*(-)\s*\d+(?:\.\d+)?(?![\d.]*[-=A-Za-z\d])/g;
/** Runs of digits with hyphens that are no range: telephone numbers and days of the calendar. */
const TELEPHONE = /^(?:0\d{2,3}|[48]00|1[3-9]\d|\+?86)-\d{3,8}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const ROAD = /[路街道巷弄村里幢栋]$/;

/** Ranges whose % stands at one end only: 5～10%. */
export function findPercentRanges(text: string): readonly Span[] {
  return [...text.matchAll(PERCENT_RANGE)].flatMap((match) => {
    const [whole, first, last] = match;
    const end = match.index + whole.length;
    if ((first === '') === (last === '')) return [];
    if (last === '' && AFTER_BARE_END.test(text.slice(end))) return [];
    return [{ start: match.index, end }];
  });
}

/** Hyphens in ranges of numbers: 1-6月, 2016-2017年. Not in telephone numbers, dates, house numbers, sums and names such as GCJ-02. */
export function findDashRanges(text: string): readonly Span[] {
  const masked = maskAddresses(text);
  return [...masked.matchAll(DASH_RANGE)].flatMap((match) => {
    const digits = match[0].replaceAll(/\s/g, '');
    const before = masked.slice(0, match.index);
    const after = masked.slice(match.index + match[0].length);
    if (TELEPHONE.test(digits) || MONTH.test(digits)) return [];
    if (ROAD.test(before) && after.startsWith('号')) return [];
    const start = match.index + match[0].indexOf('-');
    return [{ start, end: start + 1 }];
  });
}

/** Half-width dots for an ellipsis. */
export function findDots(text: string): readonly Span[] {
  return spansOf(text, /\.{3,}/g);
}

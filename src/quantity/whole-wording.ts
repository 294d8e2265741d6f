import type { Span } from '../lib/folded.ts';
import { leadStart } from './lead-scan.ts';
import { endsInOtherWord, goesOn, ownLeadStart } from './neighbour-words.ts';
import { findNumerals, type NumeralSpan } from './numeral-scan.ts';
import { readQuantity } from './quantity-text.ts';
import { readTrail } from './quantity-words.ts';
import type { Quantity } from './quantity.ts';
import { readStated } from './stated-words.ts';
import { surfaceOf, type Unit } from './unit.ts';

/** What a text says at a wording that was taken from it, where that is not what the wording says alone. */
export type Misreading =
  /** Another quantity in the same unit; `span` is its whole wording: 近3000名 around 3000名. */
  | { readonly kind: 'quantity'; readonly span: Span; readonly quantity: Quantity }
  /** A longer unit, by its name where it is known: 人次, not 人. `words` are the text's. */
  | { readonly kind: 'unit'; readonly words: string; readonly unit: Unit | undefined }
  /** Words that belong to the number, with which no quantity can be read: 下降3%-5%. */
  | { readonly kind: 'unreadable'; readonly words: string }
  /** No count: 第3名, 未发生一起, 三分之二, 每100人. */
  | { readonly kind: 'no-count'; readonly words: string; readonly as: 'ordinal' | 'date' | undefined };

const LONGEST_UNIT = 12;
const RANGE_BETWEEN = /^[^\s\d，。；：、！？（）]{0,4}\s*(?:[-~～–－]|—{1,2}|[到至])\s*$/;
/** Behind a number: a range that no reading takes in. */
const RANGE_END = /^(?:[-~～–－]|—{1,2}|[到至])\s*(\d[\d.,]*[万亿]?)/;
/** 由5%到8% is a change and no range. */
const FROM = /[由从自][^，。；、]{0,6}$/;
const TO = /[到至]/;
const BREAK = /[\t\n。；！？]|\s{2}/;
const TAIL = /^[/／·]?(?:(?!的|左右|以上|以下|以内)[\p{Script=Han}A-Za-z%‰\d]){1,4}/u;

/** What changes a number and is read by no reading yet: 低于5%, 负3%, 100人之内. */
const UNREAD_BEFORE = /±$/;
const UNREAD_AFTER = /^(?:以外|开外|出头|不等)/;

const RANK = /(?:[居列排名]|进入|跻身|全[国省市县区州]|系统)前$/;
const NONE = /(?:没有|没|无|未有|未发生|未出现|未发现|不漏|不落|不少|不让)$/;
const YEAR = /^(?:19|20)\d\d\s*年(?!的?历史)/;
const PART_BEFORE = /(?:分之|\d\s*[:：∶/／])\s*$/;
const PART_AFTER = /^\s*(?:分之|[:：∶/／]\s*\d)/;

/** Compares the wording at `span` of a text with the words around it; undefined where they change nothing, or where it says nothing in that unit. */
export function findMisreading(text: string, span: Span, unit: Unit): Misreading | undefined {
  const numerals = findNumerals(text);
  const numeral = numerals.find(({ start, end }) => end > span.start && start < span.end);
  const own = readAt(text, span, unit);
  if (!numeral || !own) return undefined;
  const other = findNoCount(text, span, numeral, own);
  if (other) return other;
  const whole = findWhole(text, { span, numerals, numeral, unit });
  if (whole?.kind !== 'quantity') return whole;
  return isSame(whole.quantity, own) ? findUnread(text, whole.span) : whole;
}

/** Words beside a whole wording that change it, though no reading knows them. */
function findUnread(text: string, { start, end }: Span): Misreading | undefined {
  const before = UNREAD_BEFORE.exec(text.slice(0, start))?.[0] ?? '';
  const after = UNREAD_AFTER.exec(text.slice(end))?.[0] ?? '';
  if (before + after === '' || (after === '以外' && /除了?$/.test(text.slice(0, start)))) return undefined;
  return { kind: 'unreadable', words: before + text.slice(start, end) + after };
}

function findNoCount(
  text: string,
  { start, end }: Span,
  numeral: NumeralSpan,
  own: Quantity,
): Misreading | undefined {
  const [before, words] = [text.slice(0, start), text.slice(start, end)];
  const isOne = own.value === 1 && own.high === undefined;
  const found = (at: number, as?: 'ordinal' | 'date', to = end): Misreading => ({
    kind: 'no-count',
    words: text.slice(at, to).trim(),
    as,
  });
  if (/第\s*$/.test(before)) return found(before.lastIndexOf('第'), 'ordinal');
  if (RANK.test(before) && /[位名强]$/.test(words)) return found(start - 1, 'ordinal');
  if (YEAR.test(text.slice(numeral.start)) && own.unit === '年') return found(numeral.start, 'date');
  const none = isOne ? NONE.exec(before) : null;
  if (none) return found(none.index);
  if (/每\s*$/.test(before)) return found(before.lastIndexOf('每'));
  const part = PART_BEFORE.exec(before);
  if (part) return found(Math.max(0, part.index - 2));
  const isPart = numeral.end >= end && PART_AFTER.test(text.slice(numeral.end));
  return isPart ? found(start, undefined, numeral.end + 4) : undefined;
}

interface Place {
  readonly span: Span;
  readonly numerals: readonly NumeralSpan[];
  readonly numeral: NumeralSpan;
  readonly unit: Unit;
}

/** The widest reading around the numeral: with the words before it, the range that it ends, its unit and what follows. */
function findWhole(text: string, place: Place): Misreading | undefined {
  const { span, numerals, numeral } = place;
  const starts = startsOf(text, place);
  for (const start of starts) {
    for (let end = Math.min(text.length, numeral.end + LONGEST_UNIT); end >= numeral.end; end -= 1) {
      const isCut = numerals.some((other) => other.start < end && end < other.end);
      const isNumber = numerals.some((other) => other.end === end);
      const isOther = !isNumber && endsInOtherWord(text.slice(start, end), text.slice(end));
      const found = isCut || isOther ? undefined : readWhole(text, { start, end }, place);
      if (found) return found;
    }
  }
  const own = starts.at(-1) ?? span.start;
  return own < span.start ? { kind: 'unreadable', words: text.slice(own, span.end) } : undefined;
}

function readWhole(text: string, whole: Span, { span, unit }: Place): Misreading | undefined {
  const [words, after] = [text.slice(whole.start, whole.end), text.slice(whole.end)];
  if (BREAK.test(words)) return undefined;
  const quantity = readAt(text, whole, unit);
  const isChange = FROM.test(text.slice(0, whole.start));
  if (quantity?.high !== undefined && TO.test(words) && isChange) return undefined;
  const stated = readQuantity(words);
  // 19个部门 is still 19个.
  const isThing = !quantity && text.slice(span.start, span.end).endsWith('个');
  if (!quantity && (!stated.ok || isThing)) return undefined;
  const written = stated.ok ? stated.quantity.unit : unit;
  const surface = words.includes(surfaceOf(written)) ? surfaceOf(written) : '';
  const tail = goesOn(surface, after) ? (TAIL.exec(after)?.[0] ?? '') : '';
  if (tail !== '') return { kind: 'unit', words: words + tail, unit: undefined };
  const trail = readTrail(after, surface !== '')?.[0] ?? '';
  if (trail !== '' && !endsInOtherWord(words + trail, after.slice(trail.length)))
    return { kind: 'unreadable', words: words + trail };
  const end = isChange ? undefined : RANGE_END.exec(after);
  if (end?.[1] !== undefined && after.startsWith(surface, end[0].length))
    return { kind: 'unreadable', words: words + end[0] + surface };
  return quantity ? { kind: 'quantity', span: whole, quantity } : { kind: 'unit', words, unit: written };
}

/** Where a number's own words begin; a space may part them from it. */
function ownStart(text: string, numeral: number, unit: Unit): number {
  const end = text.slice(0, numeral).trimEnd().length;
  const start = ownLeadStart(text, leadStart(text, end), end, surfaceOf(unit));
  return start === end ? numeral : start;
}

/** Where the whole wording may begin: with the number before it of a range or of one in groups (1 200), or with its own words. */
function startsOf(text: string, { numerals, numeral, unit }: Place): readonly number[] {
  const own = ownStart(text, numeral.start, unit);
  const before = numerals.findLast(({ end }) => end <= numeral.start);
  if (!before) return [own];
  const between = text.slice(before.end, numeral.start);
  const isGroup = between === ' ' && numeral.kind === 'arabic' && before.kind === 'arabic';
  if (!isGroup && !RANGE_BETWEEN.test(between)) return [own];
  return [leadStart(text, before.start), before.start, own];
}

function readAt(text: string, { start, end }: Span, unit: Unit): Quantity | undefined {
  const reading = readStated(text.slice(0, start), text.slice(start, end), { unit });
  return reading.ok ? reading.quantity : undefined;
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.high === b.high && a.qualifier === b.qualifier;
}

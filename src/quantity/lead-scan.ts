import { readLeadBefore, type Meaning } from './quantity-words.ts';

/** Longer words than the longest two stand before no number. */
const LONGEST_LEADS = 12;
/** A minus and not the dash of a range or a name: nothing that a dash could join stands before it. */
const MINUS = /(?<![\dA-Za-z%‰年月日号路楼栋零一二三四五六七八九十百千万亿]\s*)[-−－]$/;
/** 上千名, but not 以上千名. */
const UP = /(?<![以之线网路会马加早晚楼场础台体面际身岗桥船街板墙地手本])上$/;
/** 翻一番, 翻了两番. */
const DOUBLING = /翻了?$/;
const DOUBLINGS = /^[一两二三四]番/;
const OPEN_SCALE = /^[十百千万亿]/;

/** 、 and 和 with the number of the list before them: 12.5%、 */
const MEMBER =
  /(?:\d[\d,.]*|[零〇一二两三四五六七八九十百千万亿几]+)[多余来]?[百千万亿]*[^\s\d，。；：、！？（）和及与]{0,6}[、和及与]$/;
/** How much of a clause a list may fill. */
const LONGEST_LIST = 120;
/** 下降分别为5%和3%: the word of all stands before 分别. */
const EACH_IS = /分别(?:为|是|达|达到)$/;
const CLAUSE = /[^，。；：！？]*$/;

/** Where the wording of a number begins whose digits begin at `start`: with its words (下降了近), its minus, its 上. */
export function leadStart(text: string, start: number): number {
  const least = Math.max(0, start - LONGEST_LEADS);
  let at = start;
  let kept = start;
  const before = text.slice(Math.max(0, least - 1), start);
  if (MINUS.test(before)) kept = at = start - 1;
  else if (DOUBLINGS.test(text.slice(start, start + 2)))
    kept = at = start - (DOUBLING.exec(before)?.[0].length ?? 0);
  else if (OPEN_SCALE.test(text.slice(start, start + 1)) && UP.test(before)) kept = at = start - 1;
  for (let end = skipSpaces(text, at); end >= least; end = skipSpaces(text, at)) {
    const lead = leadBefore(text, end);
    if (lead === undefined) break;
    at = end - lead[0].length;
    if (lead[1] !== 'exact') kept = at;
  }
  return kept;
}

/** Typed between words and numbers: 下降 12.5%. */
function skipSpaces(text: string, end: number): number {
  let at = end;
  while (/[ \u00A0\u3000]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/**
 * The words that a list hands on to the number behind `before`: 下降 to the second of 下降5%和3%, and 超过 only where 分别 says so.
 * `length` is how far before the number they begin, with their 分别. The number's own words come before them.
 */
export function carriedWords(
  before: string,
): { readonly words: string; readonly length: number } | undefined {
  const clause = CLAUSE.exec(before.slice(-LONGEST_LIST))?.[0] ?? '';
  let rest = clause;
  let words = '';
  for (let member = MEMBER.exec(rest); member !== null && words === ''; member = MEMBER.exec(rest)) {
    rest = rest.slice(0, member.index);
    words = rest.slice(leadStart(rest, rest.length));
  }
  if (words === '') words = wordBeforeEach(rest);
  const each = rest.lastIndexOf('分别');
  if (words === '' || !isHandedOn(words, each >= 0)) return undefined;
  return { words, length: clause.length - (each >= 0 ? each : rest.length - words.length) };
}

function wordBeforeEach(rest: string): string {
  const before = rest.replace(EACH_IS, '');
  const lead = before === rest ? undefined : readLeadBefore(before);
  return lead?.[1] === 'decrease' ? lead[0] : '';
}

function isHandedOn(words: string, isDistributed: boolean): boolean {
  const meanings: Meaning[] = [];
  let rest = words;
  for (let lead = readLeadBefore(rest); lead !== undefined; lead = readLeadBefore(rest)) {
    rest = rest.slice(0, -lead[0].length);
    meanings.push(lead[1]);
  }
  return rest === '' && (isDistributed || meanings.includes('decrease'));
}

function leadBefore(text: string, end: number): readonly [string, Meaning] | undefined {
  return readLeadBefore(text.slice(Math.max(0, end - LONGEST_LEADS), end));
}

import { carriedWords } from './lead-scan.ts';
import { readQuantity, type QuantityHint, type QuantityReading } from './quantity-text.ts';

/** 约 with its verb and what it is said of, as in 约占职工的46.5%: no numeral and no mark between them. */
const ABOUT =
  /(?<![节预契签制失违合公要履续邀相租婚条])约(?:占|有|为|达|需|计)(?:(?![零〇一二三四五六七八九两十百千万亿半几共])\p{Script=Han}|[“”《》]){1,10}$/u;
/** Typed between characters and numbers: 下降 12.5% 和 8.3%. */
const SPACES = /[ \u00A0\u3000]/g;

/** What the words before a number hand on to it: 下降 to the second of 下降12.5%、8.3%, 约 over what it is said of. `length` is how far before the number they begin. */
export function wordsHandedOn(
  before: string,
): { readonly words: string; readonly length: number } | undefined {
  const close = before.replace(SPACES, '');
  const found = carriedWords(close);
  if (found !== undefined) return { words: found.words, length: withSpaces(before, found.length) };
  const about = ABOUT.exec(close)?.[0];
  return about === undefined ? undefined : { words: '约', length: withSpaces(before, about.length) };
}

/** How long the end of a text is that holds so many characters besides spaces. */
function withSpaces(text: string, characters: number): number {
  let at = text.length;
  for (let left = characters; left > 0; at -= 1) if (text.charAt(at - 1).search(SPACES) < 0) left -= 1;
  return text.length - at;
}

/** A wording with what is handed on to it. What has its own word for exactness takes no 约. */
export function toStated(before: string, text: string, hint: QuantityHint): string {
  const words = wordsHandedOn(before)?.words ?? '';
  return words === '约' && !readQuantity(words + text, hint).ok ? text : words + text;
}

/** Reads a wording with what is handed on to it. */
export function readStated(before: string, text: string, hint: QuantityHint): QuantityReading {
  return readQuantity(toStated(before, text, hint), hint);
}

/** As readStated, for a wording that its passage holds once. */
export function readStatedIn(passage: string, text: string, hint: QuantityHint): QuantityReading {
  return readStated(passage.slice(0, Math.max(0, passage.indexOf(text))), text, hint);
}

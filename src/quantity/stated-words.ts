import { carriedWords } from './lead-scan.ts';
import { readQuantity, type QuantityHint, type QuantityReading } from './quantity-text.ts';

/** 约 with its verb and what it is said of, as in 约占职工的46.5%: no numeral and no mark between them. */
const ABOUT =
  /(?<![节预契签制失违合公要履续邀相租婚条])约(?:占|有|为|达|需|计)(?:(?![零〇一二三四五六七八九两十百千万亿半几共])\p{Script=Han}|[“”《》]){1,10}$/u;
/** Typed between characters and numbers: 下降 12.5% 和 8.3%. */
const SPACES = /[ \u00A0\u3000]/g;

/** Reads a wording with what the words before it hand on to it: 下降 to the second of 下降12.5%、8.3%, 约 over what it is said of. */
export function readStated(before: string, text: string, hint: QuantityHint): QuantityReading {
  const close = before.replace(SPACES, '');
  const carried = carriedWords(close)?.words;
  if (carried !== undefined) return readQuantity(carried + text, hint);
  const about = ABOUT.test(close) ? readQuantity(`约${text}`, hint) : undefined;
  return about?.ok ? about : readQuantity(text, hint);
}

/** As readStated, for a wording that its passage holds once. */
export function readStatedIn(passage: string, text: string, hint: QuantityHint): QuantityReading {
  return readStated(passage.slice(0, Math.max(0, passage.indexOf(text))), text, hint);
}

import type { Span } from '../../lib/folded.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const OPENING: ReadonlyMap<string, string> = new Map(
  Object.entries(CLOSING).map(([open, close]) => [close, open]),
);
const LATIN = /[A-Za-z]/;
/** What an item's number may look like before a bracket that only closes: 1） and 二）. */
const LONGEST_ITEM = 4;
const ITEM = /(?:^|[，。；：、\s])[\d一二三四五六七八九十a-z]{1,3}$/;

/**
 * Quotes and brackets without their other half. Not those that are right alone: an item's bracket (1）), an apostrophe
 * (it’s), and the opening quote of a paragraph whose speech goes on in `next`, the paragraph after it.
 */
export function findUnpaired(text: string, next = ''): readonly Span[] {
  const open: number[] = [];
  const alone: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (isApostrophe(text, index)) continue;
    if (CLOSING[mark] !== undefined) open.push(index);
    const opening = OPENING.get(mark);
    if (opening === undefined) continue;
    const last = open.at(-1);
    if (last !== undefined && text.charAt(last) === opening) open.pop();
    else if (!(
      (mark === '）' || mark === ')') &&
      ITEM.test(text.slice(Math.max(0, index - LONGEST_ITEM), index))
    ))
      alone.push(index);
  }
  const goesOn = (index: number): boolean => index === 0 && next.startsWith(text.charAt(0));
  return [...alone, ...open.filter((index) => !goesOn(index))]
    .toSorted((a, b) => a - b)
    .map((start) => ({ start, end: start + 1 }));
}

function isApostrophe(text: string, index: number): boolean {
  return text[index] === '’' && LATIN.test(text.charAt(index - 1));
}

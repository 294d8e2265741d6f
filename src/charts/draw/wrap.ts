import { phrasesOf } from '../../content/text/title-phrases.ts';

/** Letters and marks that are no square of their own, unlike everything Chinese. */
const LATIN =
  /[\u0020-\u00a6\u00a8-\u00b0\u00b2-\u00b5\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/u;
const NEVER_STARTS = /^[，。、；：？！）》”’%…—·＋÷×=]/u;
const NEVER_ENDS = /[（《“‘＋÷×=]$/u;
/** What a word ends with that the segmenter knows only without it: 志愿 + 者, 委员 + 会, 产业 + 园; and what no line begins with. */
const SUFFIX = /^(?:[者们员性化率会园站点队数的]|以[上下内])$/u;
/** What a word begins with that the segmenter tears off: 总 + 工会, 疗 + 休养. */
const PREFIX = /^[总副疗]$/u;
/** A number stays with its words: 100 + 多 + 万元. */
const COUNT = /(?:\d|^[多余几来数]|^[百千万亿]+)$/u;
const COUNTED = /^(?:[多余几来]|[百千万亿]*(?:[个名人元项起次件条家年月日双吨亩天]|人次|场次|平方米)?$)/u;
/** Words of one character that stand by themselves; other single characters in a row are a word that the segmenter does not know: 物联网. */
const ALONE = /^[的了在和与及或等从到由以其]$/u;
const ONE_CHARACTER = /^[\u4e00-\u9fff]$/u;
/** Mean width in em of letters and digits in the bold pinned sans; a label with many of them is measured too wide, not too narrow. */
const NARROW_EM = 0.64;
/** Width in em of the widest letter of each kind, in any of the pinned faces. */
const LETTERS = [
  { kind: /[MWmw%@&ÆŒ]/u, em: 1.1 },
  { kind: /\p{Lu}/u, em: 0.83 },
  { kind: /\p{Ll}/u, em: 0.7 },
] as const;

/** A width in em. */
export type Measure = (text: string) => number;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Width in em of a line of Chinese and Latin text, estimated without a font. */
export function widthEm(text: string): number {
  return sumOf(text, () => NARROW_EM);
}

/** The most that a line can take, in em, in any of the pinned faces. */
export function widestEm(text: string): number {
  return sumOf(text, (letter) => LETTERS.find(({ kind }) => kind.test(letter))?.em ?? NARROW_EM);
}

function sumOf(text: string, emOf: Measure): number {
  return Array.from(text).reduce((sum, character) => sum + (LATIN.test(character) ? emOf(character) : 1), 0);
}

/** Breaks a label between words into the fewest lines no wider than `maxEm`, as even as they can be. A word wider than that stays whole. */
export function wrap(text: string, maxEm: number, measure: Measure = widthEm): readonly string[] {
  const tokens = unbreakable(text);
  const lines = fill(tokens, maxEm, measure);
  const even = Math.ceil(measure(text) / lines.length);
  for (let width = even; width < maxEm; width += 1) {
    const candidate = fill(tokens, width, measure);
    if (candidate.length === lines.length) return candidate;
  }
  return lines;
}

/** A title broken after punctuation where that takes no more lines, else between words. */
export function wrapTitle(text: string, maxEm: number, measure: Measure = widthEm): readonly string[] {
  const even = wrap(text, maxEm, measure);
  const phrases = fill(phrasesOf(text), maxEm, measure);
  const fits = phrases.every((line) => measure(line) <= maxEm);
  return fits && phrases.length <= even.length ? phrases : even;
}

/** Lines as full as they can be, broken within a word only where it is wider than a line. */
export function wrapFull(text: string, maxEm: number, measure: Measure = widthEm): readonly string[] {
  const tokens = unbreakable(text).flatMap((token) =>
    measure(token) <= maxEm ? [token] : Array.from(token),
  );
  return fill(tokens, maxEm, measure);
}

function fill(tokens: readonly string[], maxEm: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    if (line !== '' && measure(line + token) > maxEm) {
      lines.push(line.trimEnd());
      line = token.trimStart();
    } else {
      line += token;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Words, joined where Chinese typesetting forbids a break, and where the segmenter tears one apart. */
function unbreakable(text: string): readonly string[] {
  const tokens: string[] = [];
  let before = '';
  for (const { segment } of words.segment(text)) {
    if (before !== '' && sticks(before, segment)) tokens[tokens.length - 1] = (tokens.at(-1) ?? '') + segment;
    else tokens.push(segment);
    before = segment;
  }
  return tokens;
}

function sticks(before: string, segment: string): boolean {
  if (NEVER_STARTS.test(segment) || NEVER_ENDS.test(before)) return true;
  if (SUFFIX.test(segment) || PREFIX.test(before)) return true;
  if (COUNT.test(before) && COUNTED.test(segment)) return true;
  return [before, segment].every((word) => ONE_CHARACTER.test(word) && !ALONE.test(word));
}

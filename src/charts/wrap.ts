import { phrasesOf } from '../lib/phrases.ts';

const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—·]/u;
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
/** Mean width in em of capitals and digits in the bold pinned face; a label with many of them is measured too wide, not too narrow. */
const NARROW_EM = 0.64;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Width in em of a line of Chinese and Latin text, estimated without a font. */
export function widthEm(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW_EM), 0);
}

/** Breaks a label between words into the fewest lines no wider than `maxEm`, as even as they can be. A word wider than that stays whole. */
export function wrap(text: string, maxEm: number): readonly string[] {
  const tokens = unbreakable(text);
  const lines = fill(tokens, maxEm);
  const even = Math.ceil(widthEm(text) / lines.length);
  for (let width = even; width < maxEm; width += 1) {
    const candidate = fill(tokens, width);
    if (candidate.length === lines.length) return candidate;
  }
  return lines;
}

/** A title broken after punctuation where that takes no more lines, else between words. */
export function wrapTitle(text: string, maxEm: number): readonly string[] {
  const even = wrap(text, maxEm);
  const phrases = fill(phrasesOf(text), maxEm);
  const fits = phrases.every((line) => widthEm(line) <= maxEm);
  return fits && phrases.length <= even.length ? phrases : even;
}

function fill(tokens: readonly string[], maxEm: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens) {
    if (line !== '' && widthEm(line + token) > maxEm) {
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

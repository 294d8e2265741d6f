const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—·]/u;
const NEVER_STARTS = /^[，。、；：？！）》”’%…—·]/u;
const NEVER_ENDS = /[（《“‘]$/u;
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

/** Words, joined where Chinese typesetting forbids a break. */
function unbreakable(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = tokens.at(-1);
    if (before !== undefined && (NEVER_STARTS.test(segment) || NEVER_ENDS.test(before)))
      tokens[tokens.length - 1] = before + segment;
    else tokens.push(segment);
  }
  return tokens;
}

/** Blanks that are none to a machine, or that nobody sees: for a class of a regular expression. */
export const WIDE_BLANKS = '\\u00A0\\u2000-\\u200F\\u202F\\u205F\\u2060\\u3000\\uFEFF';

const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': '不换行空格',
  '\u3000': '全角空格',
  '\u200B': '零宽空格',
  '\u200C': '零宽不连字',
  '\u200D': '零宽连字',
  '\u2060': '零宽连接符',
  '\uFEFF': '字节顺序标记（BOM）',
};

/** The names of such blanks in a text, each once; empty where there are none. */
export function blankNames(text: string): string {
  const blanks = new Set(text.match(new RegExp(`[${WIDE_BLANKS}]`, 'gu')));
  return [...blanks].map((blank) => `${NAMES[blank] ?? '特殊的空格'}（${codeOf(blank)}）`).join('、');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

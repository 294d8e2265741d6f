import type { YamlFault, YamlLine } from './yaml-line.ts';

type Fault = Omit<YamlFault, 'line'>;

const KEY = '[A-Za-z][\\w-]*:';
const START = `^(\\s*(?:- +)*${KEY}[ \\t]+|\\s*(?:- +)+(?!${KEY}(?:\\s|$)))`;
const HAN = /\p{Script=Han}/u;
const QUOTE = '整个值加上引号';
/** What nothing else but YAML itself may begin with, and the words for it. */
const RESERVED = /^(?:[*&!@%`,](?=\S)|[-?] (?=\S)|[|>][-+\d]*\s+(?=[^#\s]))/;

/** A value in braces with what is a comment in it. */
const BRACED = /(: +)([^,{}:"]*? #[^\s,}][^,}]*?)( *[,}])/;

/** The value in quotes that keep it as it is. */
function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

function withQuotes(rule: Fault['rule'], found: string, start: string, value: string): Fault {
  const fixed = `${start}${quoted(value.trim())}`;
  return { rule, found, allowed: QUOTE, example: fixed.trim(), fixed };
}

/**
 * A value behind which words stand that are a comment to YAML. What comes after `# ` beside a number, a name or a word of the
 * schema is one; beside Chinese, only where our own files have comments: outside of front matter.
 */
export function cutFault({ text, after, isFrontMatter, isBroken }: YamlLine): Fault | undefined {
  const inBraces = /^\s*(?:- )?\{/.test(text) ? text.replace(BRACED, '$1"$2"$3') : text;
  if (isBroken && inBraces !== text)
    return {
      rule: 'yaml/cut',
      found: '大括号里的 # 把它后面的都当成了备注',
      allowed: '带 # 的值加上引号',
      example: inBraces.trim(),
      fixed: inBraces,
    };
  if (!/[ \t]#/.test(text)) return undefined;
  const [, start = '', value = '', blanks = '', comment = ''] =
    new RegExp(`${START}([^\\s"'\\[{|>&*!#%@\`].*?)([ \\t]+)(#.*)$`, 'u').exec(text) ?? [];
  const isTyped = /^#+[^\s#]/.test(comment);
  if ((HAN.test(value) || /\s/.test(value)) && (isTyped || isFrontMatter)) {
    const found = `“${comment}”前面有空格，当成了备注，不会发布`;
    if (isTyped) return withQuotes('yaml/cut', found, start, `${value}${blanks}${comment}`);
    const example = `${start}${quoted(`${value}${blanks}${comment}`)}`.trim();
    return { rule: 'yaml/cut', found, allowed: `${QUOTE}；真是备注，就另起一行写`, example };
  }
  const [, open = '', whole = ''] = new RegExp(`${START}(#+[^\\s#].*)$`, 'u').exec(text) ?? [];
  if (whole === '' || isNested(text, after)) return undefined;
  return withQuotes('yaml/cut', `“${whole}”以 # 开头，当成了备注，不会发布`, open, whole);
}

/** Whether what follows belongs to the line: a list or fields of its own. */
function isNested(text: string, after: string): boolean {
  const depth = (line: string): number => line.length - line.trimStart().length;
  return depth(after) > depth(text) || (after.trimStart().startsWith('- ') && depth(after) === depth(text) && !text.trimStart().startsWith('- '));
}

/** A value that begins with a sign that is YAML's own, or that holds what ends a value. */
export function valueFault({ text, isBroken }: YamlLine): Fault | undefined {
  const [, start = '', value = ''] = new RegExp(`${START}(\\S.*)$`, 'u').exec(text) ?? [];
  if (start.trim() === '' || value === '') return undefined;
  const [sign] = RESERVED.exec(value) ?? [];
  if (sign !== undefined) return withQuotes('yaml/syntax', `值以 ${sign.trim()} 开头，YAML 另有用处`, start, value);
  if (!isBroken) return undefined;
  const partly = /^(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\})\s*[^\s#,}\]].*$/u.test(value);
  if (partly) return withQuotes('yaml/syntax', `值里的 ${value.charAt(0)} 只括住了一部分`, start, value);
  if (!/^["'[{|>“‘]/u.test(value) && /:(?: |$)/.test(value))
    return withQuotes('yaml/syntax', '值里有英文冒号加空格', start, value);
  return undefined;
}

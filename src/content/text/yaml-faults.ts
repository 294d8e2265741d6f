import { Lexer } from 'yaml';
import { WIDE_BLANKS, blankNames } from './wide-blanks.ts';
import { cutFault, valueFault } from './yaml-values.ts';
import type { YamlFault, YamlLine } from './yaml-line.ts';

type Fault = Omit<YamlFault, 'line'>;

const KEY = '[A-Za-z][\\w-]*';
const ITEMS = '(?:- +)*';
const OPENS_LIST = new RegExp(`^\\s*${ITEMS}${KEY}:\\s*(?:#.*)?$|^\\s*-`);
/** What the lexer puts before a scalar. */
const SCALAR = '\u001F';
const FAULTS: readonly ((line: YamlLine) => Fault | undefined)[] = [
  indentFault,
  blankFault,
  dashFault,
  colonFault,
  cutFault,
  valueFault,
];

/** The lines of a YAML text that say otherwise than they read, the first fault of each. */
export function yamlFaults(
  text: string,
  { isBroken, isFrontMatter }: Pick<YamlLine, 'isBroken' | 'isFrontMatter'>,
): readonly YamlFault[] {
  const within = linesWithin(text);
  const lines = text.split('\n');
  const isSkipped = (line: string, index: number): boolean => within.has(index) || /^\s*(?:#|$)/.test(line);
  const own = lines.map((line, index) => ({ line, index })).filter(({ line, index }) => !isSkipped(line, index));
  return own.flatMap(({ line, index }, at) => {
    const around = { before: own[at - 1]?.line ?? '', after: own[at + 1]?.line ?? '' };
    for (const find of FAULTS) {
      const fault = find({ text: line, ...around, isBroken, isFrontMatter });
      if (fault) return [{ ...fault, line: index + 1 }];
    }
    return [];
  });
}

/** The lines, from 0, on which a quoted or a set-off text goes on. */
function linesWithin(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let line = 0;
  let opened: number | undefined;
  for (const token of new Lexer().lex(text)) {
    const parts = token.split('\n');
    // Set off by | or >, which stands before the end of its line and the mark of a scalar.
    const isSetOff = opened !== undefined && line > opened && token !== SCALAR && !/^(?: *|\n|#.*)$/.test(token);
    if (isSetOff || /^["']/.test(token))
      parts.forEach((_, index) => {
        if (isSetOff || index > 0) found.add(line + index);
      });
    if (/^[|>]/.test(token)) opened = line;
    else if (isSetOff) opened = undefined;
    line += parts.length - 1;
  }
  return found;
}

/** A fault and the line as it should be. */
function mended(rule: Fault['rule'], found: string, allowed: string, fixed: string): Fault {
  return { rule, found, allowed, example: fixed.trim(), fixed };
}

function indentFault({ text, isBroken }: YamlLine): Fault | undefined {
  const [, blanks = '', rest = ''] = new RegExp(`^([ \\t${WIDE_BLANKS}]+)(.*)$`, 'u').exec(text) ?? [];
  const names = blankNames(blanks);
  const fixed = `${blanks.replaceAll(/[\t\u3000]/g, '  ').replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '').replaceAll(/[^ ]/gu, ' ')}${rest}`;
  if (names !== '')
    return mended('yaml/blank', `行首有${names}`, '缩进只用半角空格，每层两个', fixed);
  const tabbed = text.replace(/^(\s*)-\s+/, '$1- ');
  if (!isBroken || !/^\s*(?:-\s*)?\t/.test(text)) return undefined;
  return mended('yaml/syntax', '用了制表符（Tab）缩进', '缩进只用空格，每层两个', blanks.includes('\t') ? fixed : tabbed);
}

function blankFault({ text }: YamlLine): Fault | undefined {
  const pattern = new RegExp(`^(\\s*${ITEMS})(${KEY})([\\s${WIDE_BLANKS}]*):([\\s${WIDE_BLANKS}]*)(.*)$`, 'u');
  const [, start = '', key = '', before = '', after = '', value = ''] = pattern.exec(text) ?? [];
  const names = blankNames(before) || blankNames(after);
  if (names !== '') {
    const place = blankNames(before) === '' ? '后面' : '前面';
    const fixed = `${start}${key}:${value === '' ? '' : ` ${value}`}`;
    return mended('yaml/blank', `${key} 的冒号${place}有${names}`, '冒号紧跟字段名，后面空一格，用半角空格', fixed);
  }
  const item = new RegExp(`^(\\s*)-([ ]*[${WIDE_BLANKS}][\\s${WIDE_BLANKS}]*)`, 'u').exec(text);
  if (item)
    return mended('yaml/blank', `- 后面有${blankNames(item[2] ?? '')}`, '- 后面空一格，用半角空格', `${item[1] ?? ''}- ${text.slice(item[0].length)}`);
  const inside = new RegExp(`[{,:]\\s*[${WIDE_BLANKS}]+|[${WIDE_BLANKS}]+\\}`, 'u').exec(text);
  if (!inside || !/^\s*(?:- )?\{/.test(text)) return undefined;
  const fixed = text.replaceAll(new RegExp(`(?<=[{,:])[\\s${WIDE_BLANKS}]+|[\\s${WIDE_BLANKS}]+(?=\\})`, 'gu'), ' ');
  return mended('yaml/blank', `大括号里有${blankNames(inside[0])}`, '逗号和冒号后面空一格，用半角空格', fixed);
}

function dashFault({ text, before, after }: YamlLine): Fault | undefined {
  const [, start = '', dash = '', value = ''] = /^(\s*)([-－–—•·])\s*(\S.*)$/u.exec(text) ?? [];
  const isItem = dash === '-' && /^\s*-(?:\s|--\s*$)/.test(text);
  if (dash === '' || isItem || /^\s*-[\d.]/.test(text)) return undefined;
  if (!OPENS_LIST.test(before) && !/^\s*- /.test(after)) return undefined;
  const found = dash === '-' ? '- 后面没有空格' : `列表的每一项写成了“${dash}”`;
  return mended('yaml/syntax', found, '列表的每一项写“- ”：半角的 -，后面空一格', `${start}- ${value}`);
}

function colonFault({ text, isBroken }: YamlLine): Fault | undefined {
  const [, start = '', items = '', key = '', colon = '', value = ''] =
    new RegExp(`^(\\s*)(${ITEMS})(${KEY})(\\s*：\\s*|:(?=[^\\s:/]))(.*)$`, 'u').exec(text) ?? [];
  // An item may be words: WiFi：免费.
  if (colon === '' || (items !== '' && !isBroken)) return undefined;
  const fixed = `${start}${items}${key}:${value === '' ? '' : ` ${value}`}`;
  return colon === ':'
    ? mended('yaml/syntax', `${key} 的冒号后面没有空格`, '冒号后面空一格', fixed)
    : mended('yaml/wide-marks', '字段名后面用了中文的冒号“：”', '用英文的冒号，后面空一格', fixed);
}

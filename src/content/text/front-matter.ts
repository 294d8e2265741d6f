import { blankNames, WIDE_BLANKS } from './wide-blanks.ts';
import type { Issue } from '../issue.ts';

/** The YAML between the two lines of `---` at the beginning of a text. */
const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t]*$/m;
/** A line that was to be one of them. */
const FENCE = new RegExp(`^[\\s${WIDE_BLANKS}]*(?:[-－—–─‐]{2,}|—)[\\s${WIDE_BLANKS}]*$`, 'u');
const MISSING: Pick<Issue, 'found' | 'allowed' | 'example'> = {
  found: '文件开头没有标题等信息',
  allowed: '在第一行写 ---，下面写 title、description 等字段，再用 --- 结束',
  example: '--- ⏎ title: 聚焦中心 ⏎ ---',
};

/** The front matter of a text; undefined where it does not begin with one. */
export function frontMatterOf(text: string): string | undefined {
  return text.startsWith('---') ? FRONT_MATTER.exec(text)?.[1] : undefined;
}

/** Why a text has no front matter, and the text with it where only its two lines are typed wrong. */
export function frontMatterFault(
  text: string,
): Pick<Issue, 'line' | 'found' | 'allowed' | 'example'> & { readonly fixed?: string } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findIndex((line, index) => index > first && FENCE.test(line));
  if (!FENCE.test(lines[first] ?? '') || last < 0) return { line: 1, ...MISSING };
  const fixed = ['---', ...lines.slice(first + 1, last), '---', ...lines.slice(last + 1)].join('\n');
  if (frontMatterOf(fixed) === undefined) return { line: 1, ...MISSING };
  const index = first > 0 || lines[first] !== '---' ? first : last;
  return { line: index + 1, found: fenceWords(lines[index] ?? '', index), allowed: '标题等信息上下各写一行 ---：从第一行起，三个半角的 -，前后没有空格', fixed };
}

function fenceWords(line: string, index: number): string {
  const blanks = blankNames(line) === '' ? '空格' : blankNames(line);
  const marks = line.replaceAll(new RegExp(`[\\s${WIDE_BLANKS}]`, 'gu'), '');
  if (marks !== '---') return `这里写的是“${marks}”，不是 ---`;
  return line === marks && index > 0 ? '--- 上面有空行' : `--- 前后有${blanks}`;
}

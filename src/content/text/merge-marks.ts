import type { Issue } from '../issue.ts';

/** What a merge that nobody has ended leaves at the start of a line; what parts the two answers stands alone. */
const MARK = /^\uFEFF?(?:(?:<{7}|>{7})(?![<>])|\|{7}(?= |\s*$)|={7}(?=\s*$))/;

/** The one issue of a text that holds what a merge left: at its first mark, with the lines of all. */
export function mergeIssues(file: string, text: string): readonly Issue[] {
  const marks = text.split(/\r\n|[\n\r]/).flatMap((line, index) => {
    const mark = MARK.exec(line)?.[0].replace('\uFEFF', '');
    return mark === undefined ? [] : [{ mark, line: index + 1 }];
  });
  const [first] = marks;
  if (!first) return [];
  const found = `有合并时留下的记号：${marks.map(({ mark, line }) => `第 ${line} 行 ${mark}`).join('、')}`;
  const allowed = '两种写法（======= 上面一种，下面一种）留下一种，再把有记号的几行整行删去';
  return [{ file, line: first.line, column: 1, severity: 'error', rule: 'file/merge', found, allowed }];
}

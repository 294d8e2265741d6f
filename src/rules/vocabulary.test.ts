import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../content/text/mdx-document.ts';
import { COMPONENTS } from '../content/component-table.ts';
import { checkVocabulary } from './vocabulary.ts';

const FILE = 'content/articles/2017/a.mdx';

function check(text: string, syntax: 'markdown' | 'mdx' = 'mdx') {
  const { body, problems } = parseMarkdown(text, syntax);
  expect(problems).toEqual([]);
  return checkVocabulary(FILE, body);
}

describe('what authors may write', () => {
  test.each([
    '# 标题\n\n**强调**、*强调*和[链接](/reports/2017/)，[邮箱](mailto:a@example.org)。\n',
    '- 一\n- 二\n\n> 引文\n\n1. 一\n\n---\n',
    '他说<Quote speaker="甲" role="主席">“有<Stat id="volunteers/2017" />。”</Quote>\n',
    '大括号\\{x\\}和小于号\\<b，3 < 4。\n',
    '<Photo src="reports/2017/photos/a.jpg" alt="大厅" caption="办事大厅" credit="某人" />\n',
  ])('%j passes', (text) => {
    expect(check(text)).toEqual([]);
  });

  test.each(Object.values(COMPONENTS).map(({ example }) => example))('the example %s passes', (example) => {
    expect(check(`${example}\n`)).toEqual([]);
  });
});

describe('what authors may not write', () => {
  test.each([
    ['import X from "./x.js"\n', 'vocabulary/code', 'import'],
    ['export const a = 1\n', 'vocabulary/code', 'export'],
    ['有{process.env}。\n', 'vocabulary/expression', 'process.env'],
    ['{/* 注 */}\n', 'vocabulary/expression', '\\{'],
    ['<script>alert(1)</script>\n', 'vocabulary/component', '<script>'],
    ['<div>文字</div>\n', 'vocabulary/component', 'HTML'],
    ['<>文字</>\n', 'vocabulary/component', '空标签'],
    ['<Stats id="a" />\n', 'vocabulary/component', '是不是想写 <Stat>'],
    ['<constructor />\n', 'vocabulary/component', '<constructor>'],
    ['<Stat id="a" onclick="x()" />\n', 'vocabulary/attribute', 'onclick'],
    ['<Stat id="a" nth="2" />\n', 'vocabulary/attribute', 'nth'],
    ['<Stat id={a} />\n', 'vocabulary/expression', 'id="…"'],
    ['<Stat id />\n', 'vocabulary/expression', 'id="…"'],
    ['<Stat id="" />\n', 'vocabulary/empty-attribute', '空的'],
    ['<Stat id="a" {...b} />\n', 'vocabulary/expression', '大括号'],
    ['<Stat />\n', 'vocabulary/missing-attribute', '缺少 id'],
    ['共<Stat id="a">9起</Stat>\n', 'vocabulary/children', '包了文字'],
    ['他说<Quote speaker="甲"></Quote>\n', 'vocabulary/children', '空的'],
    ['<Quote speaker="甲">\n“话。”\n</Quote>\n', 'vocabulary/children', '同一行'],
    ['[点这里](javascript:alert)\n', 'vocabulary/link', 'https://'],
    ['[点](//evil.example)\n', 'vocabulary/link', 'https://'],
    ['[点](/\\\\evil.example)\n', 'vocabulary/link', 'https://'],
    ['[点](java&Tab;script:alert)\n', 'vocabulary/link', 'https://'],
    ['[点](https://good.example@evil.example)\n', 'vocabulary/link', 'https://'],
    ['[点](other/)\n', 'vocabulary/link', '/ 开头'],
    ['![图](data:image/png,x)\n', 'vocabulary/link', 'data:'],
    ['一段话\n没有写完。\n', 'vocabulary/line-break', '空一行'],
  ])('%j is refused', (text, rule, words) => {
    const [issue, ...others] = check(text);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ file: FILE, rule, severity: 'error' });
    expect(`${issue?.found ?? ''}${issue?.allowed ?? ''}`).toContain(words);
  });

  test('HTML in a .md file is refused with the advice to rename it', () => {
    expect(check('有<b>\n', 'markdown')).toMatchObject([{ rule: 'vocabulary/html', line: 1, column: 2 }]);
  });

  test('each finding stands at its own line, a line break at the line that it begins', () => {
    const places = check('一\n\n有{x}和<b>二</b>\n\n三\n四\n').map(({ line, column }) => [line, column]);
    expect(places).toEqual([
      [3, 2],
      [3, 6],
      [6, 1],
    ]);
  });
});

import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import { checkTree } from '../../../src/build/content-report.ts';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import { ROOT } from '../../tools/paths.ts';
import type { Shape } from './shape.ts';
import { toLetters } from './words.ts';

const FRONT_MATTER =
  '---\ntitle: 服务站里的人和事\ndescription: 职工服务站把办事窗口搬到了社区，来访的职工在家门口就能把事情办好，也能歇一歇脚。\ndate: 2017-05-01\ntopics: [stations]\n---\n\n';

/** Articles that were slow to check. */
export const CHECK_SHAPES: readonly Shape[] = [
  shape('一段 n 个拉丁字母', 4000, (n) => 'x'.repeat(n)),
  shape('一段 n 个数字', 1000, (n) => `全市${'1'.repeat(n)}名。`),
  shape('一段 n 个“万”', 250, (n) => `全市${'万'.repeat(n)}。`),
  shape('一段 n 处数', 100, (n) => '走访职工12名，'.repeat(n)),
  shape('一段 n 个半角逗号', 250, (n) => '职工,'.repeat(n)),
  shape('一段 n 个左括号', 500, (n) => `职工${'（'.repeat(n)}`),
  shape('一段 n 个引号', 500, (n) => `职工${'“'.repeat(n)}”`),
  shape('一段 n 个句号', 1000, (n) => `职工${'。'.repeat(n)}`),
  shape('一段 n 个空格', 4000, (n) => `职工${' '.repeat(n)}服务`),
  shape('一段 n 个域名', 500, (n) => 'a.b.'.repeat(n)),
  shape('n 段，每段两个数', 100, (n) =>
    Array.from({ length: n }, (_, at) => `走访${toLetters(at)}职工${at + 11}名，发放${at + 7}份。`).join(
      '\n\n',
    ),
  ),
  shape('n 段文字', 500, (n) =>
    Array.from({ length: n }, (_, at) => `工会干部${toLetters(at)}走进车间，听职工说岗位上的难处。`).join(
      '\n\n',
    ),
  ),
  shape('n 项的列表', 250, (n) =>
    Array.from({ length: n }, (_, at) => `- 走进车间${toLetters(at)}`).join('\n'),
  ),
  shape('n 层的列表', 25, (n) =>
    Array.from({ length: n }, (_, at) => `${'  '.repeat(at)}- 走进车间`).join('\n'),
  ),
  shape('n 行的表格', 250, (n) =>
    [
      '| 单位 | 内容 |',
      '| --- | --- |',
      ...Array.from({ length: n }, (_, at) => `| ${toLetters(at)} | 车间 |`),
    ].join('\n'),
  ),
];

function shape(name: string, size: number, body: (size: number) => string): Shape {
  return {
    area: 'check',
    name,
    size,
    prepare: (n) => {
      const files = new Map(readContentFiles(ROOT));
      files.set('content/articles/2017/growth.md', `${FRONT_MATTER}${body(n)}\n`);
      return { run: () => checkTree(parseContentTree(files)) };
    },
  };
}

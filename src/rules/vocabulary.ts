import { isElement, nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import { adviceForTag } from '../content/text/html-words.ts';
import type { Position } from '../content/text/yaml-document.ts';
import type { Issue } from '../content/issue.ts';
import { elementFindings, ONLY, type Finding } from './vocabulary-elements.ts';

/** Written out as they are meant: browsers read `/\\host` and `//host` as another site, and forgive blanks in `java script:`. */
const SAFE_URL = /^(?:https?:\/\/[^\s\\/?#@]+(?=[/?#]|$)|mailto:|tel:|\/(?![\\/])|#|$)[^\s\\]*$/i;

/** What a body holds beyond Markdown and the authors' components with literal attributes. */
export function checkVocabulary(file: string, body: MarkdownNode): readonly Issue[] {
  return [...nodesOf(body)].flatMap(findingsIn).map(({ at, ...words }) => ({
    file,
    line: at.line,
    column: at.column,
    severity: 'error' as const,
    ...words,
  }));
}

function findingsIn(node: MarkdownNode): readonly Finding[] {
  const at = node.position?.start ?? { line: 1, column: 1 };
  if (isElement(node)) return elementFindings(node, at);
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        {
          at,
          rule: 'vocabulary/code',
          found: `“${firstLine(node)}”是程序代码`,
          allowed: `不能写 import 和 export；组件不用引入就能用。${ONLY}`,
        },
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        {
          at,
          rule: 'vocabulary/expression',
          found: `大括号里的“${firstLine(node)}”会被当成代码`,
          allowed: `不能写表达式；要写大括号本身就写 \\{ 和 \\}。${ONLY}`,
        },
      ];
    case 'html':
      return [
        {
          at,
          rule: 'vocabulary/html',
          found: `“${firstLine(node)}”是网页代码`,
          allowed: adviceForTag(firstLine(node)) ?? '.md 文件里只能写 Markdown；要用组件就把文件改名为 .mdx',
        },
      ];
    case 'text':
      return lineBreaks(node, at);
    default:
      return isSafeUrl(node.url)
        ? []
        : [
            {
              at,
              rule: 'vocabulary/link',
              found: `链接“${node.url ?? ''}”不能用`,
              allowed: '链接以 https://、mailto: 或 tel: 开头，站内的以 / 开头',
              example: '[年报](/reports/2017/)',
            },
          ];
  }
}

/** A soft line break in a paragraph would become a space between two Chinese characters. */
function lineBreaks(node: MarkdownNode, { line }: Position): readonly Finding[] {
  if (!node.value?.includes('\n')) return [];
  const at = { line: line + 1, column: 1 };
  return [
    {
      at,
      rule: 'vocabulary/line-break',
      found: '一段话中间换了行',
      allowed: '一段写成一行；要分成两段，就在中间空一行',
    },
  ];
}

function isSafeUrl(url: string | undefined): boolean {
  return url === undefined || SAFE_URL.test(url);
}

function firstLine(node: MarkdownNode): string {
  const line = (node.value ?? '').trim().split('\n')[0] ?? '';
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

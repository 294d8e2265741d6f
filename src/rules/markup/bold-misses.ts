import { nodesOf, parseMarkdown, type MarkdownNode } from '../../content/text/mdx-document.ts';
import { linesOf, rewriteLine } from './line-misses.ts';
import { rangeOf, type MaskedBlock } from './masked-block.ts';
import { quoteWords, type NearMiss } from './near-miss.ts';

type Line = ReturnType<typeof linesOf>[number];

const BOLD = '加粗写 **这样**：星号用半角，两头成对，里面两头没有空格';
/** A line that is longer is no sentence. */
const LONGEST = 2000;
const LITERAL = /\*\*|＊＊/;
/** What no bold words begin and end with, but where the marks of two have been taken for those of one. */
const CROOKED_START = /^[\s，。；：、！？）》”’]/u;
const CROOKED_END = /[\s（《“‘]$/u;

/** Bold that is none, or another than was meant; strokes through words that say 至, and leaning ones that say 乘. */
export function boldMisses(block: MaskedBlock): readonly NearMiss[] {
  const nodes = [...nodesOf(block.node)];
  return linesOf(block).flatMap((line) => {
    const own = nodes.filter((node) => isIn(line, node));
    return boldMiss(line, own) ?? own.flatMap((node) => signMiss(line, node) ?? []);
  });
}

function isIn({ start, source }: Line, node: MarkdownNode): boolean {
  const [from] = rangeOf(node);
  return from !== undefined && from >= start && from < start + source.length;
}

function boldMiss(line: Line, nodes: readonly MarkdownNode[]): NearMiss | undefined {
  const { start, source, words } = line;
  if (!LITERAL.test(words) && !nodes.some(isCrooked)) return undefined;
  const repaired = repair(source);
  const fix = repaired === undefined ? undefined : [{ start, end: start + source.length, text: repaired }];
  return {
    start,
    end: start + source.length,
    rule: 'markdown/near-miss',
    found: `“${quoteWords(source)}”里的 ** 没有成对，或者两头有空格`,
    allowed: BOLD,
    example: repaired === undefined ? exampleOf(source) : quoteWords(repaired),
    ...(fix && { fix }),
  };
}

function isCrooked(node: MarkdownNode): boolean {
  if (node.type !== 'strong') return false;
  const inside = (node.children ?? []).flatMap((child) => [...nodesOf(child)]);
  const [first, last] = [node.children?.[0]?.value ?? '', node.children?.at(-1)?.value ?? ''];
  return inside.some(({ type }) => type === 'strong') || CROOKED_START.test(first) || CROOKED_END.test(last);
}

/** The line with its marks in pairs, as they follow one another; undefined where that leaves a doubt. */
function repair(source: string): string | undefined {
  const parts = source.replaceAll('＊＊', '**').split('**');
  if (source.length > LONGEST || /[`\\]|\*{3}/.test(source) || parts.length % 2 === 0) return undefined;
  const bold = parts.filter((_, index) => index % 2 === 1);
  if (bold.some((words) => words.trim() === '' || CROOKED_START.test(words.trim()))) return undefined;
  const line = parts.map((words, index) => (index % 2 === 1 ? `**${words.trim()}**` : words)).join('');
  const strong = [...nodesOf(parseMarkdown(line).body)].filter(({ type }) => type === 'strong');
  return strong.length === bold.length && !strong.some(isCrooked) ? line : undefined;
}

function exampleOf(source: string): string {
  const words = /(?:\*\*|＊＊)\s*([\p{L}\p{N}]{1,12})/u.exec(source)?.[1] ?? '服务站';
  return `**${words}**`;
}

/** One ~ strikes out and two * lean what stands between two numbers. */
function signMiss(line: Line, node: MarkdownNode): NearMiss | undefined {
  const [start, end] = rangeOf(node);
  if (start === undefined || end === undefined) return undefined;
  const at = (offset: number): string => line.source.charAt(offset - line.start);
  const isRange = node.type === 'delete' && at(start + 1) !== '~';
  const isProduct = node.type === 'emphasis' && at(start) === '*' && /\d/.test(at(start - 1));
  if (!isRange && !isProduct) return undefined;
  const text = isRange ? '～' : '×';
  const fix = [
    { start, end: start + 1, text },
    { start: end - 1, end, text },
  ];
  return {
    start,
    end,
    rule: 'markdown/near-miss',
    found: `“${quoteWords(line.source.slice(start - line.start, end - line.start))}”${isRange ? '成了删除线' : '成了斜体'}`,
    allowed: isRange ? '范围写全角的 ～' : '乘号写 ×',
    example: quoteWords(rewriteLine(line, fix)),
    fix,
  };
}

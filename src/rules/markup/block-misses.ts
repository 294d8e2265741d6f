import { nodesOf, wordsOf, type MarkdownNode } from '../../content/text/mdx-document.ts';
import { rangeOf } from './masked-block.ts';
import { quoteWords, type NearMiss } from './near-miss.ts';
import { crookedRows } from './table-misses.ts';

type Words = Pick<NearMiss, 'found' | 'allowed' | 'example' | 'fix'>;

const FENCE = /^(?:`{3,}|~{3,})/;
const FENCE_END = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;

/** Blocks that Markdown makes of what was meant otherwise: of a line above `---`, of spaces, of a ``` without its end, of words in brackets. */
export function blockMisses(text: string, body: MarkdownNode): readonly NearMiss[] {
  const nodes = [...nodesOf(body)];
  const referred = new Set(
    nodes.filter(({ type }) => type.endsWith('Reference')).map(({ identifier }) => identifier),
  );
  return nodes.flatMap((node): readonly NearMiss[] => {
    if (node.type === 'table') return crookedRows(text, node);
    const [start, end] = rangeOf(node);
    if (start === undefined || end === undefined) return [];
    const source = text.slice(start, end);
    const isRoot = body.children?.includes(node) === true;
    const words = wordsFor(node, source, start, { isRoot, isReferred: referred.has(node.identifier) });
    return words ? [{ start, end, rule: 'markdown/near-miss', ...words }] : [];
  });
}

function wordsFor(
  node: MarkdownNode,
  source: string,
  start: number,
  { isRoot, isReferred }: { readonly isRoot: boolean; readonly isReferred: boolean },
): Words | undefined {
  switch (node.type) {
    case 'link':
      return node.url === '' || wordsOf(node).trim() === '' ? emptyLink(source) : undefined;
    case 'heading':
      return headingWords(node, source);
    case 'code':
      return FENCE.test(source) ? fenceWords(source) : indentWords(source, start, isRoot);
    case 'definition':
      return isReferred ? undefined : { found: `“${quoteWords(source)}”不会显示`, ...HIDDEN_DEFINITION };
    case 'footnoteDefinition':
      return isReferred
        ? undefined
        : { found: `“${quoteWords(source)}”没有正文用到，不会显示`, ...HIDDEN_FOOTNOTE };
    default:
      return undefined;
  }
}

function emptyLink(source: string): Words {
  return {
    found: `“${quoteWords(source)}”没有写全`,
    allowed: '链接写 [名称](网址)，两样都要',
    example: '[年报](/reports/2017/)',
  };
}

const HIDDEN_DEFINITION = {
  allowed: '链接写 [名称](网址)；要写方括号就写 \\[',
  example: '[年报](/reports/2017/)',
} as const;
const HIDDEN_FOOTNOTE = {
  allowed: '在要注的话后面写上它的编号，或者删去',
  example: '全市都办了[^1]。',
} as const;

function headingWords({ children = [] }: MarkdownNode, source: string): Words | undefined {
  if (children.length === 0)
    return {
      found: `“${source.trim()}”后面没有字`,
      allowed: '写上小标题，或者删去这一行',
      example: '## 走进企业',
    };
  if (source.startsWith('#')) return undefined;
  const lines = source.split('\n').map((line) => line.trim());
  const words = lines.slice(0, -1).join('');
  return {
    found: `“${quoteWords(words)}”下面紧接着一行 ${quoteWords(lines.at(-1) ?? '')}，成了小标题`,
    allowed: '是小标题，就在前面写“## ”，删去下面那一行；是分隔线，就写 ---，上下各空一行',
    example: quoteWords(`## ${words}`),
  };
}

function fenceWords(source: string): Words | undefined {
  const lines = source.split('\n');
  if (lines.length > 1 && FENCE_END.test(lines.at(-1) ?? '')) return undefined;
  return {
    found: `${FENCE.exec(source)?.[0] ?? ''} 没有结尾，下面的都成了代码`,
    allowed: '代码上下各写一行 ```；不是代码就删去这一行',
  };
}

function indentWords(source: string, start: number, isRoot: boolean): Words {
  const text = source
    .split('\n')
    .map((line) => line.trimStart())
    .join('\n');
  return {
    found: `“${quoteWords(source)}”前面有四个空格或制表符，成了代码`,
    allowed: '删去行首的空格，段首缩进由网页自己留；要写代码，上下各写一行 ```',
    example: quoteWords(text),
    ...(isRoot && { fix: [{ start, end: start + source.length, text }] }),
  };
}

/** Headings of the first level in a body: that one is the page's title. They go down together with those that stand below them. */
export function titleMisses(text: string, body: MarkdownNode, title: string): readonly NearMiss[] {
  const headings = [...nodesOf(body)].filter(({ type, position }) => {
    return type === 'heading' && text.startsWith('#', position?.start.offset ?? 0);
  });
  const firsts = headings.filter(({ depth, children = [] }) => depth === 1 && children.length > 0);
  const goDown = headings[0]?.depth === 1 && headings.every(({ depth = 1 }) => depth < 6) ? headings : firsts;
  return firsts.flatMap((node, index) => {
    const [start, end] = rangeOf(node);
    if (start === undefined || end === undefined) return [];
    const source = text.slice(start, end);
    const span = { start, end, rule: 'markdown/title' as const, found: `“${quoteWords(source)}”是一级标题` };
    const words = source.replace(/^#\s*/, '');
    if (words.trim() === title.trim())
      return [{ ...span, allowed: '标题由网页自己放，这里已经有了：删去这一行' }];
    const fix = goDown.flatMap((heading) => {
      const [at] = rangeOf(heading);
      return at === undefined ? [] : [{ start: at, end: at, text: '#' }];
    });
    return [
      {
        ...span,
        allowed: '# 只给标题用，小标题写 ##，再下一级写 ###',
        example: quoteWords(`#${source}`),
        fix: index === 0 ? fix : [],
      },
    ];
  });
}

import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { endBareAddresses } from './bare-addresses.ts';
import { frontMatterOf } from './front-matter.ts';
import type { MarkdownNode } from './markdown-node.ts';
import { parseYaml, type Problem, type YamlDocument } from './yaml-document.ts';

export type { MarkdownAttribute, MarkdownNode } from './markdown-node.ts';

export interface MarkdownDocument {
  /** Undefined where the file does not begin with `---`. */
  readonly frontMatter: YamlDocument | undefined;
  readonly body: MarkdownNode;
  /** Of the body; those of the front matter are in `frontMatter.problems`. */
  readonly problems: readonly Problem[];
}

// GFM as Astro renders it: what the rules see and what readers get must be one parse.
const MARKDOWN = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .freeze();
const MDX = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkMdx)
  .freeze();
/** No text has so many levels of lists in quotes in lists; what walks the tree would run out of stack at some thousand. */
const DEEPEST = 50;
const NOTHING: MarkdownNode = { type: 'root', children: [] };
const TOO_DEEP: Problem = { code: 'too-deep', message: 'Nested too deeply', line: 1, column: 1 };

/** Reads a Markdown or MDX file with positions. Never throws: a body that does not parse has a problem and no children. */
export function parseMarkdown(text: string, syntax: 'markdown' | 'mdx' = 'mdx'): MarkdownDocument {
  const yaml = frontMatterOf(text);
  const frontMatter = yaml === undefined ? undefined : parseYaml(yaml, 2);
  try {
    const body = (syntax === 'mdx' ? MDX : MARKDOWN).parse(text) as MarkdownNode;
    if (isTooDeep(body)) return { frontMatter, body: NOTHING, problems: [TOO_DEEP] };
    return { frontMatter, body: endBareAddresses(body), problems: [] };
  } catch (error) {
    return { frontMatter, body: NOTHING, problems: [toProblem(error)] };
  }
}

/** The node and everything below it, in the order of the text. */
export function* nodesOf(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** The words of a node as they are read, without marks. */
export function wordsOf(node: MarkdownNode): string {
  return [...nodesOf(node)].map(({ value = '' }) => value).join('');
}

/** Whether the node is a component or an HTML element written as one. */
export function isElement(node: MarkdownNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The literal value of a component's attribute; undefined where it is missing or no literal. */
export function attributeOf(node: MarkdownNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function isTooDeep(root: MarkdownNode): boolean {
  let level: readonly MarkdownNode[] = [root];
  for (let depth = 0; depth < DEEPEST; depth += 1) level = level.flatMap(({ children = [] }) => children);
  return level.length > 0;
}

/** Where the parser says that a tag begins which nothing closes. */
const TAG_PLACE = /\((\d+):(\d+)/;

function toProblem(error: unknown): Problem {
  if (error instanceof RangeError) return TOO_DEEP;
  if (!(error instanceof Error && 'reason' in error)) throw error;
  const { reason, ruleId, line, column } = error as Error &
    Record<'reason' | 'ruleId' | 'line' | 'column', unknown>;
  const [, tagLine, tagColumn] = TAG_PLACE.exec(String(reason)) ?? [];
  return {
    code: String(ruleId),
    message: String(reason),
    line: Number(tagLine ?? line) || 1,
    column: Number(tagColumn ?? column) || 1,
  };
}

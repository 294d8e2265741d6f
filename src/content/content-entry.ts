import type { z } from 'astro/zod';
import { decodeText, type Decoded } from './disk/decode.ts';
import { parseMarkdown, type MarkdownNode } from './text/mdx-document.ts';
import { parseYaml, type YamlDocument } from './text/yaml-document.ts';
import { BY_ITSELF, type Issue } from './issue.ts';
import { hiddenInBody, hiddenInData } from './text/hidden-characters.ts';
import { schemaIssues } from './schema-issues.ts';
import { tagsInData } from './text/tags.ts';
import { frontMatterFault } from './text/front-matter.ts';
import { yamlFaults } from './text/yaml-faults.ts';
import { markdownIssue, yamlIssues } from './text/syntax-issues.ts';

/** One file of content. Where its data are wrong, `data` is undefined and the reasons are among the tree's issues. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T | undefined;
  /** The data as written, before the schema; undefined where the file does not parse. */
  readonly raw: unknown;
  /** Of the YAML, or of the front matter. */
  readonly locate: YamlDocument['locate'];
}

export interface TextEntry<T> extends Entry<T> {
  /** The whole file, with line feeds only. */
  readonly text: string;
  /** Undefined where the body does not parse, or does not begin where front matter ends. */
  readonly body: MarkdownNode | undefined;
}

export interface Parsed<E> {
  readonly entry: E;
  readonly issues: readonly Issue[];
}

const MARK = [0xef, 0xbb, 0xbf];

/** A text file's content with line feeds only. All content is UTF-8 without a byte-order mark; another encoding is an issue, and is read all the same. */
export function readText(
  file: string,
  bytes: Uint8Array | string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  if (typeof bytes === 'string') return withLineFeeds(file, bytes);
  const decoded = decodeText(bytes);
  const { text, issues } = withLineFeeds(file, decoded.ok ? decoded.text : new TextDecoder().decode(bytes));
  const found = encodingFault(decoded, bytes);
  if (found === undefined) return { text, issues };
  const allowed = '内容文件一律用 UTF-8 编码，不带 BOM：在编辑器里选“另存为 UTF-8”';
  const line = decoded.ok ? 1 : decoded.line;
  const fault: Issue = { file, line, column: 1, severity: 'error', rule: 'file/encoding', found, allowed };
  return { text, issues: [fault, ...issues] };
}

/** The one issue of a file without a word in it. */
export function emptyIssue(file: string): Issue {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'file/empty',
    found: '文件是空的',
    allowed: '写上内容，写法见 content/README.md；不要这个文件就删去它',
  };
}

function withLineFeeds(
  file: string,
  text: string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  const at = text.indexOf('\r');
  if (at < 0) return { text, issues: [] };
  const line = text.slice(0, at).split('\n').length;
  const issue: Issue = {
    file,
    line,
    column: 1,
    severity: 'warning',
    rule: 'file/line-ends',
    found: '换行是 Windows 的写法（CRLF）',
    allowed: '换成 LF：在编辑器右下角点 CRLF 改选 LF，或运行 npm run check -- --fix',
  };
  return { text: text.replaceAll(/\r\n?/g, '\n'), issues: [issue] };
}

/** Reads a YAML file and holds it against its schema. */
export function parseYamlEntry<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<Entry<T>> {
  return checkData(file, parseYaml(text), schema, text);
}

/** Reads a Markdown or MDX file and holds its front matter against its schema. */
export function parseTextEntry<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  syntax: 'markdown' | 'mdx',
): Parsed<TextEntry<T>> {
  const { frontMatter, body, problems } = parseMarkdown(text, syntax);
  if (!frontMatter) {
    const { entry, issues } = withoutFrontMatter<T>(file, text);
    return { entry: { ...entry, text, body: undefined }, issues };
  }
  const { entry, issues } = checkData(file, frontMatter, schema, text);
  return {
    entry: { ...entry, text, body: problems.length === 0 ? body : undefined },
    issues: [
      ...issues,
      ...problems.map((problem) => markdownIssue(file, problem)),
      ...hiddenInBody(file, body),
    ],
  };
}

function encodingFault(decoded: Decoded, bytes: Uint8Array): string | undefined {
  if (!decoded.ok) return decoded.message;
  if (decoded.encoding !== 'UTF-8') return `文件是 ${decoded.encoding} 编码`;
  return MARK.every((byte, index) => bytes[index] === byte) ? '文件开头有字节顺序标记（BOM）' : undefined;
}

function checkData<T>(
  file: string,
  document: YamlDocument,
  schema: z.ZodType<T>,
  text: string,
): Parsed<Entry<T>> {
  const { data: raw, problems, locate } = document;
  const faults = lineIssues(file, document);
  const isCut = faults.length > 0 && faults.every(({ rule }) => rule === 'yaml/cut');
  if (faults.length > 0 && (!isCut || problems.length > 0))
    return { entry: { file, data: undefined, raw: undefined, locate }, issues: faults };
  if (problems.length > 0) {
    return {
      entry: { file, data: undefined, raw: undefined, locate },
      issues: yamlIssues(file, problems, text),
    };
  }
  const result = schema.safeParse(raw ?? {});
  const issues = result.error ? schemaIssues(result.error, schema, { file, data: raw ?? {}, locate }) : [];
  return {
    entry: { file, data: result.data, raw, locate },
    issues: isCut ? faults : [...issues, ...hiddenInData(file, raw, locate), ...tagsInData(file, raw, locate)],
  };
}

/** Lines that say otherwise than they read. */
function lineIssues(file: string, { text, firstLine, problems }: YamlDocument): readonly Issue[] {
  const state = { isBroken: problems.length > 0, isFrontMatter: firstLine > 1 };
  return yamlFaults(text, state).map(({ line, rule, found, allowed, example, fixed }) => ({
    file,
    line: line + firstLine - 1,
    column: 1,
    severity: 'error',
    rule,
    found,
    allowed: fixed === undefined ? allowed : `${allowed}${BY_ITSELF}`,
    ...(example !== undefined && { example }),
  }));
}

function withoutFrontMatter<T>(file: string, text: string): Parsed<Entry<T>> {
  const { fixed, allowed, ...words } = frontMatterFault(text);
  const issue: Issue = {
    file,
    column: 1,
    severity: 'error',
    rule: 'front-matter/missing',
    ...words,
    allowed: fixed === undefined ? allowed : `${allowed}${BY_ITSELF}`,
  };
  const entry = { file, data: undefined, raw: undefined, locate: () => ({ line: 1, column: 1 }) };
  return { entry, issues: [issue] };
}

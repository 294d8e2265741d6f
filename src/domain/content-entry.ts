import type { z } from 'astro/zod';
import { decodeText, type Decoded } from '../lib/decode.ts';
import { parseMarkdown, type MarkdownNode } from '../lib/mdx-document.ts';
import { parseYaml, type YamlDocument } from '../lib/yaml-document.ts';
import type { Issue } from './issue.ts';
import { hiddenInBody, hiddenInData } from './rules/hidden-characters.ts';
import { schemaIssues } from './rules/schema-issues.ts';
import { markdownIssue, yamlIssues } from './rules/syntax-issues.ts';

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
  /** Undefined where the body does not parse. */
  readonly body: MarkdownNode | undefined;
}

export interface Parsed<E> {
  readonly entry: E;
  readonly issues: readonly Issue[];
}

const MARK = [0xef, 0xbb, 0xbf];

/** A text file's content. All content is UTF-8 without a byte-order mark; another encoding is an issue, and is read all the same. */
export function readText(
  file: string,
  bytes: Uint8Array | string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  if (typeof bytes === 'string') return { text: bytes, issues: [] };
  const decoded = decodeText(bytes);
  const text = decoded.ok ? decoded.text : new TextDecoder().decode(bytes);
  const found = encodingFault(decoded, bytes);
  if (found === undefined) return { text, issues: [] };
  const allowed = '内容文件一律用 UTF-8 编码，不带 BOM：在编辑器里选“另存为 UTF-8”';
  const line = decoded.ok ? 1 : decoded.line;
  return {
    text,
    issues: [{ file, line, column: 1, severity: 'error', rule: 'file/encoding', found, allowed }],
  };
}

/** Reads a YAML file and holds it against its schema. */
export function parseYamlEntry<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<Entry<T>> {
  return checkData(file, parseYaml(text), schema);
}

/** Reads a Markdown or MDX file and holds its front matter against its schema. */
export function parseTextEntry<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  syntax: 'markdown' | 'mdx',
): Parsed<TextEntry<T>> {
  const { frontMatter, body, problems } = parseMarkdown(text, syntax);
  const { entry, issues } = frontMatter ? checkData(file, frontMatter, schema) : withoutFrontMatter<T>(file);
  return {
    entry: { ...entry, body: problems.length === 0 ? body : undefined },
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

function checkData<T>(file: string, document: YamlDocument, schema: z.ZodType<T>): Parsed<Entry<T>> {
  const { data: raw, problems, locate } = document;
  if (problems.length > 0) {
    return { entry: { file, data: undefined, raw: undefined, locate }, issues: yamlIssues(file, problems) };
  }
  const result = schema.safeParse(raw ?? {});
  const issues = result.error ? schemaIssues(result.error, schema, { file, data: raw ?? {}, locate }) : [];
  return {
    entry: { file, data: result.data, raw, locate },
    issues: [...issues, ...hiddenInData(file, raw, locate)],
  };
}

function withoutFrontMatter<T>(file: string): Parsed<Entry<T>> {
  const issue: Issue = {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'front-matter/missing',
    found: '文件开头没有标题等信息',
    allowed: '在第一行写 ---，下面写 title、description 等字段，再用 --- 结束',
    example: '--- ⏎ title: 聚焦中心 ⏎ ---',
  };
  const entry = { file, data: undefined, raw: undefined, locate: () => ({ line: 1, column: 1 }) };
  return { entry, issues: [issue] };
}

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseTextEntry, parseYamlEntry } from '../../src/content/content-entry.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readColumns } from '../../scripts/import/number-columns.ts';
import { parseCsv } from '../../scripts/import/csv-read.ts';
import { FILE_KINDS } from '../../scripts/schemas/kinds.ts';

/** A fenced example of the handbook. `line` is that of its first line of text. */
export interface Example {
  readonly line: number;
  /** What stands behind the three backticks: `yaml observations`. */
  readonly info: string;
  readonly text: string;
}

/** What an example can be, for whoever adds one. */
const KINDS_OF_EXAMPLE = [
  `yaml 种类：整个文件（${Object.keys(FILE_KINDS).join('、')}）`,
  'yaml 种类 part：文件里的几个字段',
  'yaml 种类.字段：一个字段的值',
  'yaml gitlab：流水线',
  'mdx chapter、mdx article：整个文件',
  'sh：在内容的副本里真的运行',
  'sh example：文件名只是例子，只查命令和选项',
  'csv：数值的表格，查列名和格数',
  'diff 文件：在副本里真的改',
  'text：程序的输出',
].join('\n');

/** These build, serve or download, which other tests do. */
const NOT_RUN: ReadonlySet<string> = new Set([
  'start',
  'test',
  'dev',
  'edit',
  'build',
  'preview',
  'publish-ledger',
]);

/** Every fenced block, also of a list. */
export function examplesIn(markdown: string): readonly Example[] {
  const lines = markdown.split('\n');
  return lines.flatMap((opening, index) => {
    const [, indent, info] = /^( *)```(\S.*)?$/.exec(opening) ?? [];
    const isOpening = indent !== undefined && countFences(lines.slice(0, index)) % 2 === 0;
    if (!isOpening) return [];
    const length = lines.slice(index + 1).findIndex((line) => line.trim() === '```');
    const text = lines.slice(index + 1, index + 1 + length).map((line) => line.slice(indent.length));
    return [{ line: index + 2, info: info ?? '', text: `${text.join('\n')}\n` }];
  });
}

/** What is wrong with an example, in Chinese; undefined where it does what it says. `root` is a copy of the project. */
export function faultIn({ info, text }: Example, root: string): string | undefined {
  const [language, kind = '', part = ''] = info.split(' ');
  if (language === 'yaml' && kind === 'gitlab') return gitlabFault(text, root);
  if (language === 'yaml') return yamlFault(text, kind, part);
  if (language === 'mdx') return mdxFault(text, kind);
  if (language === 'csv') return csvFault(text);
  if (language === 'diff') return applyDiff(text, join(root, kind));
  if (language === 'sh') return shellFault(text, root, kind === 'example');
  return language === 'text' ? undefined : `不认识的例子“${info}”。可以写：\n${KINDS_OF_EXAMPLE}`;
}

/** The project as a clerk has it, with content that may be changed. */
export function copyProject(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'handbook-'));
  for (const name of ['content', 'seeds', 'scripts', 'src', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs a project's npm script by its file, as `npm run` would, but without installing. */
export function runScript(root: string, name: string, args: readonly string[]) {
  const file = scriptFile(root, name);
  if (file === undefined) throw new Error(`${name} runs no TypeScript file`);
  return spawnSync(process.execPath, [join(root, file), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function countFences(lines: readonly string[]): number {
  return lines.filter((line) => /^ *```/.test(line)).length;
}

function yamlFault(text: string, name: string, part: string): string | undefined {
  const [kindName = '', field] = FILE_KINDS[name] ? [name] : name.split(/\.(?=[^.]+$)/);
  const kind = FILE_KINDS[kindName];
  if (!kind || !['', 'part'].includes(part))
    return `不认识的例子“yaml ${name} ${part}”。可以写：\n${KINDS_OF_EXAMPLE}`;
  const schema =
    field === undefined
      ? part === 'part'
        ? partial(kind.schema)
        : kind.schema
      : valueOf(kind.schema, field);
  if (!schema) return `${kindName} 没有字段 ${field ?? ''}`;
  const { issues } = parseYamlEntry(kind.files, text, schema);
  return issues.length === 0 ? undefined : issues.map(formatIssue).join('\n');
}

function partial(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject ? schema.partial() : schema;
}

function valueOf(schema: z.ZodType, field: string): z.ZodType | undefined {
  return schema instanceof z.ZodObject ? (schema.shape[field] as z.ZodType | undefined) : undefined;
}

function mdxFault(text: string, name: string): string | undefined {
  const kind = FILE_KINDS[name];
  if (kind?.part !== 'front matter') return `mdx 只能是 chapter 或 article，写的是“${name}”`;
  const { issues } = parseTextEntry(kind.files, text, kind.schema, 'mdx');
  return issues.length === 0 ? undefined : issues.map(formatIssue).join('\n');
}

const pipelineSchema = z.record(z.string(), z.unknown());
const jobSchema = z.looseObject({ script: z.array(z.string()) });

function gitlabFault(text: string, root: string): string | undefined {
  const jobs = Object.values(pipelineSchema.parse(parse(text))).flatMap((job) => {
    const { data } = jobSchema.safeParse(job);
    return data ? [data.script] : [];
  });
  if (jobs.length === 0) return '流水线里没有一项工作';
  const commands = jobs.flat().filter((command) => !/^(?:npm ci$|git )/.test(command));
  return commands.map((command) => commandFault(command, root, true)).find((fault) => fault !== undefined);
}

function csvFault(text: string): string | undefined {
  const { faults } = readColumns(parseCsv(text).rows);
  return faults.length === 0 ? undefined : faults.map(({ line, found }) => `${line} ${found}`).join('\n');
}

/** Each passage of `-` lines must stand once in the file, and becomes the `+` lines behind it. */
function applyDiff(text: string, file: string): string | undefined {
  let content = readFileSync(file, 'utf8');
  for (const [, removed = '', added = ''] of text.matchAll(/((?:^- .*\n)+)((?:^\+ .*\n)+)/gm)) {
    const [before, after] = [removed, added].map((lines) => lines.replaceAll(/^[-+] /gm, '').trimEnd());
    const count = content.split(before ?? '').length - 1;
    if (count !== 1) return `文件里有 ${count} 处：${before ?? ''}`;
    content = content.replace(before ?? '', after ?? '');
  }
  writeFileSync(file, content);
  return undefined;
}

function shellFault(text: string, root: string, isExample: boolean): string | undefined {
  const commands = text.split('\n').filter((line) => line.trim() !== '');
  for (const command of commands) {
    const fault = commandFault(command.replace(/\s+#.*$/, ''), root, isExample);
    if (fault !== undefined) return `${command}\n${fault}`;
  }
  return undefined;
}

function commandFault(command: string, root: string, isExample: boolean): string | undefined {
  const [, name = '', rest = ''] = /^npm (?:run )?([\w:-]+)(?: -- (.*))?$/.exec(command) ?? [];
  const script = scriptsOf(root)[name];
  if (script === undefined) return 'package.json 里没有这个命令，或者写法不是 npm run 命令 -- 选项';
  const args = [...rest.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  if (NOT_RUN.has(name)) return args.length === 0 ? undefined : unknownFlags(name, args, root);
  if (isExample) return unknownFlags(name, args, root);
  const { status, stdout, stderr } = runScript(root, name, args);
  return status === 0 ? undefined : `结束代码 ${status ?? '没有'}\n${stdout}${stderr}`;
}

/** Flags that no source file of the command names. */
function unknownFlags(name: string, args: readonly string[], root: string): string | undefined {
  const file = scriptFile(root, name) ?? '';
  const sources = file.endsWith('/main.ts') ? globSync(`${dirname(file)}/**/*.ts`, { cwd: root }) : [file];
  const code = sources
    .filter((source) => source.endsWith('.ts') && !source.endsWith('.test.ts'))
    .map((source) => readFileSync(join(root, source), 'utf8'))
    .join('\n');
  const flags = args.flatMap((word) => /^--([\w-]+)/.exec(word)?.[1] ?? []);
  const unknown = flags.filter((flag) => !new RegExp(`\\b${flag}\\b`).test(code));
  return unknown.length === 0 ? undefined : `${name} 没有 ${unknown.map((flag) => `--${flag}`).join('、')}`;
}

/** The TypeScript file that an npm script runs; undefined where it runs something else. */
function scriptFile(root: string, name: string): string | undefined {
  return scriptsOf(root)
    [name]?.split(' ')
    .find((word) => word.endsWith('.ts'));
}

function scriptsOf(root: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> }).scripts;
}

import { adviceForTag } from './html-words.ts';
import type { Problem } from './yaml-document.ts';
import type { Issue } from '../issue.ts';

type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

const UNREADABLE_YAML: Words = {
  found: '这里的 YAML 读不懂',
  allowed: '每行写“名称: 值”，冒号后空一格；值里有冒号、井号或以引号、括号、@ 开头时，整个值加上引号',
  example: 'title: "某某市总工会: 2017 年报"',
};

const BAD_INDENT: Words = {
  found: '缩进没有对齐',
  allowed: '同一层的字段左边对齐，下一层多缩进两个空格',
};

const YAML_WORDS: Readonly<Record<string, Words>> = {
  BAD_INDENT,
  DUPLICATE_KEY: { found: '同一个字段写了两次', allowed: '每个字段只写一次，删去其中一个' },
  MISSING_CHAR: {
    found: '少了一个符号（引号没有成对，或冒号后没有空格）',
    allowed: '引号要成对，冒号后空一格',
    example: 'name: "工会志愿者人数"',
  },
  MULTIPLE_DOCS: { found: '一个文件里有两份 YAML（中间有 ---）', allowed: '删去多余的 ---' },
  BAD_ALIAS: { found: '值以 * 开头，被当成了引用', allowed: '给整个值加上引号', example: 'name: "*"' },
};

const MDX_WORDS: Readonly<Record<string, Words>> = {
  'end-tag-mismatch': {
    found: '组件的标签没有配对',
    allowed: '每个开始标签要有结束标签，独立的组件以 /> 结束，并且写在同一段里',
    example: '<Quote speaker="陈忠喜">“……”</Quote>',
  },
  'unexpected-closing-slash': { found: '有结束标签，却没有开始标签', allowed: '删去它，或补上开始标签' },
  'unexpected-character': {
    found: '尖括号 < 后面的写法读不懂',
    allowed: '正文里要写小于号就写 \\<；不能写注释 <!-- -->；组件的属性值加英文双引号',
    example: '<Stat id="volunteers" />',
  },
  'unexpected-eof': {
    found: '组件或大括号没有写完',
    allowed: '补上 /> 或 }；正文里要写大括号就写 \\{',
    example: '<Stat id="volunteers" />',
  },
  acorn: {
    found: '有 import、export 或 { } 大括号里的代码',
    allowed: '正文里只能写 Markdown 和规定的组件；要写大括号本身就写 \\{',
  },
};

/** What the parser says of a line that it takes for a part of another. */
const NESTED: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);
const FIELD = /^ *(?:- )?[A-Za-z]+: \S/;
const ANY_FIELD = /^ *[A-Za-z]+:(?: |$)/;
const ITEM = /^ *- /;

/** Faults that stand by themselves; any other one makes the parser stumble over what follows it. */
const INDEPENDENT: ReadonlySet<string> = new Set(['TAB_AS_INDENT', 'DUPLICATE_KEY']);

/** A value that begins with a quote of Chinese text, as if it were YAML's. */
const SMART_QUOTE = /:\s+[“‘]/;
const SMART_QUOTES: Words = {
  found: '值用了中文的引号“ ”，这里读不懂',
  allowed: '括住整个值的引号用英文的 " "',
  example: 'title: "某某市总工会: 2017 年报"',
};

/** Messages for a YAML text that does not parse, without those that only follow from the first. `text` is the whole file. */
export function yamlIssues(file: string, problems: readonly Problem[], text = ''): readonly Issue[] {
  const lines = text.split('\n');
  return problems
    .filter(({ code }, index) => index === 0 || INDEPENDENT.has(code))
    .map(
      (problem) =>
        habitIssue(file, lines, problem) ?? toIssue(file, 'yaml/syntax', problem, wordsFor(problem)),
    );
}

/** What is typed out of habit in Chinese text makes the parser stumble on its line or on the one after; so do lines that are not aligned. */
function habitIssue(file: string, lines: readonly string[], problem: Problem): Issue | undefined {
  const { line, code } = problem;
  for (const number of [line, line - 1]) {
    if (SMART_QUOTE.test(lines[number - 1] ?? ''))
      return { file, line: number, column: 1, severity: 'error', rule: 'yaml/wide-marks', ...SMART_QUOTES };
  }
  const crooked = NESTED.has(code) ? crookedLine(lines, line) : undefined;
  if (crooked === undefined) return undefined;
  return toIssue(file, 'yaml/syntax', { ...problem, line: crooked, column: 1 }, BAD_INDENT);
}

/** The line that does not stand under the one before it: a field deeper than a field that has its value, an item beside the others. */
function crookedLine(lines: readonly string[], line: number): number | undefined {
  const [before = '', own = '', after = ''] = [lines[line - 2], lines[line - 1], lines[line]];
  if (FIELD.test(own) && ANY_FIELD.test(after) && indentOf(after) > indentOf(own)) return line + 1;
  const areItems = ITEM.test(before) && ITEM.test(own);
  return areItems && indentOf(own) !== indentOf(before) ? line : undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function wordsFor({ code }: Problem): Words {
  return YAML_WORDS[code] ?? UNREADABLE_YAML;
}

/** HTML has tags that nothing closes; a component has capitals. */
function htmlWords({ code, message }: Problem): Words | undefined {
  const tag = code === 'end-tag-mismatch' ? /`(<[a-z][^`]*>)`/.exec(message)?.[1] : undefined;
  const advice = tag === undefined ? undefined : adviceForTag(tag);
  return tag === undefined || advice === undefined ? undefined : { found: `${tag} 是网页代码`, allowed: advice };
}

/** A message for a Markdown body that does not parse. */
export function markdownIssue(file: string, problem: Problem): Issue {
  const words = htmlWords(problem) ?? MDX_WORDS[problem.code] ?? {
    found: '这里的写法读不懂',
    allowed: '正文里只能写 Markdown 和规定的组件',
  };
  return toIssue(file, 'markdown/syntax', problem, words);
}

function toIssue(file: string, rule: Issue['rule'], { line, column }: Problem, words: Words): Issue {
  return { file, line, column, severity: 'error', rule, ...words };
}

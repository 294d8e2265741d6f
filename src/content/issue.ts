import type { RuleId } from './rule-ids.ts';

/** What the import says of a source that it reads is no rule of the content. */
type ImportRule = `import-${string}`;

/** One thing that is wrong in what staff wrote, in their language, at the place where it stands. */
export interface Issue {
  /** Path from the project's root. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Of what spoils more than one line. */
  readonly lastLine?: number;
  readonly severity: 'error' | 'warning';
  /** Machine name of the rule, for tests and for `--json`. */
  readonly rule: RuleId | ImportRule;
  readonly found: string;
  readonly allowed: string;
  readonly example?: string;
}

/** The end of what is allowed where a command writes it. */
export const BY_ITSELF = '，或运行 npm run check -- --fix';

/** `文件:行:列 问题 → 建议` on one line. */
export function formatIssue({ file, line, column, found, allowed, example }: Issue): string {
  const advice = example === undefined ? allowed : `${allowed}。例如：${example}`;
  return `${file}:${line}:${column} ${found} → ${advice}`;
}

/** The issue with the number of each character that a terminal would obey or hide: it names files, and quotes what staff wrote. */
export function withVisibleCharacters(issue: Issue): Issue {
  const { file, found, allowed, example } = issue;
  if (![file, found, allowed, example ?? ''].some((words) => UNSEEN.test(words))) return issue;
  const shown = { file: toVisible(file), found: toVisible(found), allowed: toVisible(allowed) };
  return { ...issue, ...shown, ...(example !== undefined && { example: toVisible(example) }) };
}

/** By file, then by place; errors before warnings at one place. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.severity, b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.found, b.found)
  );
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function toVisible(words: string): string {
  return words.replaceAll(new RegExp(UNSEEN, 'gu'), (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { structuredPatch } from 'diff';
import { checkTree } from '../../../src/build/content-report.ts';
import type { Files } from '../../../src/content/content-tree.ts';
import { readContentFiles, toText } from '../../../src/content/disk/read-content.ts';
import type { ParseCache } from '../../../src/content/disk/parse-cache.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import { fixContent } from '../../check/fix/fix-content.ts';
import { versionOf } from '../server/changes.ts';
import { DeskFault } from '../server/server.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';
import { toFileText } from './document.ts';
import type { TextIssue } from './text-view.ts';

/** Of a file that is tried with other words, the others are not read again. */
const CACHE: ParseCache = new Map();
/** How rules of a file's bytes begin: such a file is mended as a whole. */
const OF_BYTES = 'file/';

/** What makes a file right again where a message stands, as its whole text. */
interface Mend {
  readonly kind: 'fix' | 'example';
  readonly text: string;
}

/** The last answer: what is asked again after each change elsewhere is not looked for again. */
let last: { readonly key: string; readonly issues: readonly TextIssue[] } | undefined;

/** What the check says of one file, each message with whether one press mends it. */
export function issuesOf({ root, report }: Workplace, path: string): readonly TextIssue[] {
  const issues = report().issues.filter(({ file }) => file === path);
  if (issues.length === 0) return [];
  const key = JSON.stringify([root, readStored(root, path).version, issues]);
  if (last?.key === key) return last.issues;
  const mendOf = toMends(readContentFiles(root), path);
  const found = issues.map((issue) => {
    const mend = mendOf(issue);
    return mend ? { ...issue, mend: mend.kind } : issue;
  });
  last = { key, issues: found };
  return found;
}

/** Which message of which version of a file is to be mended. */
interface Asked {
  readonly path: string;
  readonly version: string;
  readonly rule: string;
  readonly line: number;
  readonly found: string;
}

/** Mends one message. Throws a DeskFault where the file is no longer as the window has it, or nothing mends it. */
export function mendIssue(
  { root, report, apply }: Workplace,
  { path, version, rule, line, found }: Asked,
): void {
  const files = readContentFiles(root);
  const bytes = files.get(path);
  const issue = report().issues.find(
    (one) => one.file === path && one.rule === rule && one.line === line && one.found === found,
  );
  const mend = issue && toMends(files, path)(issue);
  if (!mend || bytes === undefined || versionOf(Buffer.from(bytes)) !== version)
    throw new DeskFault('这一处刚刚改过：看一看还有没有这条提醒，再来一次');
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(bytes));
  const text = rule.startsWith(OF_BYTES) ? mend.text : toFileText(raw, { head: '', body: mend.text });
  apply(`替我改好：${found}`, [{ path, bytes: Buffer.from(text), version }]);
}

/** Finds what mends a message of a file. */
function toMends(files: Files, path: string): (issue: Issue) => Mend | undefined {
  const [fixed] = fixContent(files, checkTree, { only: path, cache: CACHE });
  const before = toText(files.get(path) ?? '');
  const known = issuesWith(files, path, before);
  const isMended = (issue: Issue, text: string): boolean => {
    const now = issuesWith(files, path, text);
    return now.length < known.length && !now.some((one) => isSame(one, issue));
  };
  return (issue) => {
    const text = fixed && textFixedAt(fixed.before, fixed.after, issue);
    if (text !== undefined && isMended(issue, text)) return { kind: 'fix', text };
    const pasted = withExample(before, issue);
    return pasted !== undefined && isMended(issue, pasted) ? { kind: 'example', text: pasted } : undefined;
  };
}

/** All that would be wrong if the file read so: a mend may not break another one. */
function issuesWith(files: Files, path: string, text: string): readonly Issue[] {
  return checkTree(parseContentTree(new Map(files).set(path, text), CACHE));
}

/** What is told of a draft has a word more in front. */
function isSame(plain: Issue, told: Issue): boolean {
  return plain.file === told.file && plain.rule === told.rule && told.found.endsWith(plain.found);
}

/** The text with the fixes on a message's own lines; undefined where there is none. */
function textFixedAt(before: string, after: string, issue: Issue): string | undefined {
  if (issue.rule.startsWith(OF_BYTES)) return before;
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  const [first, last] = [issue.line, issue.lastLine ?? issue.line];
  const own = hunks.filter(({ oldStart, oldLines }) => oldStart <= last && oldStart + oldLines > first);
  if (own.length === 0) return undefined;
  const lines = before.split('\n');
  for (const { oldStart, oldLines, lines: changed } of own.toReversed()) {
    const come = changed.filter((line) => line.startsWith('+')).map((line) => line.slice(1));
    lines.splice(oldStart - 1, oldLines, ...come);
  }
  return lines.join('\n');
}

/** The text with a message's example in the place of the word or quoted value that the message stands at. */
function withExample(text: string, { line, column, example, found }: Issue): string | undefined {
  if (example === undefined) return undefined;
  const lines = text.split('\n');
  const at = lines[line - 1] ?? '';
  const wrong = found.split('：').at(-1) ?? '';
  const start = at.indexOf(wrong, column - 1);
  if (wrong === '' || start < 0) return undefined;
  lines[line - 1] = at.slice(0, start) + example + at.slice(start + wrong.length);
  return lines.join('\n');
}

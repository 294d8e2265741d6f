import type { Issue } from '../content/issue.ts';

/** What is said of references to something when the page of that something is gone: mending the page mends them. */
const REFERENCES: ReadonlySet<string> = new Set([
  'link/page',
  'reference/chapter',
  'reference/indicator',
  'chart/indicator',
  'observation/indicator',
  'component/stat',
  'component/keyfigures',
  'reference/station',
  'component/chart',
  'component/station',
  'outdated/reference',
  'chart/chapter',
]);
/** What the issues of a page or an indicator that is gone begin with. */
const GONE = /^(?:发布过的网址|指标) (\S+)/;
/** Of a file that is not read as it was meant, or not at all: what it holds only seems to be gone. */
const UNREAD = /^(?:file|yaml|schema|front-matter)\//;
/** What only seems to be gone, or to be typed, while a folder of reports is not read. */
const OF_REPORTS: ReadonlySet<string> = new Set([
  ...REFERENCES,
  'ledger/observation',
  'ledger/indicator',
  'literal/number',
]);
const YEAR = /^(?:content\/reports|seeds)\/(\d{4})\//;
const CHAPTER = /^\/reports\/(\d{4})\/[^/]+\/$/;

/** Whether the issue is of a merge that nobody has ended: until then no file says what it is to say. */
export function isMerge({ rule }: Issue): boolean {
  return rule === 'file/merge';
}

/** What makes a line or a few say something else than was meant: whatever is said of them besides follows from that. */
const CAUSES: ReadonlySet<string> = new Set([
  'markdown/near-miss',
  'markdown/title',
  'yaml/cut',
  'vocabulary/tag',
]);

/** Drops what only follows from another issue: all but merges that nobody has ended, what is said of lines that mean something else, what is said a second time of a link, `stat/missing` where `literal/number` already reports that number, that where the source's own numeral waits for the same line, statistics of a chapter that has another name, what a report holds whose folder is not read, and references to a page that is gone. */
export function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const merges = issues.filter(isMerge);
  if (merges.length > 0) return merges;
  const typed = new Set(issues.filter(({ rule }) => rule === 'literal/number').map(placeOf));
  const isUnread = issues.some(({ severity, rule }) => severity === 'error' && UNREAD.test(rule));
  const isReportLost = issues.some(
    ({ severity, rule, file }) =>
      severity === 'error' && rule === 'file/place' && file.startsWith('content/reports/'),
  );
  const gone = issues.flatMap(({ rule, found }) =>
    rule === 'address/gone' || rule === 'ledger/indicator' ? (GONE.exec(found)?.[1] ?? []) : [],
  );
  const linked = new Set(
    issues.filter(({ rule }) => rule === 'link/page' || rule === 'image/markdown').map(spotOf),
  );
  const asked = new Set(issues.filter(({ rule }) => rule === 'numeral/unaccounted').map(lineOf));
  const renamed = new Set(
    issues
      .filter(({ rule, file }) => rule === 'reference/chapter' && file.endsWith('/observations.yaml'))
      .map(yearOf),
  );
  const causes = Map.groupBy(
    issues.filter(({ rule }) => CAUSES.has(rule)),
    ({ file }) => file,
  );
  return issues.filter(
    (issue) =>
      !(causes.get(issue.file) ?? []).some((cause) => isBecauseOf(cause, issue)) &&
      (issue.rule !== 'vocabulary/link' || !linked.has(spotOf(issue))) &&
      (issue.rule !== 'stat/missing' || !typed.has(placeOf(issue))) &&
      (issue.rule !== 'literal/number' || issue.example === undefined || !asked.has(lineOf(issue))) &&
      (issue.rule !== 'stat/undeclared' || !renamed.has(yearOf(issue))) &&
      (issue.rule !== 'address/gone' || !isUnread) &&
      (!isReportLost || !OF_REPORTS.has(issue.rule)) &&
      !gone.some((address) => followsFrom(address, issue)),
  );
}

/** A number that must not be public is told in any case; a heading that is none has no anchor. */
function isBecauseOf(cause: Issue, { rule, line }: Issue): boolean {
  if (CAUSES.has(rule) || rule.startsWith('personal/')) return false;
  const isIn = line >= cause.line && line <= (cause.lastLine ?? cause.line);
  return isIn || (rule === 'link/anchor' && cause.found.includes('小标题'));
}

function yearOf({ file }: Issue): string | undefined {
  return YEAR.exec(file)?.[1];
}

/** The line of YAML that is proposed for a numeral, in source and chapter alike, and the year that it is for. */
function lineOf(issue: Issue): string {
  return `${yearOf(issue) ?? ''} ${(issue.example ?? '').replace(/^- \{ line: [^,]+, /, '- { ')}`;
}

function spotOf({ file, line, column }: Issue): string {
  return `${file}:${line}:${column}`;
}

/** Both rules name the Stat that belongs there. */
function placeOf({ file, line, example = '' }: Issue): string {
  return `${file}:${line} ${example}`;
}

function followsFrom(address: string, { file, rule, found }: Issue): boolean {
  const id = address.split('/').findLast((part) => part !== '') ?? '';
  if (REFERENCES.has(rule)) return id !== '' && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(found);
  // The statistics of a chapter whose name in addresses has changed.
  const year = CHAPTER.exec(address)?.[1];
  return rule === 'stat/undeclared' && year !== undefined && file.startsWith(`content/reports/${year}/`);
}

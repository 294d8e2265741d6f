import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { formatCoverage } from '../../src/provenance/numeral-account.ts';
import type { ContentReport } from '../../src/build/content-report.ts';

/** What `npm run check` prints: file by file, those with errors first; what staff still have to supply; counts. */
export function formatReport({ issues, supplies, coverage, files }: ContentReport): string {
  const byFile = [...Map.groupBy(issues, ({ file }) => file)];
  const ordered = [
    ...byFile.filter(([, found]) => found.some(isError)),
    ...byFile.filter(([, found]) => !found.some(isError)),
  ];
  const awaited = supplies.map(({ file, line, what }) => `  ${file}:${line} ${what}`);
  return [
    ...ordered.flatMap(([file, found]) => formatFile(file, found)),
    ...section(`待补（${supplies.length} 项，不影响发布）`, awaited),
    ...coverage.map(({ year, coverage: counts }) =>
      counts ? `${year} 年${formatCoverage(counts)}` : `${year} 年原文数字还没有数：先改好上面的错误`,
    ),
    `检查了 ${files} 个文件：${countsOf(issues)}，待补 ${supplies.length} 项`,
  ].join('\n');
}

/** What `npm run check -- --json` prints. */
export function toJson({ issues, supplies, coverage, files }: ContentReport): string {
  const errors = issues.filter(isError).length;
  const counts = { files, errors, warnings: issues.length - errors, supplies: supplies.length };
  return JSON.stringify({ counts, issues, supplies, coverage }, null, 2);
}

/** 错误 2 处，提醒 0 处. */
function countsOf(issues: readonly Issue[]): string {
  const errors = issues.filter(isError).length;
  return `错误 ${errors} 处，提醒 ${issues.length - errors} 处`;
}

export function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

function formatFile(file: string, issues: readonly Issue[]): readonly string[] {
  return section(`■ ${file}（${countsOf(issues)}）`, [
    ...issues.filter(isError).map(formatIssue),
    ...issues.filter((issue) => !isError(issue)).map(formatWarning),
  ]);
}

function formatWarning(issue: Issue): string {
  return formatIssue({ ...issue, found: `提醒：${issue.found}` });
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

import { formatIssue } from '../../src/domain/issue.ts';
import { formatCoverage } from '../../src/domain/provenance/numeral-account.ts';
import type { ContentReport } from '../../src/integrations/content-report.ts';

/** What `npm run check` prints: errors, warnings, counts, and what staff still have to supply. */
export function formatReport({ issues, supplies, coverage, files }: ContentReport): string {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const awaited = supplies.map(({ file, line, what }) => `  ${file}:${line} ${what}`);
  return [
    ...section('错误', errors.map(formatIssue)),
    ...section('提醒', warnings.map(formatIssue)),
    ...section(`待补（${supplies.length} 项，不影响发布）`, awaited),
    ...coverage.map(({ year, coverage: counts }) => `${year} 年${formatCoverage(counts)}`),
    `检查了 ${files} 个文件：错误 ${errors.length} 处，提醒 ${warnings.length} 处，待补 ${supplies.length} 项`,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

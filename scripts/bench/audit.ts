/** `npm run bench -- audit`: how long the content rules take over 1, 10 and 50 reports like the one of 2017, and how that grows. */
import { checkCharts } from '../../src/charts/rule.ts';
import { parseContentTree } from '../../src/domain/content-tree.ts';
import { formatIssue } from '../../src/domain/issue.ts';
import { accountNumerals, coverageOf } from '../../src/domain/provenance/numeral-account.ts';
import { checkContent } from '../../src/domain/rules/check-content.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { ROOT } from '../tools/paths.ts';
import { copyReports } from './copies.ts';

const SIZES = [1, 10, 50] as const;
const RUNS = 3;

interface Timing {
  readonly reading: number;
  readonly rules: number;
}

const files = readContentFiles(ROOT);
let single: Timing | undefined;
// The first run also compiles the code.
timeAudit(1);
for (const size of SIZES) {
  const timing = timeAudit(size);
  single ??= timing;
  const perReport = total(timing) / size / total(single);
  console.log(
    [
      `${size} 份年报`.padStart(8),
      `读取 ${seconds(timing.reading)}`,
      `核对 ${seconds(timing.rules)}`,
      `合计 ${seconds(total(timing))}`,
      `每份是一份时的 ${perReport.toFixed(2)} 倍`,
    ].join('  '),
  );
}

/** The fastest of a few runs: the one least disturbed by others. */
function timeAudit(size: number): Timing {
  const copies = copyReports(files, 2017, size);
  const runs = Array.from({ length: RUNS }, (): Timing => {
    const start = performance.now();
    const tree = parseContentTree(copies);
    const read = performance.now();
    const issues = checkContent(tree, [checkCharts]);
    const coverage = tree.reports.map(({ year }) => coverageOf(accountNumerals(tree, year)));
    const end = performance.now();
    const [wrong] = issues;
    if (wrong) throw new Error(`a copied report is not right: ${formatIssue(wrong)}`);
    if (coverage.some(({ unaccounted }) => unaccounted > 0))
      throw new Error('a copied numeral is unaccounted');
    return { reading: read - start, rules: end - read };
  });
  return runs.toSorted((a, b) => total(a) - total(b))[0] ?? { reading: 0, rules: 0 };
}

function total({ reading, rules }: Timing): number {
  return reading + rules;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`.padStart(7);
}

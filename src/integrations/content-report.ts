import type { Issue } from '../domain/issue.ts';
import { checkContent } from '../domain/rules/check-content.ts';
import { accountNumerals, coverageOf, type Coverage } from '../domain/provenance/numeral-account.ts';
import { listSupplies, type Supply } from '../domain/rules/supplies.ts';
import { checkCharts } from '../charts/rule.ts';
import { checkShare } from '../share/rule.ts';
import { readContentTree } from './read-content.ts';
import { checkSeedExtracts } from './seed-extracts.ts';

/** All that there is to say of what staff wrote. */
export interface ContentReport {
  readonly issues: readonly Issue[];
  readonly supplies: readonly Supply[];
  /** What the numerals of each report's source belong to, oldest first. */
  readonly coverage: readonly { readonly year: number; readonly coverage: Coverage }[];
  /** How many files were read. */
  readonly files: number;
}

/** Runs every content rule over the project at `root`: the one list that the build, the dev server and `npm run check` share. */
export function getContentReport(root: string): ContentReport {
  const tree = readContentTree(root);
  const coverage = tree.reports.map(({ year }) => ({
    year,
    coverage: coverageOf(accountNumerals(tree, year)),
  }));
  return {
    issues: checkContent(tree, [checkCharts, checkShare, checkSeedExtracts(root)]),
    supplies: listSupplies(tree),
    coverage,
    files: tree.files.size,
  };
}

import type { Issue } from '../domain/issue.ts';
import { checkEditions } from '../domain/rules/check-editions.ts';
import { accountNumerals, coverageOf, type Coverage } from '../domain/provenance/numeral-account.ts';
import { listSupplies, type Supply } from '../domain/rules/supplies.ts';
import { checkCharts } from '../charts/rule.ts';
import { checkShare } from '../share/rule.ts';
import { readEditions } from './read-content.ts';

/** All that there is to say of what staff wrote. */
export interface ContentReport {
  readonly issues: readonly Issue[];
  readonly supplies: readonly Supply[];
  /** What the numerals of each report's source belong to, oldest first. */
  readonly coverage: readonly { readonly year: number; readonly coverage: Coverage }[];
  /** How many files were read. */
  readonly files: number;
}

/** Rules of parts that the domain does not know. */
export const EXTRA_RULES = [checkCharts, checkShare];

/** Runs every content rule over the project at `root`: the one list that the build, the dev server and `npm run check` share. */
export function getContentReport(root: string): ContentReport {
  const editions = readEditions(root);
  const { all } = editions;
  const coverage = all.reports.map(({ year }) => ({
    year,
    coverage: coverageOf(accountNumerals(all, year)),
  }));
  return {
    issues: checkEditions(editions, EXTRA_RULES),
    supplies: listSupplies(all),
    coverage,
    files: all.files.size,
  };
}

import { checkCharts } from '../charts/check/chart-rule.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { ParseCache } from '../content/disk/parse-cache.ts';
import { accountNumerals, coverageOf, type Coverage } from '../provenance/numeral-account.ts';
import { sourcesOf } from '../provenance/source-text.ts';
import { checkContent } from '../rules/check-content.ts';
import { checkEditions } from '../rules/check-editions.ts';
import { checkFuture } from '../rules/dates.ts';
import { listSupplies, type Supply } from '../rules/supplies.ts';
import { checkShare } from '../rules/redirect-rule.ts';
import { toPublicFilesRule } from '../rules/public-files.ts';
import { readEditions } from '../content/disk/read-content.ts';
import { checkSeedRegister, listRegisterSupplies } from '../rules/seed-register.ts';
import { checkSeedExtracts } from '../rules/seed-extracts.ts';

/** All that there is to say of what staff wrote. */
export interface ContentReport {
  readonly issues: readonly Issue[];
  readonly supplies: readonly Supply[];
  /** What the numerals of each report's source belong to, oldest first; undefined while the source cannot be read. */
  readonly coverage: readonly { readonly year: number; readonly coverage: Coverage | undefined }[];
  /** How many files were read. */
  readonly files: number;
}

/** Rules of parts that the domain does not know. */
export const EXTRA_RULES = [checkCharts, checkShare];

export interface ReportOptions {
  /** `2026-11-22`: dates after it are errors. A build gives none, because it must not depend on the day it runs. */
  readonly today?: string | undefined;
  /** Kept by who runs the rules again and again. */
  readonly cache?: ParseCache | undefined;
}

/** Runs every content rule over the project at `root`: the one list that the build, the dev server and `npm run check` share. */
export function getContentReport(root: string, { today, cache }: ReportOptions = {}): ContentReport {
  const editions = readEditions(root, cache);
  const { all } = editions;
  const future = today === undefined ? [] : [checkFuture(today)];
  const coverage = all.reports.map(({ year }) => ({
    year,
    coverage: sourcesOf(all).has(year) ? coverageOf(accountNumerals(all, year)) : undefined,
  }));
  return {
    issues: checkEditions(editions, [
      ...EXTRA_RULES,
      checkSeedExtracts(root),
      checkSeedRegister(root),
      toPublicFilesRule(root),
      ...future,
    ]),
    supplies: [...listSupplies(all), ...listRegisterSupplies(root)],
    coverage,
    files: all.files.size,
  };
}

/** What every rule says of a tree, its drafts too. */
export function checkTree(tree: ContentTree): readonly Issue[] {
  return checkContent(tree, EXTRA_RULES);
}

/** Today in China, as the content writes a day. Only what people run by hand may ask. */
export function getToday(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

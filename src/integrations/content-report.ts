import type { Issue } from '../domain/issue.ts';
import { checkContent } from '../domain/rules/check-content.ts';
import { listSupplies, type Supply } from '../domain/rules/supplies.ts';
import { checkCharts } from '../charts/rule.ts';
import { readContentTree } from './read-content.ts';

/** All that there is to say of what staff wrote. */
export interface ContentReport {
  readonly issues: readonly Issue[];
  readonly supplies: readonly Supply[];
  /** How many files were read. */
  readonly files: number;
}

/** Runs every content rule over the project at `root`: the one list that the build, the dev server and `npm run check` share. */
export function getContentReport(root: string): ContentReport {
  const tree = readContentTree(root);
  return { issues: checkContent(tree, [checkCharts]), supplies: listSupplies(tree), files: tree.files.size };
}

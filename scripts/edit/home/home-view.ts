import type { Issue } from '../../../src/content/issue.ts';

/** What the first page of the desk shows. */
export interface HomeView {
  readonly issues: readonly Issue[];
}

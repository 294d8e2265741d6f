import type { PageFacts } from './facts.ts';

/** Pages are bundled apart from the build that draws their pictures: what both see is the process. */
const TOLD: unique symbol = Symbol.for('annual-report/page-facts');
const shared = globalThis as typeof globalThis & { [TOLD]?: Map<string, PageFacts> | undefined };

/** Tells the build what a page is about. */
export function tellFacts(facts: PageFacts): void {
  (shared[TOLD] ??= new Map()).set(facts.path, facts);
}

/** What the pages are about that were rendered since this was last called, in the order of their paths. */
export function takeFacts(): readonly PageFacts[] {
  const told = [...(shared[TOLD]?.values() ?? [])];
  shared[TOLD] = undefined;
  return told.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

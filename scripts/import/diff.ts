import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';

const CONTEXT = 1;
/** Lines that differ. Of two texts with more, all of one goes and all of the other comes. */
const MOST_COMPARED = 2000;

/** A unified diff by lines; '' where both are the same. */
export function diffLines(before: string, after: string, [from, to]: readonly [string, string]): string {
  if (before === after) return '';
  const options = { context: CONTEXT, maxEditLength: MOST_COMPARED };
  const patch = structuredPatch(from, to, `${before}\n`, `${after}\n`, '', '', options);
  const hunks = patch ? formatPatch(patch, OMIT_HEADERS).trimStart() : `${replaceAll(before, after)}\n`;
  return `--- ${from}\n+++ ${to}\n${hunks.slice(0, -1)}`;
}

function replaceAll(before: string, after: string): string {
  const [gone, come] = [before.split('\n'), after.split('\n')];
  return [
    `@@ -1,${gone.length} +1,${come.length} @@`,
    ...gone.map((line) => `-${line}`),
    ...come.map((line) => `+${line}`),
  ].join('\n');
}

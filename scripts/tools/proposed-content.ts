import { checkCharts } from '../../src/charts/rule.ts';
import { parseContentTree, type Files } from '../../src/domain/content-tree.ts';
import type { Issue } from '../../src/domain/issue.ts';
import { checkContent } from '../../src/domain/rules/check-content.ts';
import { checkShare } from '../../src/share/rule.ts';

/** The errors that the content would have with some files written, and has not now. Those in a source are about its numerals, which are accounted for later. */
export function newErrors(
  files: Files,
  written: readonly { readonly path: string; readonly text: string }[],
): readonly Issue[] {
  const before = new Set(errorsOf(files).map(toKey));
  const after = errorsOf(new Map([...files, ...written.map(({ path, text }) => [path, text] as const)]));
  return after.filter((issue) => !issue.file.startsWith('seeds/') && !before.has(toKey(issue)));
}

function errorsOf(files: Files): readonly Issue[] {
  const issues = checkContent(parseContentTree(files), [checkCharts, checkShare]);
  return issues.filter(({ severity }) => severity === 'error');
}

/** Without the line, which moves when something is written above it. */
function toKey({ file, rule, found }: Issue): string {
  return [file, rule, found].join('\0');
}

import type { Files } from '../../src/content/content-tree.ts';
import { parseEditions } from '../../src/content/disk/drafts.ts';
import type { Issue } from '../../src/content/issue.ts';
import { checkContent } from '../../src/rules/check-content.ts';
import { checkEditions } from '../../src/rules/check-editions.ts';
import { EXTRA_RULES } from '../../src/build/content-report.ts';

/** The errors that the content would have with some files written, and has not now; also those in drafts among these files. */
export function newErrors(
  files: Files,
  written: readonly { readonly path: string; readonly text: string }[],
): readonly Issue[] {
  const paths = new Set(written.map(({ path }) => path));
  const before = new Set(errorsOf(files, paths).map(toKey));
  const after = errorsOf(
    new Map([...files, ...written.map(({ path, text }) => [path, text] as const)]),
    paths,
  );
  return after.filter((issue) => !before.has(toKey(issue)));
}

function errorsOf(files: Files, written: ReadonlySet<string>): readonly Issue[] {
  const editions = parseEditions(files);
  const errors = checkEditions(editions, EXTRA_RULES).filter(isError);
  const known = new Set(errors.map(toKey));
  // In a draft they would only warn.
  const inDrafts = checkContent(editions.all, EXTRA_RULES).filter(
    (issue) => isError(issue) && written.has(issue.file) && !known.has(toKey(issue)),
  );
  return [...errors, ...inDrafts];
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** Without the line, which moves when something is written above it. */
function toKey({ file, rule, found }: Issue): string {
  return [file, rule, found].join('\0');
}

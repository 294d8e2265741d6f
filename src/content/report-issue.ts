import type { DataPath } from './text/yaml-document.ts';
import type { Entry } from './content-entry.ts';
import type { ContentTree } from './content-tree.ts';
import type { Issue } from './issue.ts';

/** Looks across files for what is wrong. */
export type Rule = (tree: ContentTree) => readonly Issue[];

type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

/** An error at a value of a YAML file or a front matter. */
export function errorAt(
  entry: Pick<Entry<unknown>, 'file' | 'locate'>,
  path: DataPath,
  rule: Issue['rule'],
  words: Words,
): Issue {
  return { file: entry.file, ...entry.locate(path), severity: 'error', rule, ...words };
}

/** An error about a file as a whole, or about one that is missing. */
export function errorIn(file: string, rule: Issue['rule'], words: Words): Issue {
  return { file, line: 1, column: 1, severity: 'error', rule, ...words };
}

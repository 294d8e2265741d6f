import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { newErrors } from '../../tools/proposed-content.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';

/** A file as it is to be, by its path from the project's root. */
export interface Proposed {
  readonly path: string;
  readonly text: string;
}

/** Writes files as one step that can be taken back, unless the whole check would have errors that it has not now: these are told, and nothing is written. */
export function propose(
  { root, apply }: Workplace,
  name: string,
  files: readonly Proposed[],
): { readonly issues: readonly Issue[] } {
  const issues = newErrors(readContentFiles(root), files);
  if (issues.length > 0) return { issues };
  apply(
    name,
    files.map(({ path, text }) => ({
      path,
      bytes: Buffer.from(text),
      version: readStored(root, path).version,
    })),
  );
  return { issues: [] };
}

/** A text file of content as it stands; '' where there is none. */
export function readTextFile(root: string, path: string): string {
  const { bytes } = readStored(root, path);
  return bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
}

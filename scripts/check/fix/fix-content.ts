import { parseContentPath } from '../../../src/content/content-path.ts';
import { readText } from '../../../src/content/content-entry.ts';
import type { ContentTree, Files } from '../../../src/content/content-tree.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import type { Issue } from '../../../src/content/issue.ts';
import type { ParseCache } from '../../../src/content/disk/parse-cache.ts';
import { isVerbatim } from '../../../src/rules/copy/verbatim.ts';
import { decodeText } from '../../../src/content/disk/decode.ts';
import { fixesIn } from './fix-words.ts';
import { applyHunks, type Hunk } from './hunks.ts';
import { slicesOf, type Slice } from './slices.ts';

/** A file that can be made better by itself. */
export interface FixedFile {
  readonly file: string;
  /** As it reads now, with line feeds only, so that the difference shows words. */
  readonly before: string;
  readonly after: string;
  /** Whether its bytes change beyond its words: a byte-order mark or CRLF goes. */
  readonly bytes: boolean;
}

/**
 * The files that safe fixes change. Nothing of the source's own words is touched, no key, tag, link or number; a file
 * whose fixes would break a rule that it kept stays as it is. `check` says what is wrong with a tree.
 */
export function fixContent(
  files: Files,
  check: (tree: ContentTree) => readonly Issue[],
): readonly FixedFile[] {
  const cache: ParseCache = new Map();
  const tree = parseContentTree(files, cache);
  const before = check(tree);
  return [...files].flatMap(([file, bytes]) => {
    const fixed = fixFile(tree, file, bytes);
    if (!fixed) return [];
    const after = check(parseContentTree(new Map(files).set(file, fixed.after), cache));
    return after.length < before.length ? [fixed] : [];
  });
}

/** Written by a program, which a fix would surprise, or no text of the site. */
const MACHINE: ReadonlySet<string> = new Set(['picture', 'handbook', 'ledger', 'addresses']);

function fixFile(tree: ContentTree, file: string, bytes: Uint8Array | string): FixedFile | undefined {
  const path = parseContentPath(file);
  if (!path || MACHINE.has(path.kind)) return undefined;
  if (typeof bytes !== 'string' && !isUtf8(bytes)) return undefined;
  const { text, issues } = readText(file, bytes);
  const hunks = slicesOf(text, path).flatMap((slice) => hunksIn(tree, slice));
  if (hunks.length === 0 && issues.length === 0) return undefined;
  return { file, before: text, after: applyHunks(text, hunks), bytes: issues.length > 0 };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes);
  return decoded.ok && decoded.encoding === 'UTF-8';
}

/** The fixes of a slice, by their offsets in the file. */
function hunksIn(tree: ContentTree, { text, offsets }: Slice): readonly Hunk[] {
  return fixesIn(text)
    .filter((hunk) => !isVerbatim(tree, text, hunk))
    .flatMap(({ start, end, text: words }) => {
      const [first, last] = [offsets[start], offsets[end - 1]];
      // Across a tag nothing is one piece.
      if (first === undefined || last === undefined || last - first !== end - 1 - start) return [];
      return [{ start: first, end: last + 1, text: words }];
    });
}

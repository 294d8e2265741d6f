import { parseContentPath, type ContentPath } from '../../../src/content/content-path.ts';
import { readText } from '../../../src/content/content-entry.ts';
import type { ContentTree, Files } from '../../../src/content/content-tree.ts';
import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import type { Issue } from '../../../src/content/issue.ts';
import type { ParseCache } from '../../../src/content/disk/parse-cache.ts';
import { isVerbatim } from '../../../src/rules/copy/verbatim.ts';
import { decodeText } from '../../../src/content/disk/decode.ts';
import { fixesIn } from './fix-words.ts';
import { rewrite, type Rewrite } from '../../../src/rules/markup/near-miss.ts';
import { fixMarkup } from './fix-markup.ts';
import { fixYaml } from './fix-yaml.ts';
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

interface FixOptions {
  /** The one file that is asked for. */
  readonly only?: string;
  /** Kept by who asks again and again. */
  readonly cache?: ParseCache;
}

/**
 * The files that safe fixes change. Nothing of the source's own words is touched, no key, tag, link or number; a file
 * whose fixes would break a rule that it kept stays as it is. `check` says what is wrong with a tree.
 */
export function fixContent(
  files: Files,
  check: (tree: ContentTree) => readonly Issue[],
  { only, cache = new Map() }: FixOptions = {},
): readonly FixedFile[] {
  const tree = parseContentTree(files, cache);
  const before = check(tree);
  const checkWith = (file: string, text: string): readonly Issue[] =>
    check(parseContentTree(new Map(files).set(file, text), cache));
  return [...files].flatMap(([file, bytes]) => {
    const source = only === undefined || only === file ? readSource(file, bytes) : undefined;
    if (!source) return [];
    const { path, text, isOdd } = source;
    const marked = fixMarkup(tree, fixYaml(text, path), path);
    const now = marked === text ? before : checkWith(file, marked);
    // What a mark that is none kept from being told is no fault of the fix.
    const base = now !== before && isMended(file, before, now) ? marked : text;
    const words = slicesOf(base, path).flatMap((slice) => hunksIn(tree, slice));
    const after = rewrite(base, words);
    const isBetter =
      (words.length > 0 || isOdd) && checkWith(file, after).length < (base === text ? before : now).length;
    if (!isBetter && base === text) return [];
    return [{ file, before: text, after: isBetter ? after : base, bytes: isOdd }];
  });
}

/** Whether fewer marks of a file are wrong: of its fields, and where these are as before, of its body, which is read only after them. */
function isMended(file: string, before: readonly Issue[], now: readonly Issue[]): boolean {
  const fewer = [/^(?:yaml|front-matter)\//, /^(?:markdown|vocabulary)\//].map((rules) => {
    const [was, is] = [before, now].map(
      (issues) => issues.filter((issue) => issue.file === file && rules.test(issue.rule)).length,
    );
    return (is ?? 0) - (was ?? 0);
  });
  return (fewer.find((difference) => difference !== 0) ?? 0) < 0;
}

/** Written by a program, which a fix would surprise, or no text of the site. */
const MACHINE: ReadonlySet<string> = new Set(['picture', 'handbook', 'ledger', 'addresses']);

/** A file that may be changed, and whether its bytes are odd beyond its words. */
function readSource(
  file: string,
  bytes: Uint8Array | string,
): { readonly path: ContentPath; readonly text: string; readonly isOdd: boolean } | undefined {
  const path = parseContentPath(file);
  if (!path || MACHINE.has(path.kind)) return undefined;
  if (typeof bytes !== 'string' && !isUtf8(bytes)) return undefined;
  const { text, issues } = readText(file, bytes);
  return { path, text, isOdd: issues.length > 0 };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes);
  return decoded.ok && decoded.encoding === 'UTF-8';
}

/** The fixes of a slice, by their offsets in the file. */
function hunksIn(tree: ContentTree, { text, offsets }: Slice): readonly Rewrite[] {
  return fixesIn(text)
    .filter((hunk) => !isVerbatim(tree, text, hunk))
    .flatMap(({ start, end, text: words }) => {
      const [first, last] = [offsets[start], offsets[end - 1]];
      // Across a tag nothing is one piece.
      if (first === undefined || last === undefined || last - first !== end - 1 - start) return [];
      return [{ start: first, end: last + 1, text: words }];
    });
}

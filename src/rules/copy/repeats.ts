import { foldForCompare } from '../../lib/text.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import type { Issue } from '../../content/issue.ts';
import type { CopyText } from './copy-text.ts';
import { countInSources, isVerbatim } from './verbatim.ts';

/** Shorter ones may well be the same. In characters without punctuation. */
const LEAST = 40;

/** The same paragraph twice: an error in one file, a warning in two. A report and the articles cut from it repeat their source, which is none. */
export function checkRepeats(tree: ContentTree, texts: readonly CopyText[]): readonly Issue[] {
  const first = new Map<string, CopyText>();
  return texts.flatMap((text) => {
    if (text.kind !== 'paragraph') return [];
    const key = foldForCompare(text.key);
    if (key.length < LEAST) return [];
    const other = first.get(key);
    if (!other) {
      first.set(key, text);
      return [];
    }
    return isSourced(tree, text, other) ? [] : [toIssue(text, other)];
  });
}

function isSourced(tree: ContentTree, { file, text }: CopyText, other: CopyText): boolean {
  if (file === other.file) return countInSources(tree, text) > 1;
  return isVerbatim(tree, text, { start: 0, end: text.length });
}

function toIssue({ file, text, locate }: CopyText, other: CopyText): Issue {
  const { line } = other.locate(0);
  const isSame = file === other.file;
  return {
    file,
    ...locate(0),
    severity: isSame ? 'error' : 'warning',
    rule: isSame ? 'copy/repeated' : 'copy/repeated-elsewhere',
    found: `这一段和${isSame ? '' : ` ${other.file} `}第 ${line} 行的一样：“${text.slice(0, 12)}……”`,
    allowed: isSame ? '删去其中一段' : '如果不是有意重复，删去一处，用链接指过去',
  };
}

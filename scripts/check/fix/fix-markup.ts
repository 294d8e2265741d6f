import type { ContentPath } from '../../../src/content/content-path.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { parseMarkdown } from '../../../src/content/text/mdx-document.ts';
import { overlaps } from '../../../src/lib/folded.ts';
import { nearMissesIn } from '../../../src/rules/markup/markup-rules.ts';
import { rewrite, type NearMiss, type Rewrite } from '../../../src/rules/markup/near-miss.ts';

/** One mark a line is told at a time. */
const MOST_ROUNDS = 9;

/** A chapter or an article with its near misses put right where that needs no decision; as it was where less would not be wrong then. */
export function fixMarkup(tree: ContentTree, text: string, path: ContentPath): string {
  if (path.kind !== 'chapter' && path.kind !== 'article') return text;
  const syntax = path.kind === 'article' ? path.syntax : 'mdx';
  const missesOf = (words: string): readonly NearMiss[] => {
    const { frontMatter, body } = parseMarkdown(words, syntax);
    const title = (frontMatter?.data as { readonly title?: unknown } | undefined)?.title;
    const heading = typeof title === 'string' ? title : '';
    return nearMissesIn(tree, { text: words, body, title: heading }, path.kind === 'chapter');
  };
  const before = missesOf(text);
  let [fixed, left] = [text, before];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const changes = changesOf(left);
    if (changes.length === 0) break;
    fixed = rewrite(fixed, changes);
    left = missesOf(fixed);
  }
  return left.length < before.length ? fixed : text;
}

/** What the misses change, without those that meet another. */
function changesOf(misses: readonly NearMiss[]): readonly Rewrite[] {
  return misses.reduce<readonly Rewrite[]>(
    (taken, { fix = [] }) =>
      fix.some((change) => taken.some((other) => overlaps(change, other) || change.start === other.start))
        ? taken
        : [...taken, ...fix],
    [],
  );
}

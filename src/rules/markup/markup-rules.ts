import type { TextEntry } from '../../content/content-entry.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import { BY_ITSELF, type Issue } from '../../content/issue.ts';
import type { MarkdownNode } from '../../content/text/mdx-document.ts';
import { perObject } from '../../lib/once.ts';
import { isVerbatim } from '../copy/verbatim.ts';
import { findNearMisses } from './find-near-misses.ts';
import { lineAt, lineStartsOf, type NearMiss } from './near-miss.ts';

/** So many characters of a line tell whether it is the source's. */
const HEAD = 24;

/** Chapters and articles in which something looks like Markdown and is none. */
export function checkMarkup(tree: ContentTree): readonly Issue[] {
  const chapters = tree.reports.flatMap((report) => report.chapters);
  return [
    ...chapters.flatMap((chapter) => checkText(tree, chapter, true)),
    ...tree.articles.flatMap((article) => checkText(tree, article, false)),
  ];
}

/** What a text holds beyond what the source itself writes so. */
export function nearMissesIn(
  tree: ContentTree,
  { text, body, title }: { readonly text: string; readonly body: MarkdownNode; readonly title: string },
  isChapter: boolean,
): readonly NearMiss[] {
  const found = findNearMisses(text, body, title);
  return isChapter ? found.filter((miss) => !isOfSource(tree, text, miss)) : found;
}

/** What the source writes so, a chapter does. */
function isOfSource(tree: ContentTree, text: string, { start, end }: NearMiss): boolean {
  const words = text.slice(start, Math.min(end, start + HEAD)).split('<')[0] ?? '';
  return isVerbatim(tree, words, { start: 0, end: words.length });
}

function checkText(
  tree: ContentTree,
  entry: TextEntry<{ readonly title: string }>,
  isChapter: boolean,
): readonly Issue[] {
  const { file, text } = entry;
  const shown = missesOf(entry).filter((miss) => !isChapter || !isOfSource(tree, text, miss));
  const starts = lineStartsOf(text);
  return shown.map(({ start, end, rule, found, allowed, example, fix }) => {
    const line = lineAt(starts, start);
    return {
      file,
      line,
      column: start - (starts[line - 1] ?? 0) + 1,
      lastLine: lineAt(starts, Math.max(start, end - 1)),
      severity: 'error' as const,
      rule,
      found,
      allowed: fix ? `${allowed}${BY_ITSELF}` : allowed,
      ...(example !== undefined && { example }),
    };
  });
}

/** A text that did not change is not read again. */
const missesOf = perObject((entry: TextEntry<{ readonly title: string }>): readonly NearMiss[] => {
  const { text, body, data } = entry;
  return body ? findNearMisses(text, body, data?.title ?? '') : [];
});

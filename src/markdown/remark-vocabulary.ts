import { withinContent } from '../content/content-path.ts';
import { formatIssue } from '../content/issue.ts';
import { checkVocabulary } from '../rules/vocabulary.ts';
import { endBareAddresses } from '../content/text/bare-addresses.ts';
import type { MarkdownNode } from '../content/text/mdx-document.ts';
import { completeIds, type WordingOf } from './complete-ids.ts';
import { wrapTables } from './wrap-tables.ts';
import { setPullQuotes } from './pull-quotes.ts';
import { wrapInline } from './wrap-inline.ts';

/**
 * Remark plugin for what staff write in `content/`: refuses what is not the authors' vocabulary (throws one error with all
 * messages), ends bare addresses, completes the ids of statistics, keeps inline components in their paragraphs, puts tables
 * into regions, and sets pull quotes.
 */
export function vocabulary(wordingOf: WordingOf = () => undefined) {
  return (parsed: MarkdownNode, { path }: { readonly path?: string }): MarkdownNode => {
    const file = withinContent(path ?? '');
    if (file === undefined) return parsed;
    const tree = endBareAddresses(parsed);
    const issues = checkVocabulary(file, tree);
    if (issues.length > 0) throw new Error(`\n${issues.map(formatIssue).join('\n')}`);
    return setPullQuotes(wrapTables(completeIds(wrapInline(tree), file, wordingOf)));
  };
}

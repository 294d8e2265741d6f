import { BY_ITSELF } from '../../../src/content/issue.ts';
import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { TextIssue } from './text-view.ts';

/** Messages at their places in the body, which begins `headLines` lines below the file's beginning; those above it have none. */
export function toDiagnostics(
  doc: Text,
  issues: readonly TextIssue[],
  headLines: number,
  mend: (issue: TextIssue) => void,
): readonly Diagnostic[] {
  return issues.flatMap((issue): readonly Diagnostic[] => {
    const span = spanOf(doc, issue, headLines);
    if (!span) return [];
    return [
      {
        ...span,
        severity: issue.severity,
        message: `${issue.found} → ${adviceOf(issue)}`,
        ...(issue.mend && {
          actions: [
            {
              name: '替我改好',
              apply: () => {
                mend(issue);
              },
            },
          ],
        }),
      },
    ];
  });
}

/** What is allowed, without the command that a button stands for. */
export function adviceOf({ allowed, mend }: TextIssue): string {
  return mend === undefined ? allowed : allowed.replace(BY_ITSELF, '');
}

/** The words that a message quotes where they stand, or the word at its place. */
export function spanOf(
  doc: Text,
  { line, column, found }: Pick<TextIssue, 'line' | 'column' | 'found'>,
  headLines: number,
): { readonly from: number; readonly to: number } | undefined {
  const number = line - headLines;
  if (number < 1 || number > doc.lines) return undefined;
  const { from, text } = doc.line(number);
  const start = Math.min(column - 1, text.length);
  const quoted = /“([^”]+)”/.exec(found)?.[1]?.replace(/…$/, '') ?? '';
  const at = quoted === '' ? -1 : text.indexOf(quoted, start);
  if (at >= 0) return { from: from + at, to: from + at + quoted.length };
  const word = /^(?:<[^>]*>|[\p{L}\p{N}]+|.)/u.exec(text.slice(start))?.[0] ?? '';
  return { from: from + start, to: from + start + word.length };
}

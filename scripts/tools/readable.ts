import { formatIssue, withVisibleCharacters } from '../../src/content/issue.ts';
import { checkListed, listContent } from '../../src/content/disk/list-content.ts';

/** Throws a message for staff where something in `content/` or `seeds/` cannot be read as a file: a command that opens files there by name could wait for it for ever. */
export function assertReadable(root: string): void {
  const issues = checkListed(listContent(root));
  if (issues.length === 0) return;
  const error = new Error(issues.map(withVisibleCharacters).map(formatIssue).join('\n'));
  throw Object.assign(error, { name: 'ContentError' });
}

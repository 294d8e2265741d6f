import { isWithin, type Editions } from '../content/disk/drafts.ts';
import { compareIssues, type Issue } from '../content/issue.ts';
import { isMerge } from './echoes.ts';
import { checkContent } from './check-content.ts';
import type { Rule } from '../content/report-issue.ts';

/**
 * Everything that is wrong with a content tree that may hold drafts. What is published must be right without them; what
 * is wrong with a draft is a warning, so that a half-written text holds up nobody else's.
 */
export function checkEditions(
  { all, published, drafts }: Editions,
  extraRules: readonly Rule[] = [],
): readonly Issue[] {
  const whole = checkContent(all, extraRules);
  if (drafts.length === 0) return whole;
  const publishable = checkContent(published, extraRules);
  // What is merged in a draft keeps nothing of the rest from being judged.
  if (whole.some(isMerge)) {
    const inDrafts = whole.filter(({ file }) => isWithin(file, drafts)).map(toDraftWarning);
    return [...publishable, ...inDrafts].toSorted(compareIssues);
  }
  const known = new Set(whole.map(toKey));
  const kept = new Set(publishable.map(toKey));
  return [
    ...publishable.flatMap((issue) => {
      if (known.has(toKey(issue))) return [issue];
      // What only a draft uses is no fault of what is published.
      return issue.severity === 'error' ? [toHidden(issue)] : [];
    }),
    ...whole
      .filter((issue) => !kept.has(toKey(issue)))
      .filter(({ file, severity }) => severity === 'error' || isWithin(file, drafts))
      .map(toDraftWarning),
  ].toSorted(compareIssues);
}

function toDraftWarning(issue: Issue): Issue {
  return {
    ...issue,
    severity: 'warning',
    found: `草稿里的${issue.severity === 'error' ? '错误' : '问题'}：${issue.found}`,
  };
}

/** What is referred to stands in a draft, and so is not there for readers. */
function toHidden(issue: Issue): Issue {
  return {
    ...issue,
    allowed: `${issue.allowed}。它写在草稿里：草稿不发布，先把那一份的 draft: true 删去，或者这里也写成草稿`,
  };
}

/** What is allowed may name what is in drafts, so it does not count. */
function toKey({ file, line, column, rule, found }: Issue): string {
  return [file, line, column, rule, found].join('\0');
}

import type { Issue } from '../../../src/content/issue.ts';
import { IssueList } from '../client/issues.tsx';

/** Why something was not saved: the errors that the content would have had. */
export function Refusal({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <div role="alert">
      <p>没有保存，什么也没有写。这样存会有新的错误：</p>
      <IssueList issues={issues} />
    </div>
  );
}

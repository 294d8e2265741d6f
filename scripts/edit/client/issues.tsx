import type { Issue } from '../../../src/content/issue.ts';
import { placeOf } from '../place.ts';

/** What the check says of content: what was found, what is allowed, an example; each with a link to its place. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <ul class="issues">
      {issues.map((issue) => (
        <li
          key={`${issue.file}:${issue.line}:${issue.column}:${issue.rule}:${issue.found}`}
          class={issue.severity}
        >
          <a href={placeOf(issue)}>
            {issue.file.replace(/^content\//, '')} 第 {issue.line} 行
          </a>
          <strong>{issue.found}</strong> {issue.allowed}
          {issue.example !== undefined && (
            <>
              ，例如 <code>{issue.example}</code>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

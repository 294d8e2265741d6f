import { adviceOf } from './diagnostics.ts';
import type { TextIssue } from './text-view.ts';

interface MessagesProps {
  readonly issues: readonly TextIssue[];
  readonly onGo: (issue: TextIssue) => void;
  readonly onMend: (issue: TextIssue) => void;
}

/** What the check says of this text, each with a way to its place and, where one press mends it, a button for that. */
export function Messages({ issues, onGo, onMend }: MessagesProps) {
  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title">检查的提醒</h2>
      <p role="status">{issues.length === 0 ? '这一篇没有要改的' : `${String(issues.length)} 处要看`}</p>
      <ul class="issues">
        {issues.map((issue) => (
          <li key={`${issue.line}:${issue.column}:${issue.rule}:${issue.found}`} class={issue.severity}>
            <button
              type="button"
              class="quiet message-place"
              onClick={() => {
                onGo(issue);
              }}
            >
              第 {issue.line} 行
            </button>
            <strong>{issue.found}</strong> {adviceOf(issue)}
            {issue.example !== undefined && (
              <>
                ，例如 <code>{issue.example}</code>
              </>
            )}
            {issue.mend !== undefined && (
              <button
                type="button"
                onClick={() => {
                  onMend(issue);
                }}
              >
                {issue.mend === 'fix' ? '替我改好' : `改成 ${issue.example ?? ''}`}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

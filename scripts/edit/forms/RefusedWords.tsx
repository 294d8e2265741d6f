import { IssueList } from '../client/issues.tsx';
import type { FormAnswer } from './form-view.ts';

/** Why nothing was written. */
export type Refused = Extract<FormAnswer, { readonly kind: 'refused' }>;

/** Says that nothing was written; faults that lie elsewhere are listed, the others stand beside their fields. */
export function RefusedWords({ refused: { issues, elsewhere } }: { readonly refused: Refused }) {
  return (
    <div role="alert" class="card form-refused">
      <p>
        <strong>没有保存，什么也没有写。</strong>
        {issues.length > 0 && `这样存会有 ${String(issues.length)} 处新的错误，写在那一项的下面。`}
      </p>
      {elsewhere.length > 0 && (
        <>
          <p>别的地方也会因此出错：</p>
          <IssueList issues={elsewhere} />
        </>
      )}
    </div>
  );
}

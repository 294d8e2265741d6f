import type { FieldIssue, FieldView } from './field-view.ts';

interface WordsProps {
  /** Of the control. */
  readonly id: string;
  readonly field: Pick<FieldView, 'help' | 'example'>;
  readonly issues: readonly FieldIssue[];
}

/** Below a control: its explanation and example, and what the check says of what stands in it. */
export function Words({ id, field: { help, example }, issues }: WordsProps) {
  const words = help === '' ? undefined : help;
  return (
    <>
      {(words !== undefined || example !== undefined) && (
        <span class="hint" id={`${id}-help`}>
          {words}
          {example !== undefined && `${words === undefined ? '' : '，'}例如：${example}`}
        </span>
      )}
      {issues.length > 0 && (
        <span class="form-faults" id={`${id}-fault`}>
          {issues.map(({ severity, words: told }) => (
            <span key={told} class={severity === 'error' ? 'form-fault' : 'form-warning'}>
              {severity === 'error' ? '有错：' : '提醒：'}
              {told}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** 可以不写, beside the label of a field that may be left out. */
export function Label({
  id,
  field: { label, isOptional },
}: {
  readonly id: string;
  readonly field: FieldView;
}) {
  return (
    <label class="label" for={id}>
      {label}
      {isOptional && <small>（可以不写）</small>}
    </label>
  );
}

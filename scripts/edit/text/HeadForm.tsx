import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain } from '../client/notice.tsx';
import type { FieldIssue } from '../forms/form/field-view.ts';
import { SchemaForm } from '../forms/form/SchemaForm.tsx';
import type { HeadView, TextIssue, TextView } from './text-view.ts';

interface HeadFormProps {
  readonly text: TextView;
  /** The front matter as it is typed now. */
  readonly head: string;
  readonly issues: readonly TextIssue[];
  /** The line of a message that somebody wants to see. */
  readonly line: number | undefined;
  readonly onHead: (head: string) => void;
}

/** Title, date, description and what else stands above a text, folded away; as text where it cannot be read. */
export function HeadForm({ text, head, issues, line, onHead }: HeadFormProps) {
  const [view, change] = useHead(head, onHead);
  const box = useRef<HTMLDetailsElement>(null);
  const headLines = head.split('\n').length - 1;
  const own = issues.filter((issue) => issue.line <= headLines);
  const wanted = line === undefined || line > headLines ? undefined : keyAt(view, line);
  useEffect(() => {
    if (wanted !== undefined && box.current) box.current.open = true;
  }, [wanted]);
  return (
    <details class="text-head" ref={box}>
      <summary>
        标题、日期、摘要等{own.length > 0 && <span class="text-faults">{own.length} 处要看</span>}
      </summary>
      {view?.data ? (
        <SchemaForm
          fields={text.fields}
          value={view.data}
          onChange={(data) => {
            change(data as NonNullable<HeadView['data']>);
          }}
          issues={own.map((issue) => toFieldIssue(view, issue))}
          focus={wanted === undefined ? undefined : [wanted]}
          year={text.year}
        />
      ) : (
        <label class="field">
          <span class="label">这一篇的开头</span>
          <span>有一处写法读不出来，照检查的提醒改好，就又是表格</span>
          <textarea
            rows={10}
            value={head}
            onInput={({ currentTarget }) => {
              onHead(currentTarget.value);
            }}
          />
        </label>
      )}
    </details>
  );
}

/** The values of a front matter, and how to change them: the answer to the last change counts. */
function useHead(
  head: string,
  onHead: (head: string) => void,
): readonly [HeadView | undefined, (data: NonNullable<HeadView['data']>) => void] {
  const [view, setView] = useState<HeadView>();
  const last = useRef(0);
  const askFor = (data?: HeadView['data']): void => {
    const turn = (last.current += 1);
    ask<HeadView>('POST', '/api/text/head', { head, data }).then((answer) => {
      if (turn !== last.current) return;
      setView(answer);
      if (answer.head !== head) onHead(answer.head);
    }, complain);
  };
  useEffect(() => {
    if (view?.head !== head) askFor();
  }, [head]);
  return [
    view,
    (data) => {
      setView((known) => known && { ...known, data });
      askFor(data);
    },
  ];
}

function keyAt(view: HeadView | undefined, line: number): string | undefined {
  return Object.entries(view?.lines ?? {})
    .filter(([, at]) => at <= line)
    .toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function toFieldIssue(view: HeadView, { line, severity, found, allowed }: TextIssue): FieldIssue {
  const key = keyAt(view, line);
  return { path: key === undefined ? [] : [key], severity, words: `${found} → ${allowed}` };
}

import { useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { complain, say } from '../../client/notice.tsx';
import { go } from '../../client/router.ts';
import { useAsked } from '../../client/use-asked.ts';
import { placeOf } from '../../place.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { isGroup, titleOf, type Group } from '../form/values.ts';
import type { NewAnswer, NewView } from './new-view.ts';

type Refused = Extract<NewAnswer, { readonly kind: 'refused' }>;

/** Something new, by the questions of its kind. */
export function NewPage({ kind }: { readonly kind: string }) {
  const { value: view, fault } = useAsked<NewView>(`/api/new?kind=${encodeURIComponent(kind)}`);
  const [answers, setAnswers] = useState<Group>({});
  const [refused, setRefused] = useState<Refused>();
  if (fault !== undefined) return <p role="alert">{fault}</p>;
  if (!view) return <p>正在打开……</p>;
  const save = (): void => {
    ask<NewAnswer>('POST', '/api/new', { kind, answers: toTyped(answers) }).then((answer) => {
      setRefused(answer.kind === 'refused' ? answer : undefined);
      if (answer.kind !== 'saved') return;
      say(`新建好了：${view.title}`);
      go(placeOf({ file: answer.file, line: 1 }));
    }, complain);
  };
  return (
    <>
      <h1>新建{view.title}</h1>
      <form
        class="form-page"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SchemaForm
          fields={view.fields}
          value={answers}
          onChange={(next) => {
            if (isGroup(next)) setAnswers(next);
          }}
          issues={refused?.issues ?? []}
          focus={refused?.issues[0]?.path}
        />
        {refused && (
          <div role="alert" class="card form-refused">
            <strong>没有新建，什么也没有写。</strong>
            {refused.words.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
        )}
        <div class="row form-save">
          <button type="submit" class="main">
            新建
          </button>
        </div>
      </form>
    </>
  );
}

/** Answers as somebody would type them at a prompt. */
function toTyped(answers: Group): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => {
      const words = titleOf(value)?.trim() ?? '';
      return words === '' ? [] : [[name, words]];
    }),
  );
}

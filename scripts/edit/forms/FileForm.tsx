import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import { useAsked } from '../client/use-asked.ts';
import { editsBetween } from './form/edits-between.ts';
import type { FieldPath } from './form/field-view.ts';
import { SchemaForm } from './form/SchemaForm.tsx';
import type { FormAnswer, FormView } from './form-view.ts';
import { RawFile } from './RawFile.tsx';
import { RefusedWords, type Refused } from './RefusedWords.tsx';
import { Stale } from './Stale.tsx';
import { useDraft } from './use-draft.ts';

interface FileFormProps {
  readonly file: string;
  /** Where the check sent somebody. */
  readonly line?: number | undefined;
  /** Of a file with many: the one field that is shown. */
  readonly part?: string | undefined;
  /** Stands below the title. */
  readonly children?: ComponentChildren;
}

/** The form of a whole file. */
export function FileForm({ file, line, part, children }: FileFormProps) {
  const { value: asked, fault } = useAsked<FormView>(`/api/form?file=${encodeURIComponent(file)}`);
  const [saved, setSaved] = useState<FormView>();
  useEffect(() => {
    setSaved(undefined);
  }, [asked]);
  // What was just saved, until it is asked for again.
  const view = saved ?? asked;
  if (fault !== undefined) return <p role="alert">{fault}</p>;
  if (view === undefined) return <p>正在打开……</p>;
  return (
    <>
      <h1>{view.fields.find(({ name }) => name === part)?.label ?? view.title}</h1>
      {children}
      {view.value === undefined && view.issues.length > 0 ? (
        <RawFile view={view} />
      ) : (
        <Form key={file} view={view} line={line} part={part} onSaved={setSaved} />
      )}
    </>
  );
}

interface FormProps extends Pick<FileFormProps, 'line' | 'part'> {
  readonly view: FormView;
  readonly onSaved: (view: FormView) => void;
}

function Form({ view, line, part, onSaved }: FormProps) {
  const { draft, type, drop } = useDraft({ ...view, name: view.file });
  const [refused, setRefused] = useState<Refused>();
  const isStale = draft !== undefined && draft.version !== view.version;
  const edits = draft ? editsBetween(draft.base, draft.value) : [];
  const save = (version: string | undefined): void => {
    if (edits.length === 0) return;
    const asked = { file: view.file, version, edits, name: `改${view.title}` };
    ask<FormAnswer>('POST', '/api/form', asked).then((answer) => {
      setRefused(answer.kind === 'refused' ? answer : undefined);
      if (answer.kind !== 'saved') return;
      onSaved(answer.view);
      drop();
      say(`保存好了：${view.title}`);
    }, complain);
  };
  return (
    <form
      class="form-page"
      onSubmit={(event) => {
        event.preventDefault();
        save(view.version);
      }}
    >
      {view.locked !== undefined && <p class="card">{view.locked}</p>}
      {isStale && (
        <Stale
          view={view}
          draft={draft}
          onMine={() => {
            save(view.version);
          }}
          onTheirs={drop}
        />
      )}
      <fieldset class="form-all" disabled={view.locked !== undefined}>
        <SchemaForm
          fields={part === undefined ? view.fields : view.fields.filter(({ name }) => name === part)}
          value={draft ? draft.value : view.value}
          onChange={type}
          issues={refused ? refused.issues : view.issues}
          focus={refused?.issues[0]?.path ?? pathOnLine(view, line)}
          year={view.year}
        />
      </fieldset>
      {refused && <RefusedWords refused={refused} />}
      {view.locked === undefined && (
        <SaveBar
          changes={draft ? edits.length : undefined}
          isStale={isStale}
          onDrop={() => {
            drop();
            setRefused(undefined);
          }}
        />
      )}
    </form>
  );
}

interface SaveBarProps {
  /** Undefined where nothing was typed. */
  readonly changes: number | undefined;
  readonly isStale: boolean;
  readonly onDrop: () => void;
}

function SaveBar({ changes, isStale, onDrop }: SaveBarProps) {
  return (
    <div class="row form-save">
      <button type="submit" class="main" disabled={isStale}>
        保存
      </button>
      <button type="button" disabled={changes === undefined} onClick={onDrop}>
        不改了
      </button>
      <span role="status">
        {(changes ?? 0) === 0 ? '没有改动' : `改了 ${String(changes)} 处，还没有保存`}
      </span>
    </div>
  );
}

/** The innermost value that begins on a line, or on the last one before it. */
function pathOnLine({ lines }: FormView, line: number | undefined): FieldPath | undefined {
  if (line === undefined) return undefined;
  const last = Math.max(...lines.map((place) => place.line).filter((one) => one <= line));
  return lines.findLast((place) => place.line === last)?.path;
}

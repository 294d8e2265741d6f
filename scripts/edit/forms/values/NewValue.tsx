import { useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { complain, say } from '../../client/notice.tsx';
import { Picker } from '../../client/picker.tsx';
import { wordsAt, type Group } from '../form/values.ts';
import type { FormAnswer, FormEdits } from '../form-view.ts';
import { RefusedWords, type Refused } from '../RefusedWords.tsx';
import { ValueFields } from './ValueFields.tsx';
import type { SourceSentence, ValuesView } from './values-view.ts';

/** A new value: its sentence picked from the source, the wording picked from the sentence, the rest proposed. */
export function NewValue({ view }: { readonly view: ValuesView }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <NewValueForm
        view={view}
        onDone={() => {
          setOpen(false);
        }}
      />
    );
  return (
    <p>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        加一个数
      </button>
    </p>
  );
}

function NewValueForm({ view, onDone }: { readonly view: ValuesView; readonly onDone: () => void }) {
  const [value, setValue] = useState<Group>({});
  const [refused, setRefused] = useState<Refused>();
  const save = (): void => {
    ask<FormAnswer>('POST', '/api/form', toEdits(view, value)).then((answer) => {
      setRefused(answer.kind === 'refused' ? answer : undefined);
      if (answer.kind === 'stale') say('这个文件刚刚被改过，没有写：您填的还在，再保存一次');
      if (answer.kind !== 'saved') return;
      onDone();
      say('加好了');
    }, complain);
  };
  return (
    <form
      class="card values-editor"
      aria-label="加一个数"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>加一个数</h2>
      <PickSentence view={view} value={value} onChange={setValue} />
      <ValueFields
        key={wordsAt(value, 'quote') === '' ? '' : 'picked'}
        fields={view.fields}
        value={value}
        issues={(refused?.issues ?? []).map(({ path, ...rest }) => ({ ...rest, path: path.slice(2) }))}
        year={view.year}
        onChange={setValue}
      />
      {refused && <RefusedWords refused={refused} />}
      <div class="row">
        <button type="submit" class="main">
          保存
        </button>
        <button type="button" onClick={onDone}>
          不加了
        </button>
      </div>
    </form>
  );
}

interface PickSentenceProps {
  readonly view: ValuesView;
  readonly value: Group;
  readonly onChange: (value: Group) => void;
}

/** A sentence of the source, then one of its numbers. */
function PickSentence({ view, value, onChange }: PickSentenceProps) {
  const [sentence, setSentence] = useState<SourceSentence>();
  const idOf = ({ line, text }: SourceSentence): string => `${String(line)} ${text}`;
  return (
    <>
      <Picker
        label="原文里的哪一句"
        options={view.sentences.map((one) => ({
          id: idOf(one),
          name: one.text,
          hint: `第 ${String(one.line)} 行`,
        }))}
        onPick={(id) => {
          const picked = view.sentences.find((one) => idOf(one) === id);
          if (!picked) return;
          setSentence(picked);
          onChange({
            ...value,
            quote: picked.text,
            ...(picked.chapter !== undefined && { chapter: picked.chapter }),
          });
        }}
      />
      {sentence && (
        <div class="row" role="group" aria-label="这一句里的哪个数">
          {sentence.wordings.map((text) => (
            <button
              key={text}
              type="button"
              aria-pressed={value.text === text}
              onClick={() => {
                onChange({ ...value, text });
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function toEdits(view: ValuesView, value: Group): FormEdits {
  const behind = view.rows.findLast((row) => row.value.chapter === value.chapter)?.index;
  const at = behind === undefined ? view.rows.length : behind + 1;
  return {
    file: view.file,
    version: view.version,
    edits: [
      // A report whose numbers have no file yet gets one.
      view.version === undefined
        ? { path: [], set: { reported: [inOrder(view, value)] } }
        : { path: ['reported'], add: inOrder(view, value), ...(at < view.rows.length && { at }) },
    ],
    name: `加数值：${wordsAt(value, 'text')}`,
  };
}

/** As the handbook writes a value: indicator, text, value first. */
function inOrder({ fields }: ValuesView, value: Group): Group {
  const first = ['indicator', 'text', 'value', 'high', 'qualifier', 'year', 'chapter', 'quote'];
  const names = [...first, ...fields.map(({ name }) => name).filter((name) => !first.includes(name))];
  return Object.fromEntries(
    names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])),
  );
}

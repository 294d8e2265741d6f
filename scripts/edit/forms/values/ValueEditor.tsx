import { useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { complain, say } from '../../client/notice.tsx';
import { go } from '../../client/router.ts';
import { editsBetween, isSame } from '../form/edits-between.ts';
import { wordsAt, type Group } from '../form/values.ts';
import type { FormAnswer } from '../form-view.ts';
import { RefusedWords, type Refused } from '../RefusedWords.tsx';
import { useDraft } from '../use-draft.ts';
import { ValueFields } from './ValueFields.tsx';
import { rowName } from './row-name.ts';
import type { ValueRow, ValuesView } from './values-view.ts';

interface ValueEditorProps {
  readonly view: ValuesView;
  readonly row: ValueRow;
  readonly onDone: () => void;
}

const PUBLISHED = ['text', 'value', 'high', 'qualifier', 'indicator'];

/** One value, edited in its place; what was published is changed with a correction only. */
export function ValueEditor({ view, row, onDone }: ValueEditorProps) {
  const name = rowName(view.file, row.value);
  const { draft, type, drop } = useDraft({ name, version: view.version, value: row.value, typed: row.typed });
  const [refused, setRefused] = useState<Refused>();
  const value = (draft ? draft.value : row.value) as Group;
  const isStale = draft !== undefined && !isSame(draft.base, row.value);
  const edits = draft ? editsBetween(draft.base, value, ['reported', row.index]) : [];
  const needsCorrection =
    row.published !== undefined && PUBLISHED.some((field) => value[field] !== row.value[field]);
  const save = (): void => {
    const asked = { file: view.file, version: view.version, edits, name: `改数值：${row.name}` };
    ask<FormAnswer>('POST', '/api/form', asked).then((answer) => {
      setRefused(answer.kind === 'refused' ? answer : undefined);
      if (answer.kind === 'stale') say('这个文件刚刚被改过，没有写：您填的还在，看一看再保存');
      if (answer.kind !== 'saved') return;
      drop();
      onDone();
      say(`保存好了：${row.name}`);
    }, complain);
  };
  const issues = refused
    ? refused.issues.map(({ path, ...rest }) => ({ ...rest, path: path.slice(2) }))
    : row.issues;
  return (
    <form
      class="values-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (!needsCorrection && !isStale && edits.length > 0) save();
      }}
    >
      {row.last?.sentence !== undefined && (
        <p class="hint">
          {row.last.year}年的原话：{row.last.sentence}
        </p>
      )}
      <ValueFields fields={view.fields} value={value} issues={issues} year={view.year} onChange={type} />
      {isStale && <RowStale row={row} />}
      {refused && <RefusedWords refused={refused} />}
      {needsCorrection && <NeedsCorrection view={view} row={row} value={value} />}
      <div class="row">
        <button type="submit" class="main" disabled={needsCorrection || isStale || edits.length === 0}>
          保存
        </button>
        <button
          type="button"
          onClick={() => {
            drop();
            onDone();
          }}
        >
          不改了
        </button>
      </div>
    </form>
  );
}

/** The row as somebody else wrote it meanwhile; what was typed stays above, and is not written over it. */
function RowStale({ row: { value } }: Pick<ValueEditorProps, 'row'>) {
  return (
    <div class="card form-stale" role="alert">
      <p>
        <strong>这个数刚刚被别人改过</strong>，现在写作“{wordsAt(value, 'text')}”，原话是“
        {wordsAt(value, 'quote')}”。
      </p>
      <p>您填的还在上面，没有写进去。按“不改了”再打开，就是新的。</p>
    </div>
  );
}

interface NeedsCorrectionProps {
  readonly view: ValuesView;
  readonly row: ValueRow;
  readonly value: Group;
}

function NeedsCorrection({ view, row: { indicator, name, published }, value }: NeedsCorrectionProps) {
  const year = typeof value.year === 'number' ? value.year : view.year;
  const text = wordsAt(value, 'text');
  const query = new URLSearchParams({
    indicator,
    year: String(year),
    text,
    quote: wordsAt(value, 'quote'),
  });
  return (
    <div class="card" role="alert">
      <p>
        <strong>
          {name}
          {year}年的数发布过，写作“{published}”。
        </strong>
        发布过的数不能悄悄改：写一条更正，读者看得到改了什么、为什么。
      </p>
      <button
        type="button"
        class="main"
        onClick={() => {
          go(`/data/correct?${query.toString()}`);
        }}
      >
        写更正：“{published}”改为“{text}”
      </button>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { IssueList } from '../../client/issues.tsx';
import { complain, say } from '../../client/notice.tsx';
import { Picker } from '../../client/picker.tsx';
import { go } from '../../client/router.ts';
import { useAsked } from '../../client/use-asked.ts';
import type { FieldView } from '../form/field-view.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { isGroup, withMember, wordsAt, type Group } from '../form/values.ts';
import type { CorrectableView, CorrectionAnswer } from './correction-view.ts';

interface CorrectableAnswer {
  readonly published: readonly CorrectableView[];
  /** Of the correction's file. */
  readonly fields: readonly FieldView[];
}

type Refused = Extract<CorrectionAnswer, { readonly kind: 'refused' }>;

/** 更正 of a published value: one form for the four steps of the handbook. */
export function CorrectionPage({ address }: { readonly address: URL }) {
  const { value: asked, fault } = useAsked<CorrectableAnswer>('/api/correct');
  const { searchParams: given } = address;
  const [picked, setPicked] = useState(`${given.get('indicator') ?? ''}/${given.get('year') ?? ''}`);
  if (fault !== undefined) return <p role="alert">{fault}</p>;
  if (!asked) return <p>正在打开……</p>;
  const idOf = ({ indicator, year }: CorrectableView): string => `${indicator}/${String(year)}`;
  const number = asked.published.find((one) => idOf(one) === picked);
  const options = asked.published.map((one) => ({
    id: idOf(one),
    name: `${one.name} ${String(one.year)}年`,
    hint: one.was,
  }));
  return (
    <>
      <h1>更正一个发布过的数</h1>
      <div class="form-page">
        <Picker
          key={picked}
          label="更正的是哪个数"
          options={options}
          value={options.find(({ id }) => id === picked)?.name ?? ''}
          onPick={setPicked}
        />
        {asked.published.length === 0 && <p>还没有发布过数，不用更正：在“数值”里直接改。</p>}
        {number && <CorrectionForm key={picked} number={number} fields={asked.fields} given={given} />}
      </div>
    </>
  );
}

interface CorrectionFormProps {
  readonly number: CorrectableView;
  readonly fields: readonly FieldView[];
  readonly given: URLSearchParams;
}

function CorrectionForm({ number, fields, given }: CorrectionFormProps) {
  const [draft, setDraft] = useState<Group>({
    is: given.get('text') ?? (number.now?.text === number.was ? '' : (number.now?.text ?? '')),
    quote: given.get('quote') ?? number.now?.quote ?? '',
  });
  const [refused, setRefused] = useState<Refused>();
  const change = (next: unknown): void => {
    if (isGroup(next)) setDraft(next.is === draft.is ? next : withQuote(draft, next, number));
  };
  const save = (): void => {
    const { indicator, year, source } = number;
    const asked = {
      indicator,
      year,
      text: wordsAt(draft, 'is'),
      quote: wordsAt(draft, 'quote'),
      reason: wordsAt(draft, 'reason'),
      date: wordsAt(draft, 'date'),
      isSourceChanged: source !== undefined && draft.isSourceChanged === true,
    };
    ask<CorrectionAnswer>('POST', '/api/correct', asked).then((answer) => {
      setRefused(answer.kind === 'refused' ? answer : undefined);
      if (answer.kind !== 'saved') return;
      say('更正写好了：数、原文和更正一起改了，发布以后读者看得到');
      go(`/data/${answer.files[0] ?? ''}`);
    }, complain);
  };
  const named = (...names: readonly string[]): readonly FieldView[] =>
    names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>
        更正前网站上的写法：<strong>{number.was}</strong>
      </p>
      <SchemaForm fields={named('is', 'quote')} value={draft} onChange={change} />
      <SourceChanged number={number} draft={draft} onChange={setDraft} />
      <SchemaForm fields={named('reason', 'date')} value={draft} onChange={change} />
      {refused && <RefusedCorrection refused={refused} />}
      <div class="row form-save">
        <button type="submit" class="main">
          保存更正
        </button>
        <span class="hint">数、原文和更正一起写，缺一样就都不写；写好了可以撤销。</span>
      </div>
    </form>
  );
}

interface SourceChangedProps {
  readonly number: CorrectableView;
  readonly draft: Group;
  readonly onChange: (draft: Group) => void;
}

/** Whether the source itself was corrected. */
function SourceChanged({ number: { source, now }, draft, onChange }: SourceChangedProps) {
  if (source === undefined)
    return (
      <p class="card">
        原文是 Word 文档：更正后的原文请先在<a href="/import">导入</a>里放进来，再回到这里。
      </p>
    );
  return (
    <fieldset class="field form-radios">
      <legend class="label">错在哪里</legend>
      {[true, false].map((isChanged) => (
        <label key={String(isChanged)} class="form-radio">
          <input
            type="radio"
            name="source"
            required
            checked={draft.isSourceChanged === isChanged}
            onChange={() => {
              onChange(withMember(draft, 'isSourceChanged', isChanged));
            }}
          />
          {isChanged ? '原文错了，来源方更正了原文' : '原文没有错，录入时看错了'}
        </label>
      ))}
      <span class="hint">
        {draft.isSourceChanged === true &&
          `原文里的“${now?.quote ?? ''}”改成“${wordsAt(draft, 'quote')}”，登记也跟着换。`}
        {draft.isSourceChanged === false && '原文不动；上面的原话要照原文写。'}
      </span>
    </fieldset>
  );
}

function RefusedCorrection({ refused: { words, issues } }: { readonly refused: Refused }) {
  return (
    <div role="alert" class="card form-refused">
      <p>
        <strong>没有保存，什么也没有写。</strong>
      </p>
      <ul class="issues">
        {words.map((one) => (
          <li key={one} class="error">
            {one}
          </li>
        ))}
      </ul>
      {issues.length > 0 && <IssueList issues={issues} />}
    </div>
  );
}

/** The words that state the number hold its wording: with a new one they say the new one. */
function withQuote(before: Group, after: Group, { was, now }: CorrectableView): Group {
  const quote = wordsAt(before, 'quote');
  const old = [wordsAt(before, 'is'), now?.text ?? '', was].find(
    (text) => text !== '' && quote.includes(text),
  );
  return old === undefined ? after : { ...after, quote: quote.replace(old, wordsAt(after, 'is')) };
}

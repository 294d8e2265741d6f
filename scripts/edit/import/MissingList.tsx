import { useState } from 'preact/hooks';
import { Picker } from '../client/picker.tsx';
import { AnswerBox, AnswerForm } from './answer-fields.tsx';
import type { MissingRow } from './import-view.ts';
import { toAnswer, type RestListProps } from './OpenList.tsx';

/** Indicators that this year says nothing of yet, or something doubtful; those that it has not are folded. */
export function MissingList(props: RestListProps) {
  const { view, rest, completing } = props;
  const waiting = rest.missing.filter(({ state }) => state !== 'skipped');
  const skipped = rest.missing.filter(({ state }) => state === 'skipped');
  const unsaid = waiting.filter(({ state }) => state === 'missing').map(({ indicator }) => indicator.id);
  return (
    <>
      {waiting.length > 0 && (
        <section>
          <h2>以前说过、今年还没有的数（{waiting.length}）</h2>
          <ul class="rest-list">
            {waiting.map((row) => (
              <Row key={row.indicator.id} row={row} {...props} />
            ))}
          </ul>
        </section>
      )}
      {unsaid.length > 1 && view.items.length === 0 && (
        <div class="card">
          <RowFault row="all" {...props} />
          {completing.open === 'all skip' ? (
            <SkipForm row="all" indicators={unsaid} {...props} />
          ) : (
            <button
              type="button"
              onClick={() => {
                completing.setOpen('all skip');
              }}
            >
              其余的今年都没有（{unsaid.length} 个）
            </button>
          )}
        </div>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>今年没有的（{skipped.length}）</summary>
          <ul class="rest-list">
            {skipped.map((row) => (
              <Row key={row.indicator.id} row={row} {...props} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type RowProps = RestListProps & { readonly row: MissingRow };

function Row(props: RowProps) {
  const { row, completing } = props;
  const { indicator, past, state, words } = row;
  const { id } = indicator;
  const isOpen = (form: string): boolean => completing.open === `${id} ${form}`;
  return (
    <li class="card">
      <h3>{indicator.name}</h3>
      {past && (
        <p class="was">
          <span class="hint">
            {past.year} 年：<strong>{past.text}</strong>
          </span>
          {past.sentence}
        </p>
      )}
      {state !== 'missing' && <p class="hint">{words}</p>}
      <RowFault {...props} row={id} />
      {isOpen('fill') && <FillForm {...props} />}
      {isOpen('skip') && <SkipForm {...props} row={id} indicators={[id]} />}
      {isOpen('break') && <BreakForm {...props} />}
      {!['fill', 'skip', 'break'].some(isOpen) && <RowButtons {...props} />}
    </li>
  );
}

function RowFault({ row, completing: { fault } }: RestListProps & { readonly row: string }) {
  if (fault?.row !== row) return null;
  return (
    <p role="alert" class="item-fault">
      {fault.words}
    </p>
  );
}

function RowButtons({ row: { indicator, isWritten, state }, completing }: RowProps) {
  const { isBusy, setOpen, send } = completing;
  const { id } = indicator;
  const open = (form: string) => () => {
    setOpen(`${id} ${form}`);
  };
  return (
    <div class="row" role="group" aria-label={indicator.name}>
      {isWritten ? (
        <button
          type="button"
          disabled={isBusy}
          onClick={() => {
            send(id, { kind: 'confirm', indicator: id });
          }}
        >
          核对过，没有错
        </button>
      ) : (
        <button type="button" onClick={open('fill')}>
          填数
        </button>
      )}
      {!isWritten && state !== 'skipped' && (
        <button type="button" onClick={open('skip')}>
          今年没有
        </button>
      )}
      <button type="button" onClick={open('break')}>
        口径变了
      </button>
    </div>
  );
}

/** A sentence of the source is picked; wording, quote and chapter follow from it and may be changed. */
function FillForm({ row: { indicator }, view, rest, completing }: RowProps) {
  const [picked, setPicked] = useState<string>();
  const place = rest.places[Number(picked)];
  const close = (): void => {
    completing.setOpen(undefined);
  };
  if (place === undefined)
    return (
      <AnswerBox title="今年的原文在哪里说" onClose={close}>
        <Picker
          label="写几个字来找那一句"
          options={rest.places.map(({ text, sentence, line }, index) => ({
            id: String(index),
            name: text,
            hint: `第 ${String(line)} 行：${sentence}`,
          }))}
          onPick={setPicked}
        />
        <button type="button" class="quiet" onClick={close}>
          不填了 <kbd>Esc</kbd>
        </button>
      </AnswerBox>
    );
  return (
    <AnswerForm
      title="今年的数"
      button="填上"
      fields={rest.forms.place}
      year={view.year}
      initial={toAnswer(place)}
      onClose={close}
      onSubmit={(answer) => {
        completing.send(indicator.id, { kind: 'fill', indicator: indicator.id, place: answer });
      }}
    />
  );
}

function SkipForm({
  row,
  indicators,
  view,
  rest,
  completing,
}: RestListProps & { readonly row: string; readonly indicators: readonly string[] }) {
  return (
    <AnswerForm
      title="今年没有"
      button="写下"
      fields={rest.forms.skip}
      year={view.year}
      initial={undefined}
      onClose={() => {
        completing.setOpen(undefined);
      }}
      onSubmit={(answer) => {
        completing.send(row, { kind: 'skip', indicators: [...indicators], answer });
      }}
    />
  );
}

function BreakForm({ row: { indicator }, view, rest, completing }: RowProps) {
  return (
    <AnswerForm
      title="口径怎样变的"
      button="写下"
      fields={rest.forms.break}
      year={view.year}
      initial={undefined}
      onClose={() => {
        completing.setOpen(undefined);
      }}
      onSubmit={(answer) => {
        completing.send(indicator.id, { kind: 'break', indicator: indicator.id, answer });
      }}
    />
  );
}

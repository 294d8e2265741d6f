import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AllAtOnce } from './AllAtOnce.tsx';
import type { Decision } from './decisions.ts';
import type { ImportItem, ImportView } from './import-view.ts';
import type { Answering } from './answer-forms.tsx';
import { acceptanceOf, ItemCard } from './ItemCard.tsx';
import { SourcePane } from './SourcePane.tsx';
import { useDecisions, type Decisions, type Returned } from './use-decisions.ts';

/** What both steps are drawn with; `children` leads from one to the other. */
export interface PartProps {
  readonly view: ImportView;
  readonly children: ComponentChildren;
}

/** Left the source, right the decisions one at a time. */
export function DecisionPart({ view, children }: PartProps) {
  const decisions = useDecisions(view);
  const { current, waiting, returned } = decisions;
  const [answering, setAnswering] = useAnswering(current?.key, current && returned.get(current.key));
  const send = (decision: Decision): void => {
    setAnswering(undefined);
    decisions.send(decision, current ? [current.key] : []);
  };
  const actions = current ? actionsFor(current, decisions, send, setAnswering) : [];
  useKeys(answering === undefined ? actions : []);
  return (
    <>
      <div class="import-head">
        {children}
        <Progress left={waiting.length} decided={view.decided} sending={decisions.sending} />
        <AllAtOnce waiting={waiting} send={decisions.send} />
      </div>
      <div class="import-columns">
        <SourcePane lines={view.source} current={current} onChoose={decisions.choose} />
        <div class="import-right">
          {current ? (
            <ItemCard
              item={current}
              view={view}
              answering={answering}
              returned={returned.get(current.key)}
              onAnswer={setAnswering}
              onSend={send}
            >
              <Actions actions={actions} />
            </ItemCard>
          ) : (
            <Done year={view.year} onUndo={decisions.undo} />
          )}
        </div>
      </div>
    </>
  );
}

/** The form that stands open in the card of an item; what was typed and came back opens by itself. */
function useAnswering(
  key: string | undefined,
  back: Returned | undefined,
): readonly [Answering | undefined, (answering: Answering | undefined) => void] {
  const [opened, setOpened] = useState<{
    readonly key: string | undefined;
    readonly back: Returned | undefined;
    readonly answering: Answering | undefined;
  }>();
  const isOfNow = opened !== undefined && opened.key === key && opened.back === back;
  return [
    isOfNow ? opened.answering : back && formOf(back.decision),
    (answering) => {
      setOpened({ key, back, answering });
    },
  ];
}

function formOf({ kind }: Decision): Answering | undefined {
  return kind === 'new' || kind === 'no-statistic' || kind === 'table' ? kind : undefined;
}

interface Action {
  readonly key: string;
  readonly shown: string;
  readonly name: string;
  readonly act: () => void;
}

function actionsFor(
  item: ImportItem,
  { skip, undo }: Decisions,
  send: (decision: Decision) => void,
  answer: (answering: Answering) => void,
): readonly Action[] {
  const accepted = acceptanceOf(item);
  const opens = (key: string, name: string, answering: Answering): Action => ({
    key,
    shown: key.toUpperCase(),
    name,
    act: () => {
      answer(answering);
    },
  });
  const isNumber = item.kind === 'number';
  return [
    ...(accepted
      ? [
          {
            key: 'enter',
            shown: 'Enter',
            name: '采用',
            act: () => {
              send(accepted);
            },
          },
        ]
      : []),
    ...(isNumber ? [opens('o', '其他指标', 'other'), opens('n', '新指标', 'new')] : []),
    ...(isNumber ? [opens('x', '不是统计数字', 'no-statistic')] : []),
    ...(item.kind === 'numeral' ? [opens('x', '改说明', 'no-statistic')] : []),
    ...(item.kind === 'table' ? [opens('n', '改表题', 'table')] : []),
    { key: 's', shown: 'S', name: '跳过', act: skip },
    { key: 'z', shown: 'Z', name: '撤销', act: undo },
  ];
}

function Actions({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <div class="row actions" role="group" aria-label="怎样决定">
      {actions.map(({ key, shown, name, act }, index) => (
        <button
          key={key}
          type="button"
          class={index === 0 ? 'main' : ''}
          aria-keyshortcuts={shown}
          onClick={act}
        >
          {name} <kbd>{shown}</kbd>
        </button>
      ))}
    </div>
  );
}

/** Single keys act wherever nobody types; Enter is left to what it presses. */
function useKeys(actions: readonly Action[]): void {
  const now = useRef(actions);
  // A key may come before effects run: it acts on what is shown, never on what was.
  now.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
      if (ctrlKey || metaKey || altKey || isComposing || repeat) return;
      const on = target instanceof Element ? target : document.body;
      if (on.closest('input, textarea, select, [contenteditable], dialog')) return;
      if (key === 'Enter' && on.closest('a, button, summary')) return;
      const action = now.current.find((one) => one.key === key.toLowerCase());
      if (action === undefined) return;
      event.preventDefault();
      action.act();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
}

function Progress({
  left,
  decided,
  sending,
}: {
  readonly left: number;
  readonly decided: number;
  readonly sending: number;
}) {
  const total = left + sending + decided;
  const words =
    left === 0 ? `共 ${String(total)} 个，都决定了` : `还剩 ${String(left)} 个，共 ${String(total)} 个`;
  return (
    <div class="progress">
      <progress max={Math.max(1, total)} value={total - left} aria-label="决定了多少" />
      <p role="status">
        {words}
        {sending > 0 && `（正在写 ${String(sending)} 个）`}
      </p>
    </div>
  );
}

function Done({ year, onUndo }: { readonly year: number; readonly onUndo: () => void }) {
  return (
    <div class="card">
      <h2>都决定了</h2>
      <p>接着补齐：上一年说过、今年还没有的数，和还没有去处的数字。</p>
      <div class="row">
        <a class="button main" href={`/import?year=${String(year)}&part=rest`}>
          去补齐
        </a>
        <button type="button" onClick={onUndo}>
          撤销
        </button>
      </div>
    </div>
  );
}

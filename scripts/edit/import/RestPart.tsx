import { useEffect, useRef, useState } from 'preact/hooks';
import { IssueList } from '../client/issues.tsx';
import { Picker } from '../client/picker.tsx';
import { useAsked } from '../client/use-asked.ts';
import { AnswerForm } from './answer-fields.tsx';
import type { ImportView, RestView } from './import-view.ts';
import type { PartProps } from './DecisionPart.tsx';
import { MissingList } from './MissingList.tsx';
import { Origins } from './Origins.tsx';
import { OpenList } from './OpenList.tsx';
import { SourcePane } from './SourcePane.tsx';
import { useCompletion, type Completing } from './use-completion.ts';

/** 补齐: what last year said and this year does not yet, and what nothing accounts for. */
export function RestPart({ view, children }: PartProps) {
  const { value, fault } = useAsked<RestView>(`/api/import/rest?year=${String(view.year)}`);
  const completing = useFocusOnNext(useCompletion(view.year), value);
  const [line, setLine] = useState<number>();
  if (fault !== undefined)
    return (
      <p role="alert" class="item-fault">
        {fault}
      </p>
    );
  if (value === undefined) return <p>正在看还差什么……</p>;
  const { missing, open, faults } = value;
  const left = open.length + missing.filter(({ state }) => state !== 'skipped').length;
  return (
    <>
      <div class="import-head">
        {children}
        <p role="status">
          {view.items.length > 0 && `前面还有 ${String(view.items.length)} 个没有决定；除此以外`}
          {left === 0 ? '都补齐了' : `还差 ${String(left)} 处`}
        </p>
      </div>
      <div class="import-columns">
        <SourcePane
          lines={view.source}
          current={line === undefined ? undefined : { key: '', line }}
          onChoose={() => undefined}
        />
        <div class="import-right rest" aria-busy={completing.isBusy}>
          {faults.length > 0 && (
            <section>
              <h2>先改这些</h2>
              <IssueList issues={faults} />
            </section>
          )}
          <OpenList view={view} rest={value} completing={completing} onLine={setLine} />
          <MissingList view={view} rest={value} completing={completing} onLine={setLine} />
          <Origins files={value.untold} />
          <Breaks view={view} rest={value} completing={completing} />
          {left === 0 && (
            <a class="button main" href={`/text/content/reports/${String(view.year)}/00-lead.mdx`}>
              去看正文
            </a>
          )}
        </div>
      </div>
    </>
  );
}

/** Once a card is answered and gone, the keyboard goes on at the one in its place. */
function useFocusOnNext(completing: Completing, value: RestView | undefined): Completing {
  const at = useRef(-1);
  useEffect(() => {
    const cards = [...document.querySelectorAll('.rest-list > li')];
    if (at.current < 0 || document.activeElement !== document.body) return;
    cards[Math.min(at.current, cards.length - 1)]?.querySelector('button')?.focus();
  }, [value, completing.open]);
  return {
    ...completing,
    send: (row, completion) => {
      const cards = [...document.querySelectorAll('.rest-list > li')];
      at.current = cards.findIndex((card) => card.contains(document.activeElement));
      completing.send(row, completion);
    },
  };
}

/** An indicator with a number this year, counted in another way than before. */
function Breaks({
  view,
  rest,
  completing,
}: {
  readonly view: ImportView;
  readonly rest: RestView;
  readonly completing: Completing;
}) {
  const [indicator, setIndicator] = useState<string>();
  const { open, setOpen, fault, send } = completing;
  const isOpen = open === 'breaks';
  return (
    <details>
      <summary>有指标从今年起换了数法（口径变了）</summary>
      <Picker
        label="哪个指标"
        options={view.indicators}
        onPick={(id) => {
          setIndicator(id);
          setOpen('breaks');
        }}
      />
      {fault?.row === 'breaks' && (
        <p role="alert" class="item-fault">
          {fault.words}
        </p>
      )}
      {isOpen && indicator !== undefined && (
        <AnswerForm
          title="口径怎样变的"
          button="写下"
          fields={rest.forms.break}
          year={view.year}
          initial={undefined}
          onClose={() => {
            setOpen(undefined);
          }}
          onSubmit={(answer) => {
            send('breaks', { kind: 'break', indicator, answer });
          }}
        />
      )}
    </details>
  );
}

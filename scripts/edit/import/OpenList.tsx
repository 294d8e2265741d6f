import { AnswerForm } from './answer-fields.tsx';
import { OtherBox } from './answer-forms.tsx';
import type { ImportView, OpenNumeral, RestView } from './import-view.ts';
import { Sentence } from './ItemCard.tsx';
import type { Completing } from './use-completion.ts';

/** What the lists of 补齐 are drawn with. */
export interface RestListProps {
  readonly view: ImportView;
  readonly rest: RestView;
  readonly completing: Completing;
  /** Shows a line of the source. */
  readonly onLine: (line: number) => void;
}

/** Numerals of the source that nothing accounts for, each with what the check proposes. */
export function OpenList({ view, rest, completing, onLine }: RestListProps) {
  if (rest.open.length === 0) return null;
  return (
    <section>
      <h2>还没有去处的数字（{rest.open.length}）</h2>
      <ul class="rest-list">
        {rest.open.map((one) => (
          <li
            key={one.key}
            class="card"
            onFocusIn={() => {
              onLine(one.issue.line);
            }}
            onMouseEnter={() => {
              onLine(one.issue.line);
            }}
          >
            <p class="hint">原文第 {one.issue.line} 行</p>
            <Sentence words={one.sentence} />
            {completing.fault?.row === one.key && (
              <p role="alert" class="item-fault">
                {completing.fault.words}
              </p>
            )}
            <Answers one={one} view={view} rest={rest} completing={completing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswersProps {
  readonly one: OpenNumeral;
  readonly view: ImportView;
  readonly rest: RestView;
  readonly completing: Completing;
}

function Answers({ one, view, rest, completing }: AnswersProps) {
  const { key, declaration, place } = one;
  const { open, setOpen, send } = completing;
  const close = (): void => {
    setOpen(undefined);
  };
  if (open === `${key} declare`)
    return (
      <AnswerForm
        title="不是统计数字"
        button="这样说明"
        fields={rest.forms.declaration}
        year={view.year}
        initial={declaration}
        onClose={close}
        onSubmit={(typed) => {
          send(key, { kind: 'declare', declaration: typed });
        }}
      />
    );
  if (open === `${key} fill` && place)
    return (
      <OtherBox
        indicators={view.indicators}
        onClose={close}
        onPick={(indicator) => {
          send(key, { kind: 'fill', indicator, place: toAnswer(place) });
        }}
      />
    );
  return <Buttons one={one} view={view} completing={completing} />;
}

function Buttons({ one, view, completing }: Omit<AnswersProps, 'rest'>) {
  const { key, declaration, isProposed, place, again } = one;
  const { isBusy, setOpen, send } = completing;
  const kind = view.kinds.find(({ id }) => id === declaration.kind)?.name ?? '';
  return (
    <div class="row" role="group" aria-label={`“${one.sentence[1]}”怎样说明`}>
      {isProposed && (
        <button
          type="button"
          class="main"
          disabled={isBusy}
          onClick={() => {
            send(key, { kind: 'declare', declaration });
          }}
        >
          {kind}：{declaration.reason}
        </button>
      )}
      {again && place && (
        <button
          type="button"
          class="main"
          disabled={isBusy}
          onClick={() => {
            send(key, { kind: 'fill', indicator: again.id, place: toAnswer(place) });
          }}
        >
          “{again.name}”又说了一次
        </button>
      )}
      <button
        type="button"
        onClick={() => {
          setOpen(`${key} declare`);
        }}
      >
        不是统计数字
      </button>
      {place && (
        <button
          type="button"
          onClick={() => {
            setOpen(`${key} fill`);
          }}
        >
          是一个指标的数
        </button>
      )}
    </div>
  );
}

/** What the form of a place holds. */
export function toAnswer({ text, chapter, quote }: NonNullable<OpenNumeral['place']>) {
  return { text, quote, chapter };
}

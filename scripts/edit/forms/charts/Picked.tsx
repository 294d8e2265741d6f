import type { ChartDraft, NumberView } from './chart-view.ts';

interface PickedProps {
  readonly ids: readonly string[];
  readonly numbers: readonly NumberView[];
  readonly year: number;
  readonly draft: ChartDraft;
  readonly onDraft: (draft: ChartDraft) => void;
  /** Given where the order may be changed and one be left out. */
  readonly onIds?: (ids: readonly string[]) => void;
}

/** The numbers that a chart draws, in their order, each with its short name, and of a share what it is a share of. */
export function Picked({ ids, numbers, year, draft, onDraft, onIds }: PickedProps) {
  if (ids.length === 0) return <p class="hint">还没有挑。</p>;
  const move = (from: number, to: number): void => {
    const [id = '', next = [...ids]] = [ids[from]];
    next.splice(from, 1);
    next.splice(to, 0, id);
    onIds?.(next);
  };
  return (
    <ol class="picked">
      {ids.map((id, index) => {
        const number = numbers.find((one) => one.indicator === id && one.year === year);
        const name = number?.name ?? id;
        return (
          <li key={id}>
            <p class="picked-name">
              {name} <b>{number?.text}</b>
            </p>
            <div class="row picked-words">
              <Field
                label={`图里的短名，不写就用“${name}”`}
                value={draft.labels?.[id]}
                onValue={(words) => {
                  onDraft({ ...draft, labels: { ...draft.labels, [id]: words } });
                }}
              />
              {draft.kind === 'share' && (
                <Field
                  label="是什么的一部分，例如 常委会委员"
                  value={draft.wholes?.[id]}
                  onValue={(words) => {
                    onDraft({ ...draft, wholes: { ...draft.wholes, [id]: words } });
                  }}
                />
              )}
            </div>
            {onIds && (
              <div class="row picked-moves">
                <button
                  type="button"
                  class="quiet"
                  disabled={index === 0}
                  aria-label={`${name}往前`}
                  onClick={() => move(index, index - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="quiet"
                  disabled={index === ids.length - 1}
                  aria-label={`${name}往后`}
                  onClick={() => move(index, index + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`不画${name}`}
                  onClick={() => onIds(ids.filter((one) => one !== id))}
                >
                  ×
                </button>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
}

/** One line of words. */
export function Field({ label, value = '', onValue }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        value={value}
        onInput={({ currentTarget }) => {
          onValue(currentTarget.value);
        }}
      />
    </label>
  );
}

import type { ChartDraft, NumberView } from './chart-view.ts';
import { LineField } from '../LineField.tsx';

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
              <LineField
                label={`图里的短名，不写就用“${name}”`}
                value={draft.labels?.[id]}
                onValue={(words) => {
                  onDraft({ ...draft, labels: { ...draft.labels, [id]: words } });
                }}
              />
              {draft.kind === 'share' && (
                <LineField
                  label="是什么的一部分，例如 常委会委员"
                  value={draft.wholes?.[id]}
                  onValue={(words) => {
                    onDraft({ ...draft, wholes: { ...draft.wholes, [id]: words } });
                  }}
                />
              )}
            </div>
            {onIds && <Moves name={name} index={index} ids={ids} onIds={onIds} />}
          </li>
        );
      })}
    </ol>
  );
}

interface MovesProps {
  readonly name: string;
  readonly index: number;
  readonly ids: readonly string[];
  readonly onIds: (ids: readonly string[]) => void;
}

function Moves({ name, index, ids, onIds }: MovesProps) {
  const others = ids.filter((_id, at) => at !== index);
  const move = (to: number): void => {
    onIds(others.toSpliced(to, 0, ...ids.slice(index, index + 1)));
  };
  const buttons = [
    {
      sign: '↑',
      label: `${name}往前`,
      isOff: index === 0,
      act: () => {
        move(index - 1);
      },
    },
    {
      sign: '↓',
      label: `${name}往后`,
      isOff: index === ids.length - 1,
      act: () => {
        move(index + 1);
      },
    },
    {
      sign: '×',
      label: `不画${name}`,
      isOff: false,
      act: () => {
        onIds(others);
      },
    },
  ];
  return (
    <div class="row picked-moves">
      {buttons.map(({ sign, label, isOff, act }) => (
        <button key={sign} type="button" class="quiet" disabled={isOff} aria-label={label} onClick={act}>
          {sign}
        </button>
      ))}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { Picker } from '../../client/picker.tsx';
import type { NumberChoice } from './insert-view.ts';
import { useFirstField } from './use-first-field.ts';

interface FigureListProps {
  readonly numbers: readonly NumberChoice[];
  readonly pick: (ids: readonly string[]) => void;
}

/** Numbers that are set large side by side, in the order in which they are picked. */
export function FigureList({ numbers, pick }: FigureListProps) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const content = useFirstField<HTMLDivElement>();
  const chosen = ids.flatMap((id) => numbers.find((number) => number.id === id) ?? []);
  return (
    <div ref={content} class="insert-numbers">
      <Picker
        key={ids.length}
        label="加一个数"
        options={numbers
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, name, wording, year, quote }) => ({
            id,
            name: `${name} ${wording}`,
            hint: `${year}年　${quote}`,
          }))}
        onPick={(id) => {
          setIds([...ids, id]);
        }}
      />
      <ol class="insert-figures">
        {chosen.map(({ id, name, wording }) => (
          <li key={id}>
            {name} {wording}{' '}
            <button
              type="button"
              class="quiet"
              aria-label={`不要${name}`}
              onClick={() => {
                setIds(ids.filter((other) => other !== id));
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="main"
        disabled={ids.length === 0}
        onClick={() => {
          pick(ids);
        }}
      >
        放进去
      </button>
    </div>
  );
}

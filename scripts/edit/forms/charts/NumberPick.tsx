import { useId, useState } from 'preact/hooks';
import { search } from '../../client/picker.tsx';
import type { Choice } from './chart-view.ts';

interface NumberPickProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onPick: (choice: Choice) => void;
}

/** Everything that can be picked, searched and by unit; below it what cannot, by its reason. */
export function NumberPick({ label, choices, onPick }: NumberPickProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const found = search(
    choices.map((choice) => ({ ...choice, hint: choice.text })),
    words,
  ) as readonly Choice[];
  const open = Map.groupBy(
    found.filter(({ refused }) => !refused),
    ({ group }) => group,
  );
  const pick = (choice: Choice): void => {
    setWords('');
    onPick(choice);
  };
  const refused = found.filter((choice) => choice.refused);
  return (
    <div class="number-pick">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={words}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
        }}
        onKeyDown={({ key, isComposing }) => {
          const first = [...open.values()][0]?.[0];
          if (key === 'Enter' && !isComposing && words !== '' && first) pick(first);
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        写名称或数字来找，点一下就加进图里，回车加第一个。现在可以加 {found.length - refused.length} 个。
      </p>
      <div class="number-list" tabIndex={0} role="group" aria-label={label}>
        {[...open].map(([unit, all]) => (
          <UnitList key={unit} unit={unit} choices={all} onPick={pick} />
        ))}
        {open.size === 0 && (
          <p class="hint">{found.length === 0 ? '没有找到。' : '现在没有能加的，原因在下面。'}</p>
        )}
      </div>
      {refused.length > 0 && <Refused choices={refused} isOpen={words !== ''} />}
    </div>
  );
}

interface UnitListProps {
  readonly unit: string;
  readonly choices: readonly Choice[];
  readonly onPick: (choice: Choice) => void;
}

function UnitList({ unit, choices, onPick }: UnitListProps) {
  return (
    <section aria-label={`单位：${unit}`}>
      <p class="number-unit">{unit}</p>
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                onPick(choice);
              }}
            >
              <span>{choice.name}</span> <b>{choice.text}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Refused({ choices, isOpen }: { readonly choices: readonly Choice[]; readonly isOpen: boolean }) {
  const advices = Map.groupBy(choices, ({ refused }) => refused?.allowed ?? '');
  return (
    <details class="number-refused" open={isOpen}>
      <summary>和已经挑的放不到一起的 {choices.length} 个，为什么</summary>
      {[...advices].map(([allowed, all]) => (
        <section key={allowed}>
          <p>{allowed}</p>
          <ul>
            {[...Map.groupBy(all, ({ refused }) => refused?.found ?? '')].map(([found, same]) => (
              <li key={found}>
                {found}：
                <span class="hint">{same.map(({ name, text }) => `${name} ${text}`).join('、')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

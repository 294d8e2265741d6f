import { useId, useState } from 'preact/hooks';

/** One of the things that can be picked; `hint` stands smaller beside it, and both are searched. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface PickerProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly onPick: (id: string) => void;
  /** What stands in the field at first. */
  readonly value?: string;
}

const MOST_SHOWN = 12;

/** A field that is searched while somebody types: arrows move, Enter picks, Esc closes. */
export function Picker({ label, options, onPick, value = '' }: PickerProps) {
  const id = useId();
  const [words, setWords] = useState(value);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = search(options, words === value ? '' : words).slice(0, MOST_SHOWN);
  const pick = ({ id: picked, name }: Option): void => {
    setWords(name);
    setOpen(false);
    onPick(picked);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (event.isComposing) return;
    if (move !== undefined) {
      setOpen(true);
      setAt(Math.max(0, Math.min(found.length - 1, isOpen ? at + move : at)));
    } else if (event.key === 'Enter' && isOpen && chosen) pick(chosen);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field picker">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && found.length > 0 && { 'aria-activedescendant': `${id}-${at}` })}
        value={words}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <Options id={id} label={label} options={found} at={at} isOpen={isOpen} onPick={pick} />
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly isOpen: boolean;
  readonly onPick: (option: Option) => void;
}

function Options({ id, label, options, at, isOpen, onPick }: OptionsProps) {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
      {options.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            onPick(option);
          }}
        >
          {option.name} {option.hint !== undefined && <small>{option.hint}</small>}
        </li>
      ))}
      {options.length === 0 && (
        <li role="option" aria-selected={false} aria-disabled="true">
          没有找到
        </li>
      )}
    </ul>
  );
}

/** What holds all the words, best first: name begins with them, name holds them, hint or id does. */
export function search(options: readonly Option[], words: string): readonly Option[] {
  const parts = words.trim().toLowerCase().split(/\s+/u);
  const rank = ({ id, name, hint = '' }: Option): number => {
    const [first = ''] = parts;
    const whole = `${name} ${hint} ${id}`.toLowerCase();
    if (!parts.every((part) => whole.includes(part))) return Infinity;
    if (name.toLowerCase().startsWith(first)) return 0;
    return name.toLowerCase().includes(first) ? 1 : 2;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((one) => one.rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

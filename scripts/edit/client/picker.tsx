import { useId, useRef, useState } from 'preact/hooks';

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
  /** Called where somebody empties the field; without it the field must name something. */
  readonly onClear?: () => void;
  /** Further attributes of the input: its id, and what describes it. */
  readonly control?: {
    readonly id?: string;
    readonly 'aria-invalid'?: true;
    readonly 'aria-describedby'?: string;
  };
}

const MOST_SHOWN = 12;

/** A field that is searched while somebody types: arrows move, Enter picks, Esc closes. */
export function Picker(props: PickerProps) {
  const { label, control = {} } = props;
  const own = useId();
  const id = control.id ?? own;
  const { words, isOpen, at, found, type, open, leave, pick, onKeyDown } = usePicking(props);
  return (
    <div class="field picker">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        {...control}
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && found.length > 0 && { 'aria-activedescendant': `${id}-${at}` })}
        value={words}
        onInput={({ currentTarget }) => {
          type(currentTarget.value);
        }}
        onClick={open}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <PickList id={id} label={label} found={found} at={at} isOpen={isOpen} onPick={pick} />
    </div>
  );
}

/** The words that were typed, what they find, and which of it is meant. */
function usePicking({ options, onPick, value = '', onClear }: PickerProps) {
  const [words, setWords] = useState(value);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const settled = useRef(value);
  const found = search(options, words === value ? '' : words).slice(0, MOST_SHOWN);
  const pick = ({ id, name }: Option): void => {
    settled.current = name;
    setWords(name);
    setOpen(false);
    onPick(id);
  };
  // Words that name nothing would look as if they had been picked.
  const leave = (): void => {
    setOpen(false);
    const [named, another] = options.filter(({ name }) => name === words.trim());
    if (words === settled.current) return;
    if (named && !another) pick(named);
    else if (words.trim() === '' && onClear) onClear();
    else setWords(settled.current);
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
  const type = (typed: string): void => {
    setWords(typed);
    setAt(0);
    setOpen(true);
  };
  const open = (): void => {
    setOpen(true);
  };
  return { words, isOpen, at, found, type, open, leave, pick, onKeyDown };
}

interface PickListProps {
  /** Of the input. */
  readonly id: string;
  readonly label: string;
  readonly found: readonly Option[];
  readonly at: number;
  readonly isOpen: boolean;
  readonly onPick: (option: Option) => void;
}

function PickList({ id, label, found, at, isOpen, onPick }: PickListProps) {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
      {found.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
        >
          {option.name} {option.hint !== undefined && <small>{option.hint}</small>}
        </li>
      ))}
      {found.length === 0 && (
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

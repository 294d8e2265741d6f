import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Named } from './import-view.ts';

/** A form in a card, its first field focused; Esc closes it. */
export function AnswerForm({
  title,
  button,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string;
  readonly button: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return (
    <form
      class="answer"
      aria-label={title}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h3>{title}</h3>
      {children}
      <div class="row">
        <button class="main">{button}</button>
        <button type="button" class="quiet" onClick={onClose}>
          不改了 <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

/** A field of text with its explanation. */
export function Field({
  label,
  help,
  value,
  onInput,
  isLong = false,
  isOptional = false,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}) {
  const Tag = isLong ? 'textarea' : 'input';
  return (
    <label class="field">
      <span class="label">{label}</span>
      <Tag
        value={value}
        required={!isOptional}
        onInput={(event: { readonly currentTarget: { readonly value: string } }) => {
          onInput(event.currentTarget.value);
        }}
      />
      {help !== undefined && <span class="hint">{help}</span>}
    </label>
  );
}

/** A choice of a few. */
export function Choice({
  label,
  help,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly options: readonly Named[];
  readonly onPick: (id: string) => void;
}) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select
        value={value}
        required
        onChange={({ currentTarget }) => {
          onPick(currentTarget.value);
        }}
      >
        <option value="">请选一个</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {help !== undefined && <span class="hint">{help}</span>}
    </label>
  );
}

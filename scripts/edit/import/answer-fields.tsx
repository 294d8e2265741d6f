import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldView } from '../forms/form/field-view.ts';
import { SchemaForm } from '../forms/form/SchemaForm.tsx';

interface AnswerBoxProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What opens in a card to answer it; Esc closes it. */
export function AnswerBox({ title, onClose, children }: AnswerBoxProps) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close.current();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <section class="answer" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface AnswerFormProps {
  readonly title: string;
  readonly button: string;
  readonly fields: readonly FieldView[];
  readonly year: number;
  /** What stands in the fields at first. */
  readonly initial: unknown;
  readonly onSubmit: (value: unknown) => void;
  readonly onClose: () => void;
}

/** A form made from a schema, its first field focused. */
export function AnswerForm({ title, button, fields, year, initial, onSubmit, onClose }: AnswerFormProps) {
  const [value, setValue] = useState(initial);
  const [first] = fields;
  return (
    <AnswerBox title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(value);
        }}
        onKeyDown={(event) => {
          // What is written here is one line, however long.
          const isLine = event.target instanceof HTMLTextAreaElement && !event.shiftKey && !event.isComposing;
          if (event.key !== 'Enter' || !isLine) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <SchemaForm
          fields={fields}
          value={value}
          year={year}
          onChange={setValue}
          focus={first && [first.name]}
        />
        <div class="row">
          <button class="main">
            {button} <kbd>Enter</kbd>
          </button>
          <button type="button" class="quiet" onClick={onClose}>
            不改了 <kbd>Esc</kbd>
          </button>
        </div>
      </form>
    </AnswerBox>
  );
}

import { useControl, type FieldProps } from './form-context.ts';
import { Label, Words } from './Words.tsx';

/** A text of one line, or of a sentence or more. What is emptied is left out of the file where it may be. */
export function TextField({ field, value, path, onChange }: FieldProps) {
  const { id, issues, control } = useControl({ field, path });
  const change = (words: string): void => {
    const text = words.replaceAll(/\s*\n\s*/g, '');
    if (text === '' && field.isOptional) onChange(undefined);
    else onChange(field.kind === 'mixed' && /^[1-9]\d*$/.test(text) ? Number(text) : text);
  };
  const shared = {
    ...control,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      change(currentTarget.value);
    },
  };
  return (
    <div class="field">
      <Label id={id} field={field} />
      {field.kind === 'long' ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type="text" {...shared} {...(field.options.length > 0 && { list: `${id}-usual` })} />
      )}
      {field.options.length > 0 && (
        <datalist id={`${id}-usual`}>
          {field.options.map((option) => (
            <option key={String(option.value)} value={String(option.value)} />
          ))}
        </datalist>
      )}
      <Words id={id} field={field} issues={issues} />
    </div>
  );
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A number as it is typed; what is none stays as it stands, and is told. */
export function NumberField({ field, value, path, onChange }: FieldProps) {
  const { id, issues, control } = useControl({ field, path });
  const isRefused = typeof value === 'string' && issues.length === 0;
  const own = { path, severity: 'error', words: '只写数字，例如 1200；不写单位和逗号' } as const;
  return (
    <div class="field form-short">
      <Label id={id} field={field} />
      <input
        type="text"
        inputMode="decimal"
        {...control}
        {...(isRefused && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
        onInput={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          if (text === '' && field.isOptional) onChange(undefined);
          else onChange(NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text);
        }}
      />
      <Words id={id} field={field} issues={isRefused ? [own] : issues} />
    </div>
  );
}

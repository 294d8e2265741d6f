import { useState } from 'preact/hooks';
import { useControl, type FieldProps } from './form-context.ts';
import { toList } from './values.ts';
import { Label, Words } from './Words.tsx';

const BETWEEN = /[、，,；;\s]+/u;

/** Words on one line, with 、 between them. */
export function WordsField({ field, value, path, onChange }: FieldProps) {
  const help = `${field.help === undefined ? '' : `${field.help}；`}用顿号隔开`;
  const shown = { ...field, help };
  const { id, issues, control } = useControl({ field: shown, path });
  const written = toList(value).map(String).join('、');
  const [typed, setTyped] = useState(written);
  return (
    <div class="field">
      <Label id={id} field={field} />
      <input
        type="text"
        {...control}
        // What is typed may end with a mark that the list does not hold.
        value={split(typed).join('、') === written ? typed : written}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const words = split(currentTarget.value);
          onChange(words.length === 0 && field.isOptional ? undefined : words);
        }}
      />
      <Words id={id} field={shown} issues={issues} />
    </div>
  );
}

function split(text: string): readonly string[] {
  return text.split(BETWEEN).filter((word) => word !== '');
}

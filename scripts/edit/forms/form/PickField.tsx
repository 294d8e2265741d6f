import { Picker } from '../../client/picker.tsx';
import { useControl, useForm, type FieldProps } from './form-context.ts';
import type { PickKind } from './field-view.ts';
import { Words } from './Words.tsx';

/** Something of the content, picked by its name. */
export function PickField({
  field,
  value,
  path,
  onChange,
  picks,
}: FieldProps & { readonly picks: PickKind }) {
  const { id, issues, control } = useControl({ field, path });
  const { choices } = useForm();
  const options = choices[picks];
  // What can no longer be picked may still stand in the file.
  const named = [...options, ...choices.indicator];
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return (
    <div class="form-pick">
      <Picker
        key={written}
        label={field.isOptional ? `${field.label}（可以不写）` : field.label}
        options={options}
        value={named.find((option) => option.id === written)?.name ?? written}
        control={control}
        onPick={onChange}
        {...(field.isOptional && {
          onClear: () => {
            onChange(undefined);
          },
        })}
      />
      <Words id={id} field={field} issues={issues} />
    </div>
  );
}

import { Picker } from '../../client/picker.tsx';
import { useControl, useForm, type FieldProps } from './form-context.ts';
import { isGroup, withMember } from './values.ts';
import { Words } from './Words.tsx';

/** Values by the id of what they belong to: 图里的短名 of each indicator. */
export function RecordField({ field, value, path, onChange }: FieldProps) {
  const { id, issues } = useControl({ field, path });
  const { choices, Draw } = useForm();
  const { item, keyPicks } = field;
  if (item === undefined || keyPicks === undefined) throw new Error('a record without members');
  const record = isGroup(value) ? value : {};
  const options = choices[keyPicks];
  const change = (name: string, one: unknown): void => {
    const next = withMember(record, name, one);
    onChange(field.isOptional && Object.keys(next).length === 0 ? undefined : next);
  };
  const nameOf = (key: string): string => options.find((option) => option.id === key)?.name ?? key;
  return (
    <fieldset class="form-group" id={id} tabIndex={-1}>
      <legend>{field.label}</legend>
      <Words id={id} field={field} issues={issues} />
      {Object.keys(record).map((key) => (
        <div key={key} class="form-row">
          <Draw
            field={{ ...item, label: nameOf(key) }}
            value={record[key]}
            path={[...path, key]}
            onChange={(one) => {
              change(key, one);
            }}
          />
          <button
            type="button"
            class="quiet"
            aria-label={`删去：${nameOf(key)}`}
            onClick={() => {
              change(key, undefined);
            }}
          >
            ×
          </button>
        </div>
      ))}
      <Picker
        key={Object.keys(record).join(' ')}
        label="加一项"
        options={options.filter((option) => !Object.hasOwn(record, option.id))}
        onPick={(key) => {
          change(key, '');
        }}
      />
    </fieldset>
  );
}

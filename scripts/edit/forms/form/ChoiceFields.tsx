import { useControl, type FieldProps } from './form-context.ts';
import { Label, Words } from './Words.tsx';

const MOST_RADIOS = 4;

/** One of a few values: as buttons where all can stand beside each other, else as a list to open. */
export function ChoiceField(props: FieldProps) {
  const { field, value, path, onChange } = props;
  const { id, issues, control } = useControl({ field, path });
  const { options, byDefault, isOptional } = field;
  const chosen = options.find((option) => option.value === (value ?? byDefault))?.value;
  // What is meant anyway is not written.
  const choose = (one: string | boolean | undefined): void => {
    onChange(one === byDefault ? undefined : one);
  };
  if (options.length <= MOST_RADIOS && (!isOptional || byDefault !== undefined))
    return (
      <fieldset class="field form-radios" aria-invalid={control['aria-invalid']}>
        <legend class="label">{field.label}</legend>
        <div class="row">
          {options.map((option, index) => (
            <label key={String(option.value)} class="form-radio">
              <input
                type="radio"
                name={id}
                {...(index ===
                  Math.max(
                    0,
                    options.findIndex((one) => one.value === chosen),
                  ) && control)}
                checked={option.value === chosen}
                onChange={() => {
                  choose(option.value);
                }}
              />
              {option.label}
            </label>
          ))}
        </div>
        <Words id={id} field={field} issues={issues} />
      </fieldset>
    );
  return (
    <div class="field form-short">
      <Label id={id} field={field} />
      <select
        {...control}
        value={chosen === undefined ? '' : String(chosen)}
        onChange={({ currentTarget }) => {
          choose(options.find((one) => String(one.value) === currentTarget.value)?.value);
        }}
      >
        {(chosen === undefined || (isOptional && byDefault === undefined)) && (
          <option value="">（没有选）</option>
        )}
        {options.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
      <Words id={id} field={field} issues={issues} />
    </div>
  );
}

/** Yes or nothing; where it may be left out, no is not written. */
export function BooleanField({ field, value, path, onChange }: FieldProps) {
  const { id, issues, control } = useControl({ field, path });
  return (
    <div class="field">
      <label class="form-radio">
        <input
          type="checkbox"
          {...control}
          checked={value === true}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.checked ? true : field.isOptional ? undefined : false);
          }}
        />
        <span class="label">{field.label}</span>
      </label>
      <Words id={id} field={field} issues={issues} />
    </div>
  );
}

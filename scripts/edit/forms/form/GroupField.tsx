import { ChoiceField } from './ChoiceFields.tsx';
import { useControl, useForm, type FieldProps } from './form-context.ts';
import { isGroup, withMember } from './values.ts';
import { Words } from './Words.tsx';

/** Fields that belong together. One that may be left out is written as soon as something stands in it, and goes with the last of it. */
export function GroupField(props: FieldProps) {
  const { field, path } = props;
  const { id, issues } = useControl({ field, path });
  return (
    <fieldset class={field.label === '' ? 'form-whole' : 'form-group'} id={id} tabIndex={-1}>
      {field.label !== '' && <legend>{field.label}</legend>}
      <Words id={id} field={field} issues={issues} />
      <Members {...props} />
    </fieldset>
  );
}

/** The fields of a group, or of the shape of a union that is chosen. */
export function Members({ field, value, path, onChange }: FieldProps) {
  const { Draw } = useForm();
  const { by = '', variants } = field;
  const group = isGroup(value) ? value : {};
  const variant =
    variants.find((one) => one.value === group[by]) ??
    variants.find(({ isUnwritten }) => isUnwritten && group[by] === undefined);
  const change = (name: string, one: unknown): void => {
    const next = withMember(group, name, one);
    onChange(field.isOptional && Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <>
      {variants.length > 0 && (
        <ChoiceField
          field={{
            ...field,
            kind: 'choice',
            label: by === 'draft' ? '状态' : '种类',
            help: '',
            options: variants,
          }}
          value={variant?.value}
          path={[...path, by]}
          onChange={(chosen) => {
            const isUnwritten = variants.find((one) => one.value === chosen)?.isUnwritten === true;
            change(by, isUnwritten ? undefined : chosen);
          }}
        />
      )}
      {(variant?.fields ?? field.fields).map((member) => (
        <Draw
          key={member.name}
          field={member}
          value={group[member.name]}
          path={[...path, member.name]}
          onChange={(one) => {
            change(member.name, one);
          }}
        />
      ))}
    </>
  );
}

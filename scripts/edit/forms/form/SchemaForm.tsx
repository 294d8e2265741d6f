import { useEffect, useId } from 'preact/hooks';
import { useAsked } from '../../client/use-asked.ts';
import { Field } from './Field.tsx';
import { FormContext } from './form-context.ts';
import { isGroup, withMember } from './values.ts';
import type { Choices, FieldIssue, FieldPath, FieldView } from './field-view.ts';
import './form.css';

interface SchemaFormProps {
  readonly fields: readonly FieldView[];
  /** The file's data, or what stands in it under `at`. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Shown beside the field at their path. */
  readonly issues?: readonly FieldIssue[];
  /** The field that the reader was sent to. */
  readonly focus?: FieldPath | undefined;
  /** Before the paths of the fields, where the form is about a part of a file. */
  readonly at?: FieldPath;
  /** Where there are chapters of several years: those that can be picked. */
  readonly year?: number | undefined;
}

const NOTHING: readonly FieldIssue[] = [];
const ROOT: FieldPath = [];

/** A form of labelled fields, made from a schema: explanation and example below each, its fault beside it. */
export function SchemaForm({
  fields,
  value,
  onChange,
  issues = NOTHING,
  focus,
  at = ROOT,
  year,
}: SchemaFormProps) {
  const form = useId();
  const { value: choices } = useAsked<Choices>(
    `/api/form/choices${year === undefined ? '' : `?year=${String(year)}`}`,
  );
  const place = focus?.join('.');
  useEffect(() => {
    if (place === undefined || choices === undefined) return;
    const target = document.getElementById(`${form}-${place}`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, [form, place, choices]);
  if (choices === undefined) return <p>正在打开……</p>;
  return (
    <FormContext.Provider value={{ form, choices, issues, focus, Draw: Field }}>
      {fields.map((field) =>
        field.name === '' ? (
          <Field key="" field={field} value={value} path={at} onChange={onChange} />
        ) : (
          <Field
            key={field.name}
            field={field}
            value={isGroup(value) ? value[field.name] : undefined}
            path={[...at, field.name]}
            onChange={(one) => {
              onChange(withMember(value, field.name, one));
            }}
          />
        ),
      )}
    </FormContext.Provider>
  );
}

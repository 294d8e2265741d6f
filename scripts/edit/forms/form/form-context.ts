import { createContext, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choices, FieldIssue, FieldPath, FieldView } from './field-view.ts';
import { isSamePath } from './values.ts';

/** What all fields of one form know. */
interface FormState {
  /** Begins the ids of its controls. */
  readonly form: string;
  readonly choices: Choices;
  readonly issues: readonly FieldIssue[];
  readonly focus: FieldPath | undefined;
  /** Draws a field of any kind: lists and groups hold others. */
  readonly Draw: ComponentType<FieldProps>;
}

/** What a field is drawn with. */
export interface FieldProps {
  readonly field: FieldView;
  readonly value: unknown;
  readonly path: FieldPath;
  /** Undefined takes the key out of the file. */
  readonly onChange: (value: unknown) => void;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export function useForm(): FormState {
  const state = useContext(FormContext);
  if (state === undefined) throw new Error('a field outside a form');
  return state;
}

/** What ties a control to its words: ids, and whether the check refuses what stands in it. */
export function useControl({ field, path }: Pick<FieldProps, 'field' | 'path'>) {
  const { form, issues } = useForm();
  const id = `${form}-${path.join('.')}`;
  const own = issues.filter((issue) => isSamePath(issue.path, path));
  const described = [
    ...(field.help === undefined && field.example === undefined ? [] : [`${id}-help`]),
    ...(own.length === 0 ? [] : [`${id}-fault`]),
  ].join(' ');
  return {
    id,
    issues: own,
    control: {
      id,
      ...(own.some(({ severity }) => severity === 'error') && { 'aria-invalid': true as const }),
      ...(described !== '' && { 'aria-describedby': described }),
    },
  };
}

import { BooleanField, ChoiceField } from './ChoiceFields.tsx';
import type { FieldProps } from './form-context.ts';
import { GroupField } from './GroupField.tsx';
import { ListField } from './ListField.tsx';
import { PickField } from './PickField.tsx';
import { RecordField } from './RecordField.tsx';
import { NumberField, TextField } from './TextFields.tsx';
import { WordsField } from './WordsField.tsx';

/** One field, by its kind. */
export function Field(props: FieldProps) {
  const { kind, picks } = props.field;
  if (picks !== undefined) return <PickField {...props} picks={picks} />;
  if (kind === 'number') return <NumberField {...props} />;
  if (kind === 'boolean') return <BooleanField {...props} />;
  if (kind === 'choice') return <ChoiceField {...props} />;
  if (kind === 'words') return <WordsField {...props} />;
  if (kind === 'list') return <ListField {...props} />;
  if (kind === 'record') return <RecordField {...props} />;
  if (kind === 'group' || kind === 'union') return <GroupField {...props} />;
  return <TextField {...props} />;
}

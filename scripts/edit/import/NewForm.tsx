import { useState } from 'preact/hooks';
import { AnswerForm, Choice, Field } from './answer-fields.tsx';
import type { FormProps } from './answer-forms.tsx';
import type { Decision } from './decisions.ts';
import type { ImportView, NewIndicator } from './import-view.ts';

const STOCK_OR_FLOW = [
  { id: 'flow', name: '时期数：一年里做了多少' },
  { id: 'stock', name: '时点数：年末有多少' },
] as const;

const EMPTY = { id: '', name: '', unit: '', kind: '', theme: '', definition: '', english: '' };

type Fields = Record<keyof typeof EMPTY, string>;

function toDecision(key: string, { id, english, kind, ...rest }: Fields): Decision | undefined {
  if (kind !== 'stock' && kind !== 'flow') return undefined;
  return { kind: 'new', key, id, fields: { ...rest, kind, ...(english !== '' && { english }) } };
}

/** 新指标: filled from what the import proposes. */
export function NewForm({
  itemKey,
  made,
  view: { themes, help },
  onSend,
  onClose,
}: FormProps & {
  readonly itemKey: string;
  readonly made: NewIndicator | undefined;
  readonly view: ImportView;
}) {
  const [fields, setFields] = useState<Fields>({ ...EMPTY, ...made });
  const set = (name: keyof Fields) => (value: string) => {
    setFields((now) => ({ ...now, [name]: value }));
  };
  return (
    <AnswerForm
      title="新指标"
      button="新建并采用"
      onClose={onClose}
      onSubmit={() => {
        const decision = toDecision(itemKey, fields);
        if (decision) onSend(decision);
      }}
    >
      <Field label="指标名称" help={help.name} value={fields.name} onInput={set('name')} />
      <Field label="单位" help={help.unit} value={fields.unit} onInput={set('unit')} />
      <Choice label="种类" value={fields.kind} options={STOCK_OR_FLOW} onPick={set('kind')} />
      <Choice label="主题" value={fields.theme} options={themes} onPick={set('theme')} />
      <Field
        label="定义"
        help={help.definition}
        value={fields.definition}
        onInput={set('definition')}
        isLong
      />
      <Field
        label="编号"
        help="网址里用：小写英文字母、数字和连字符。发布以后不再改"
        value={fields.id}
        onInput={set('id')}
      />
      <Field
        label="英文名称"
        help={help.english}
        value={fields.english}
        onInput={set('english')}
        isOptional
      />
    </AnswerForm>
  );
}

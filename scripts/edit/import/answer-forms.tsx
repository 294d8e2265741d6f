import { useState } from 'preact/hooks';
import { Picker } from '../client/picker.tsx';
import { AnswerForm, Choice, Field } from './answer-fields.tsx';
import type { Decision } from './decisions.ts';
import type { Declaration, Named, TableItem } from './import-view.ts';

/** How a form answers, and how it is closed without an answer. */
export interface FormProps {
  readonly onSend: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** 其他指标: searched by name, unit and definition. */
export function OtherForm({
  itemKey,
  indicators,
  onSend,
  onClose,
}: FormProps & { readonly itemKey: string; readonly indicators: readonly Named[] }) {
  const [picked, setPicked] = useState<string>();
  return (
    <AnswerForm
      title="说的是哪个指标"
      button="采用这个指标"
      onClose={onClose}
      onSubmit={() => {
        if (picked !== undefined) onSend({ kind: 'other', key: itemKey, indicator: picked });
      }}
    >
      <Picker label="指标：写几个字就能找到" options={indicators} onPick={setPicked} />
    </AnswerForm>
  );
}

/** 不是统计数字: which words, what they are, why. */
export function DeclarationForm({
  declaration,
  kinds,
  onDeclare,
  onClose,
}: {
  readonly declaration: Declaration;
  readonly kinds: readonly Named[];
  readonly onDeclare: (declaration: Extract<Decision, { kind: 'no-statistic' }>['declaration']) => void;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState(declaration);
  const set = (name: 'passage' | 'kind' | 'reason') => (value: string) => {
    setFields((now) => ({ ...now, [name]: value }));
  };
  return (
    <AnswerForm
      title="不是统计数字"
      button="这样说明"
      onClose={onClose}
      onSubmit={() => {
        const { kind, reason, ...rest } = fields;
        if (isKind(kind, kinds)) onDeclare({ ...rest, kind, reason: reason.trim() });
      }}
    >
      <Choice label="它是什么" value={fields.kind} options={kinds} onPick={set('kind')} />
      <Field
        label="一句话说明"
        help="例如：地名、泛指、活动名称"
        value={fields.reason}
        onInput={set('reason')}
      />
      <Field
        label={`原话（第 ${String(fields.line)} 行）`}
        help="照抄那一行里的话，里面的数字都由它说明"
        value={fields.passage}
        onInput={set('passage')}
      />
    </AnswerForm>
  );
}

type NumeralKind = Extract<Decision, { kind: 'no-statistic' }>['declaration']['kind'];

function isKind(kind: string, kinds: readonly Named[]): kind is NumeralKind {
  return kinds.some(({ id }) => id === kind);
}

/** 收表 under another title, unit or id. */
export function TableForm({ item, onSend, onClose }: FormProps & { readonly item: TableItem }) {
  const [fields, setFields] = useState({ title: item.title, unit: item.unit, id: item.id });
  const set = (name: keyof typeof fields) => (value: string) => {
    setFields((now) => ({ ...now, [name]: value }));
  };
  return (
    <AnswerForm
      title="改表题、单位、编号"
      button="这样收"
      onClose={onClose}
      onSubmit={() => {
        onSend({ kind: 'table', key: item.key, ...fields });
      }}
    >
      <Field label="表题" help="照抄；原文没有的自己写" value={fields.title} onInput={set('title')} />
      <Field
        label="单位"
        help="写在表题旁的才写，例如：万元"
        value={fields.unit}
        onInput={set('unit')}
        isOptional
      />
      <Field label="编号" help="全站只有一个，发布以后不再改" value={fields.id} onInput={set('id')} />
    </AnswerForm>
  );
}

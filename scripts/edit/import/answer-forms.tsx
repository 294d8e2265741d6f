import { useEffect, useRef } from 'preact/hooks';
import { Picker } from '../client/picker.tsx';
import { AnswerBox, AnswerForm } from './answer-fields.tsx';
import type { Decision } from './decisions.ts';
import type { ImportItem, ImportView } from './import-view.ts';

/** A form that may stand open in a card. */
export type Answering = 'other' | 'new' | 'no-statistic' | 'table';

interface ItemAnswerProps {
  readonly item: ImportItem;
  readonly view: ImportView;
  readonly answering: Answering;
  /** A decision about the item that came back: what was typed stands in the form again. */
  readonly returned: Decision | undefined;
  readonly onSend: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** The form that answers an item in one of the ways that are not a single key. */
export function ItemAnswer({ item, view, answering, returned, onSend, onClose }: ItemAnswerProps) {
  const { key } = item;
  const shared = { year: view.year, onClose };
  if (answering === 'other')
    return (
      <OtherBox
        indicators={view.indicators}
        onClose={onClose}
        onPick={(indicator) => {
          onSend({ kind: 'other', key, indicator });
        }}
      />
    );
  if (answering === 'new' && item.kind === 'number')
    return (
      <AnswerForm
        {...shared}
        title="新指标"
        button="新建并采用"
        fields={view.forms.indicator}
        initial={returned?.kind === 'new' ? returned.indicator : (item.made ?? { unit: item.unit })}
        onSubmit={(indicator) => {
          onSend({ kind: 'new', key, indicator });
        }}
      />
    );
  if (answering === 'no-statistic' && (item.kind === 'number' || item.kind === 'numeral'))
    return (
      <AnswerForm
        {...shared}
        title="不是统计数字"
        button="这样说明"
        fields={view.forms.declaration}
        initial={returned?.kind === 'no-statistic' ? returned.declaration : item.declaration}
        onSubmit={(declaration) => {
          onSend({ kind: 'no-statistic', key, declaration });
        }}
      />
    );
  if (item.kind !== 'table') return null;
  return (
    <AnswerForm
      {...shared}
      title="改表题、单位、编号"
      button="这样收"
      fields={view.forms.table}
      initial={returned?.kind === 'table' ? returned.table : item.table}
      onSubmit={(table) => {
        onSend({ kind: 'table', key, table });
      }}
    />
  );
}

/** 其他指标: searched by name, unit and definition; what is picked is taken. */
export function OtherBox({
  indicators,
  onPick,
  onClose,
}: {
  readonly indicators: ImportView['indicators'];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('input')?.focus();
  }, []);
  return (
    <AnswerBox title="说的是哪个指标" onClose={onClose}>
      <div ref={box}>
        <Picker label="写几个字来找，选中就采用" options={indicators} onPick={onPick} />
      </div>
      <button type="button" class="quiet" onClick={onClose}>
        不改了 <kbd>Esc</kbd>
      </button>
    </AnswerBox>
  );
}

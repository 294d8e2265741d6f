import { useRef } from 'preact/hooks';
import type { NumberView } from './chart-view.ts';
import { fieldOf, withIds, withNames } from './draft.ts';

interface TitleFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
  /** Those that may stand in it. */
  readonly fields: readonly NumberView[];
  readonly numbers: readonly NumberView[];
  readonly year: number;
}

/** Words in which numbers stand by name: `达到{工会志愿者人数}`; a button puts each of them where the cursor is. */
export function TitleField({ label, hint, value = '', onValue, fields, numbers, year }: TitleFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (number: NumberView): void => {
    const { current } = area;
    if (!current) return;
    current.setRangeText(
      withNames(fieldOf(number, year), numbers),
      current.selectionStart,
      current.selectionEnd,
      'end',
    );
    onValue(withIds(current.value, numbers));
    current.focus();
  };
  return (
    <div class="field">
      <label>
        <span class="label">{label}</span>
        <span class="hint">{hint}</span>
        <textarea
          ref={area}
          rows={2}
          value={withNames(value, numbers)}
          onInput={({ currentTarget }) => {
            onValue(withIds(currentTarget.value.replaceAll('\n', ''), numbers));
          }}
        />
      </label>
      {fields.length > 0 && (
        <div class="row title-fields" role="group" aria-label={`把数放进${label}`}>
          {fields.map((number) => (
            <button
              key={`${number.indicator}/${number.year}`}
              type="button"
              onClick={() => {
                insert(number);
              }}
            >
              ＋{number.name}
              {number.year === year ? '' : `（${number.year}年）`} {number.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

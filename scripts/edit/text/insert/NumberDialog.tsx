import { Dialog } from '../../client/dialog.tsx';
import { Picker } from '../../client/picker.tsx';
import { useAsked } from '../../client/use-asked.ts';
import type { ToolDialogProps } from '../tools.ts';
import { insertInline } from './insert-at.ts';
import { formatTag } from '../markup.ts';
import type { Choices, NumberChoice } from './insert-view.ts';
import { useFirstField } from './use-first-field.ts';

/** Puts a number into the text; words that are selected and say one are replaced by it. */
export function NumberDialog({ view, path, close }: ToolDialogProps) {
  const { value, fault } = useAsked<Choices>(`/api/choices?path=${encodeURIComponent(path)}`);
  const { doc, selection } = view.state;
  const selected = doc.sliceString(selection.main.from, selection.main.to);
  const text = doc.toString();
  const free = (value?.numbers ?? []).filter((choice) => isFree(choice, text));
  const meant = free.filter(({ wording }) => selected !== '' && wording === selected.trim());
  const pick = (id: string): void => {
    const isMeant = meant.some((choice) => choice.id === id);
    if (selected !== '' && !isMeant) view.dispatch({ selection: { anchor: selection.main.to } });
    insertInline(view, formatTag('Stat', { id }, 'alone'));
    close();
  };
  return (
    <Dialog title="放进一个数" onClose={close}>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value && (
        <NumberList meant={meant} free={free} pick={pick} isChapter={path.startsWith('content/reports/')} />
      )}
    </Dialog>
  );
}

interface NumberListProps {
  readonly meant: readonly NumberChoice[];
  readonly free: readonly NumberChoice[];
  readonly pick: (id: string) => void;
  readonly isChapter: boolean;
}

function NumberList({ meant, free, pick, isChapter }: NumberListProps) {
  const content = useFirstField<HTMLDivElement>();
  return (
    <div ref={content} class="insert-numbers">
      {meant.length > 0 && (
        <div class="field">
          <span class="label">选中的字就是：</span>
          {meant.map((choice) => (
            <button
              type="button"
              key={choice.id}
              onClick={() => {
                pick(choice.id);
              }}
            >
              {choice.name} {choice.wording}（{choice.year}年）
            </button>
          ))}
        </div>
      )}
      <p class="hint">
        {isChapter
          ? '这里是原文在这一章说到、还没有放过的数，和别的年报的数；没有的，先到“数据”里收进来。'
          : '没有的数，先到“数据”里收进来。'}
      </p>
      <Picker
        label="找一个数：打它的名称、写法、年份或原话"
        options={free.map(({ id, name, wording, year, quote }) => ({
          id,
          name: `${name} ${wording}`,
          hint: `${year}年　${quote}`,
        }))}
        onPick={pick}
      />
    </div>
  );
}

/** Whether the text may say a number once more. */
function isFree({ id, most }: NumberChoice, text: string): boolean {
  return most === undefined || text.split(formatTag('Stat', { id }, 'alone')).length - 1 < most;
}

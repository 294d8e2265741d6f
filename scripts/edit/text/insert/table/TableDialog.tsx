import { useState } from 'preact/hooks';
import { foundWide, MOST_COLUMNS, WIDE_ADVICE } from '../../../../../src/rules/wide-words.ts';
import { Dialog } from '../../../client/dialog.tsx';
import type { ToolDialogProps } from '../../tools.ts';
import { apply, insertBlock } from '../insert-at.ts';
import { useFirstField } from '../use-first-field.ts';
import { resizeTable } from './fill-table.ts';
import { columnsOf, findTable, newTable, printTable, wordsOf, type MarkdownTable } from './markdown-table.ts';
import { TableGrid } from './TableGrid.tsx';

const NEW = { rows: 3, columns: 3 } as const;
const MOST = { rows: 100, columns: 20 } as const;
const SIZES = [
  { name: 'rows', label: '几行（连表头）' },
  { name: 'columns', label: '几列' },
] as const;

/** Edits the table in which the cursor stands as a grid, or makes a new one. */
export function TableDialog({ view, close }: ToolDialogProps) {
  const [found] = useState(() => findTable(view.state.doc.toString(), view.state.selection.main.head));
  const [table, setTable] = useState(() => found?.table ?? newTable(NEW.rows, NEW.columns));
  const content = useFirstField<HTMLDivElement>();
  const columns = columnsOf(table);
  const isEmpty = wordsOf(table).every((cells) => cells.every((words) => words === ''));
  const put = (): void => {
    const text = printTable(table);
    if (!found) insertBlock(view, text);
    else if (text !== printTable(found.table))
      apply(view, { from: found.from, to: found.to, insert: text, cursor: found.from });
    close();
  };
  return (
    <Dialog title={found ? '改表格' : '放进表格'} onClose={close}>
      <p class="hint">
        第一行是表头。Tab 到下一格，Enter 到下一行，在最后一行按 Enter 就多一行；从 Excel、WPS、Word
        复制的一片，粘贴进来就填好。
      </p>
      {!found && <SizeFields table={table} onChange={setTable} />}
      <div ref={content}>
        <TableGrid table={table} onChange={setTable} />
      </div>
      {columns > MOST_COLUMNS && (
        <p role="status" class="insert-fault">
          {foundWide(columns)}。{WIDE_ADVICE}
        </p>
      )}
      <p class="row">
        <button type="button" class="main" disabled={isEmpty} onClick={put}>
          {found ? '改好了' : '放进去'}
        </button>
        <button type="button" onClick={close}>
          {found ? '不改了' : '不放了'}
        </button>
      </p>
    </Dialog>
  );
}

interface SizeFieldsProps {
  readonly table: MarkdownTable;
  readonly onChange: (table: MarkdownTable) => void;
}

/** How large a new table is. */
function SizeFields({ table, onChange }: SizeFieldsProps) {
  const size = { rows: wordsOf(table).length, columns: columnsOf(table) };
  return (
    <div class="row insert-size">
      {SIZES.map(({ name, label }) => (
        <label key={name} class="insert-align">
          {label}
          <input
            type="number"
            min={1}
            max={MOST[name]}
            value={size[name]}
            onChange={({ currentTarget }) => {
              const wanted = Math.min(Math.max(Math.trunc(currentTarget.valueAsNumber || 1), 1), MOST[name]);
              onChange(
                name === 'rows'
                  ? resizeTable(table, wanted, size.columns)
                  : resizeTable(table, size.rows, wanted),
              );
            }}
          />
        </label>
      ))}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { foundWide, MOST_COLUMNS, WIDE_ADVICE } from '../../../../../src/rules/wide-words.ts';
import { Dialog } from '../../../client/dialog.tsx';
import type { ToolDialogProps } from '../../tools.ts';
import { apply, insertBlock } from '../insert-at.ts';
import { useFirstField } from '../use-first-field.ts';
import { columnsOf, findTable, newTable, printTable, wordsOf } from './markdown-table.ts';
import { TableGrid } from './TableGrid.tsx';

const NEW = { rows: 3, columns: 3 } as const;

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
        第一行是表头。Tab 到下一格，Enter 到下一行，最后一行再按一次就多一行；从 Excel、WPS、Word
        复制的一片，粘贴进来就填好。
      </p>
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
          不改了
        </button>
      </p>
    </Dialog>
  );
}

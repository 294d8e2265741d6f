import { redo, undo } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { say } from '../client/notice.tsx';
import { toggleBold } from './bold.ts';
import { toggleLines } from './line-marks.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { QuoteDialog } from './QuoteDialog.tsx';
import { TagDialog } from './TagDialog.tsx';
import type { EditorTool } from './tools.ts';

/** 小标题, 加粗, 链接, 引语, 修改, 列表, 撤销, 重做. */
export const TEXT_TOOLS: readonly EditorTool[] = [
  {
    name: '小标题',
    key: 'Mod-Alt-2',
    run: (view) => {
      markLines(view, '## ');
    },
  },
  { name: '加粗', key: 'Mod-b', run: bold },
  { name: '链接', key: 'Mod-k', Dialog: LinkDialog },
  { name: '引语', key: 'Mod-Alt-q', Dialog: QuoteDialog },
  { name: '修改', key: 'Mod-Enter', Dialog: TagDialog },
  {
    name: '列表',
    key: 'Mod-Alt-l',
    run: (view) => {
      markLines(view, '- ');
    },
  },
  { name: '撤销', key: 'Mod-z', run: (view) => void undo(view) },
  { name: '重做', key: 'Mod-y', run: (view) => void redo(view) },
];

function markLines(view: EditorView, mark: '## ' | '- '): void {
  const { from, to } = view.state.selection.main;
  view.dispatch({ changes: toggleLines(view.state.doc.toString(), from, to, mark), scrollIntoView: true });
}

/** Line by line: bold words do not reach from one paragraph into the next. */
function bold(view: EditorView): void {
  const { doc, selection } = view.state;
  const { from, to } = selection.main;
  const changes: ChangeSpec[] = [];
  let [start, end, moved] = [Infinity, 0, 0];
  for (let number = doc.lineAt(from).number; number <= doc.lineAt(to).number; number += 1) {
    const line = doc.line(number);
    const made = toggleBold(line.text, Math.max(0, from - line.from), Math.min(line.length, to - line.from));
    if (!made) continue;
    changes.push({ from: line.from, to: line.to, insert: made.line });
    start = Math.min(start, line.from + moved + made.from);
    end = line.from + moved + made.to;
    moved += made.line.length - line.length;
  }
  if (changes.length === 0) {
    say('先选中要加粗的字；一行里的星号没有成对，也加不了');
    return;
  }
  view.dispatch({ changes, selection: EditorSelection.range(start, end), userEvent: 'input.bold' });
}

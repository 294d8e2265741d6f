import type { Extension } from '@codemirror/state';
import type { EditorTool, ToolDialogProps } from '../tools.ts';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { BlockDialog } from './BlockDialog.tsx';
import { NumberDialog } from './NumberDialog.tsx';
import { pasteAndDrop } from './paste-events.ts';
import { PhotoDialog } from './PhotoDialog.tsx';
import { TableDialog } from './table/TableDialog.tsx';
import './insert.css';

/** 数值, 图表, 照片, 附件, 表格. */
export const INSERT_TOOLS: readonly EditorTool[] = [
  { name: '数值', key: 'Mod-Alt-s', Dialog: NumberDialog },
  { name: '图表', key: 'Mod-Alt-c', Dialog: BlockDialog },
  { name: '照片', key: 'Mod-Alt-p', Dialog: PhotoDialog },
  { name: '附件', Dialog: AttachmentDialog },
  { name: '表格', key: 'Mod-Alt-t', Dialog: TableDialog },
];

/** What pasting and dropping into the editor does. */
export function toInsertExtensions(path: string, during: ToolDialogProps['during']): readonly Extension[] {
  return [pasteAndDrop({ path, during })];
}

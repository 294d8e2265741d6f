import type { Extension } from '@codemirror/state';
import type { EditorTool } from '../tools.ts';

/** 数值, 图表, 照片, 附件, 表格. */
export const INSERT_TOOLS: readonly EditorTool[] = [];

/** What pasting and dropping into the editor does. */
export function toInsertExtensions(_path: string): readonly Extension[] {
  return [];
}

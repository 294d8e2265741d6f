import type { EditorView } from '@codemirror/view';
import type { ComponentType } from 'preact';

/** What a tool's dialog is given: the editor, the file that stands in it, and how to close. */
export interface ToolDialogProps {
  readonly view: EditorView;
  /** From the project's root: `content/articles/2018/x.mdx`. */
  readonly path: string;
  readonly close: () => void;
  /** Does something by which the desk changes the file itself, while what is typed stays. */
  readonly during: (action: () => Promise<void>) => Promise<void>;
}

/** A button of the editor's tool bar: acts at once (`run`), or asks in a dialog. */
export type EditorTool = {
  readonly name: string;
  /** As CodeMirror writes it: `Mod-b`. */
  readonly key?: string;
} & ({ readonly run: (view: EditorView) => void } | { readonly Dialog: ComponentType<ToolDialogProps> });

import type { EditorView } from '@codemirror/view';
import { placeBlock, placeInline, type Placed } from './place.ts';

/** Puts words where the cursor stands, in place of what is selected. */
export function insertInline(view: EditorView, words: string): void {
  const { from, to } = view.state.selection.main;
  apply(view, placeInline(view.state.doc.toString(), from, to, words));
}

/** Puts a block in a paragraph of its own, at or below the one where the cursor stands. */
export function insertBlock(view: EditorView, block: string): void {
  apply(view, placeBlock(view.state.doc.toString(), view.state.selection.main.head, block));
}

/** Makes a change as one step that “撤销” takes back, and goes on writing behind it. */
export function apply(view: EditorView, { from, to, insert, cursor }: Placed): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: cursor },
    scrollIntoView: true,
    userEvent: 'input.insert',
  });
  goOn(view);
}

/** Goes on writing after a dialog, which as it closes gives the focus back to what had it before. */
export function goOn(view: EditorView): void {
  setTimeout(() => {
    view.focus();
  });
}

import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { setNames } from './chips.ts';
import { toDiagnostics } from './diagnostics.ts';
import { createEditor, takeBody } from './editor.ts';
import { INSERT_TOOLS, toInsertExtensions } from './insert/insert-tools.ts';
import { TEXT_TOOLS } from './text-tools.ts';
import type { TextIssue, TextView } from './text-view.ts';
import { applyTool } from './Toolbar.tsx';
import type { EditorTool } from './tools.ts';
import type { OpenText } from './use-text.ts';

/** All tools, in the order of the tool bar. */
export const TOOLS = [...TEXT_TOOLS, ...INSERT_TOOLS];

/** The editor of the body, in the element that `parent` holds; made once, and kept at what stands in the file. */
export function useEditor(
  path: string,
  open: OpenText,
  onDialog: (tool: EditorTool) => void,
): readonly [parent: RefObject<HTMLDivElement | null>, view: EditorView | undefined] {
  const parent = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const { edited, changeBody, follow, during } = open;
  const latest = useRef(changeBody);
  latest.current = changeBody;
  const isRead = edited !== undefined;
  useEffect(() => {
    if (!parent.current || edited === undefined) return undefined;
    const made = createEditor({
      parent: parent.current,
      body: edited.body,
      onChange: (body) => {
        latest.current(body);
      },
      keys: TOOLS.flatMap((tool) => (tool.key === undefined ? [] : [toBinding(tool, tool.key, onDialog)])),
      extensions: toInsertExtensions(path, during),
    });
    follow.current = (body) => {
      takeBody(made, body, false);
    };
    setView(made);
    return () => {
      follow.current = undefined;
      made.destroy();
    };
  }, [path, isRead]);
  return [parent, view];
}

/** Shows in the editor what tags name and what the check says; `headLines` stand above the body. */
export function useMarks(
  view: EditorView | undefined,
  text: TextView | undefined,
  issues: readonly TextIssue[],
  headLines: number,
  mend: (issue: TextIssue) => void,
): void {
  useEffect(() => {
    if (text) view?.dispatch({ effects: setNames.of(text.names) });
  }, [view, text]);
  useEffect(() => {
    if (!view) return;
    const diagnostics = toDiagnostics(view.state.doc, issues, headLines, mend);
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }, [view, issues, headLines]);
}

function toBinding(tool: EditorTool, key: string, onDialog: (tool: EditorTool) => void) {
  return {
    key,
    preventDefault: true,
    run: (view: EditorView): boolean => {
      applyTool(tool, view, onDialog);
      return true;
    },
  };
}

import type { EditorView } from '@codemirror/view';
import { useRef, useState } from 'preact/hooks';
import type { EditorTool } from './tools.ts';

interface ToolbarProps {
  readonly tools: readonly EditorTool[];
  readonly view: EditorView | undefined;
  readonly onDialog: (tool: EditorTool) => void;
}

/** The editor's tools: one stop of the Tab key, arrows from button to button. */
export function Toolbar({ tools, view, onDialog }: ToolbarProps) {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = tools.length - 1;
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + tools.length) % tools.length;
    setAt(index);
    bar.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div
      class="text-tools"
      role="toolbar"
      aria-label="编辑"
      aria-controls="text-editor"
      ref={bar}
      onKeyDown={onKeyDown}
    >
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          class="quiet"
          tabIndex={index === at ? 0 : -1}
          disabled={view === undefined}
          title={tool.key === undefined ? tool.name : `${tool.name}（${keyName(tool.key)}）`}
          {...(tool.key !== undefined && { 'aria-keyshortcuts': keyName(tool.key) })}
          // The words that are selected stay selected.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            setAt(index);
            if (view) applyTool(tool, view, onDialog);
          }}
        >
          {tool.name}
        </button>
      ))}
    </div>
  );
}

/** Does what a tool does, or opens its dialog. */
export function applyTool(tool: EditorTool, view: EditorView, onDialog: (tool: EditorTool) => void): void {
  if ('Dialog' in tool) {
    onDialog(tool);
    return;
  }
  tool.run(view);
  view.focus();
}

/** `Mod-Alt-l` → Ctrl+Alt+L; on a Mac Meta+Alt+L. */
function keyName(key: string): string {
  const mod = /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'Meta' : 'Ctrl';
  return key
    .split('-')
    .map((part) => (part === 'Mod' ? mod : part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

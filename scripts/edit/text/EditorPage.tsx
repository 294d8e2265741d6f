import { EditorView } from '@codemirror/view';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import { useAsked } from '../client/use-asked.ts';
import type { DeskFile } from '../files.ts';
import { Conflict, Gone } from './Conflict.tsx';
import { spanOf } from './diagnostics.ts';
import { toEdited } from './document.ts';
import { takeBody } from './editor.ts';
import { HeadForm } from './HeadForm.tsx';
import { Messages } from './Messages.tsx';
import { Preview } from './Preview.tsx';
import { TextTop } from './TextTop.tsx';
import type { TextIssue, TextView } from './text-view.ts';
import { Toolbar } from './Toolbar.tsx';
import type { EditorTool } from './tools.ts';
import { TOOLS, useEditor, useMarks } from './use-editor.ts';
import { useText, type OpenText } from './use-text.ts';

/** From this width the page stands beside the text. */
const WIDE = '(min-width: 64rem)';
const NONE: readonly TextIssue[] = [];

interface EditorPageProps {
  /** From the project's root. */
  readonly path: string;
  /** Of the file: where somebody was sent to. */
  readonly line: number | undefined;
}

/** One text: its form, the editor with its tools, the check's messages, and the page as readers will see it. */
export function EditorPage({ path, line }: EditorPageProps) {
  const open = useText(path);
  const { value: text, fault } = useAsked<TextView>(`/api/text?path=${encodeURIComponent(path)}`);
  const { value: issues = NONE } = useAsked<readonly TextIssue[]>(
    `/api/issues?file=${encodeURIComponent(path)}`,
  );
  const [dialog, setDialog] = useState<EditorTool>();
  const [isShown, setShown] = useState(() => matchMedia(WIDE).matches);
  const [parent, view] = useEditor(path, open, setDialog);
  const headLines = (open.edited?.head.split('\n').length ?? 1) - 1;
  const mend = (issue: TextIssue): void => {
    mendIssue(path, issue, open).catch(complain);
  };
  useMarks(view, text, issues, headLines, mend);
  const [place, goTo] = usePlace(view, line, headLines);
  const DialogOfTool = dialog && 'Dialog' in dialog ? dialog.Dialog : undefined;
  return (
    <div class="text">
      <TextTop text={text} path={path} open={open} isShown={isShown} onShown={setShown} />
      {(open.fault ?? fault) !== undefined && <p role="alert">{open.fault ?? fault}</p>}
      <Trouble open={open} view={view} />
      <div class={`text-desk${isShown ? ' text-desk-two' : ''}`} hidden={open.edited === undefined}>
        <div class="text-side">
          {text && open.edited && (
            <HeadForm
              text={text}
              head={open.edited.head}
              issues={issues}
              line={place}
              onHead={open.changeHead}
            />
          )}
          <Toolbar tools={TOOLS} view={view} onDialog={setDialog} />
          <div id="text-editor" class="text-editor" ref={parent} />
          <Messages issues={issues} onGo={goTo} onMend={mend} />
        </div>
        {isShown && text && <Preview address={text.address} title={text.title} />}
      </div>
      {DialogOfTool && view && (
        <DialogOfTool
          view={view}
          path={path}
          during={open.during}
          close={() => {
            setDialog(undefined);
          }}
        />
      )}
    </div>
  );
}

/** What has to be decided before anything is saved again; what is chosen can be taken back in the editor. */
function Trouble({ open, view }: { readonly open: OpenText; readonly view: EditorView | undefined }) {
  const { state, whole } = open;
  const settle = (chosen: string): Promise<void> => {
    if (view) takeBody(view, toEdited(chosen).body, true);
    return open.settle(chosen);
  };
  if (state.kind === 'conflict') return <Conflict theirs={state.theirs} whole={whole} settle={settle} />;
  return state.kind === 'gone' ? <Gone whole={whole} settle={settle} /> : null;
}

type Place = Pick<TextIssue, 'line' | 'column' | 'found'>;

/** The line that somebody was sent to or asked for last, and how to go to another. */
function usePlace(
  view: EditorView | undefined,
  line: number | undefined,
  headLines: number,
): readonly [line: number | undefined, goTo: (place: Place) => void] {
  const [place, setPlace] = useState(line);
  const goTo = (wanted: Place): void => {
    const span = view && spanOf(view.state.doc, wanted, headLines);
    setPlace(wanted.line);
    if (!view || !span) return;
    view.dispatch({
      selection: { anchor: span.from, head: span.to },
      effects: EditorView.scrollIntoView(span.from, { y: 'center' }),
    });
    view.focus();
  };
  useEffect(() => {
    if (view && line !== undefined) goTo({ line, column: 1, found: '' });
  }, [view, line]);
  return [place, goTo];
}

/** Lets the desk mend one message; the editor follows by itself. */
async function mendIssue(path: string, { rule, line, found }: TextIssue, open: OpenText): Promise<void> {
  await open.during(async () => {
    const { version } = await ask<DeskFile>('GET', `/api/file?path=${encodeURIComponent(path)}`);
    await ask('POST', '/api/issues/mend', { path, version, rule, line, found });
  });
  say('改好了');
}

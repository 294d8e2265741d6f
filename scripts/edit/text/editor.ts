import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { lintGutter } from '@codemirror/lint';
import { EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { showChips } from './chips.ts';
import { changedSpan } from './document.ts';
import { showProse } from './prose.ts';

interface EditorOptions {
  readonly parent: HTMLElement;
  readonly body: string;
  readonly onChange: (body: string) => void;
  readonly keys: readonly KeyBinding[];
  readonly extensions: readonly Extension[];
}

const PHRASES = {
  'Control character': '控制字符',
  'Selection deleted': '选中的已删去',
  Diagnostics: '检查的提醒',
  'No diagnostics': '没有提醒',
  close: '关闭',
};

/** The editor of a text's body: prose that wraps, tags as chips, in Chinese. */
export function createEditor({ parent, body, onChange, keys, extensions }: EditorOptions): EditorView {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: body,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorState.phrases.of(PHRASES),
        EditorView.contentAttributes.of({ 'aria-label': '正文', lang: 'zh-CN' }),
        EditorView.lineWrapping,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
        keymap.of([...keys]),
        history(),
        drawSelection(),
        markdown({ completeHTMLTags: false }),
        lintGutter(),
        showProse(),
        showChips(),
        ...extensions,
        keymap.of([...defaultKeymap, ...historyKeymap]),
      ],
    }),
  });
}

/** Takes over another text; the cursor stays with its words. What others wrote is not “撤销”'s to take back. */
export function takeBody(view: EditorView, body: string, isUndone: boolean): void {
  const before = view.state.doc.toString();
  if (before === body) return;
  const [from, to] = changedSpan(before, body);
  view.dispatch({
    changes: { from, to, insert: body.slice(from, body.length - (before.length - to)) },
    annotations: Transaction.addToHistory.of(isUndone),
  });
}

import { useState } from 'preact/hooks';
import { Dialog } from '../client/dialog.tsx';
import { formatTag } from './markup.ts';
import type { ToolDialogProps } from './tools.ts';
import { WordsField } from './WordsField.tsx';

/** Marks the words that are selected as what somebody said; where none are, it asks for them. */
export function QuoteDialog({ view, close }: ToolDialogProps) {
  const { from, to } = view.state.selection.main;
  const [speaker, setSpeaker] = useState('');
  const [role, setRole] = useState('');
  const [words, setWords] = useState(view.state.sliceDoc(from, to));
  const isReady = speaker.trim() !== '' && words.trim() !== '';
  const write = (event: Event): void => {
    event.preventDefault();
    if (!isReady) return;
    const open = formatTag('Quote', { speaker: speaker.trim(), role: role.trim() }, 'open');
    view.dispatch({ changes: { from, to, insert: quoted(words, open) }, scrollIntoView: true });
    close();
    view.focus();
  };
  return (
    <Dialog title="引语" onClose={close}>
      <form onSubmit={write}>
        {from === to && (
          <WordsField label="原话" help="照原样，连同引号" value={words} onWords={setWords} isLong />
        )}
        <WordsField label="谁说的" value={speaker} onWords={setSpeaker} />
        <WordsField label="身份" help="可以不写" value={role} onWords={setRole} />
        <button class="main" disabled={!isReady}>
          放进正文
        </button>
      </form>
    </Dialog>
  );
}

/** The words between its tags, each paragraph by itself: a quotation does not reach into the next one. */
function quoted(words: string, open: string): string {
  return words
    .split(/(\n\s*\n)/)
    .map((part) => (part.trim() === '' ? part : `${open}${part.replaceAll('\n', ' ').trim()}</Quote>`))
    .join('');
}

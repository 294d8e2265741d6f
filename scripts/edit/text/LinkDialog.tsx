import { useState } from 'preact/hooks';
import { Dialog } from '../client/dialog.tsx';
import { Picker } from '../client/picker.tsx';
import { useAsked } from '../client/use-asked.ts';
import type { TextSummary } from './text-view.ts';
import type { ToolDialogProps } from './tools.ts';
import { WordsField } from './WordsField.tsx';

/** Makes a link of the words that are selected, to an address or to a text of this site. */
export function LinkDialog({ view, close }: ToolDialogProps) {
  const { from, to } = view.state.selection.main;
  const [words, setWords] = useState(view.state.sliceDoc(from, to).replaceAll('\n', ''));
  const [address, setAddress] = useState('');
  const texts = useAsked<readonly TextSummary[]>('/api/texts');
  const isReady = words.trim() !== '' && isAddress(address);
  const insert = (event: Event): void => {
    event.preventDefault();
    if (!isReady) return;
    const link = `[${words.trim().replaceAll(/[[\]\\]/g, String.raw`\$&`)}](${toWritten(address)})`;
    view.dispatch({ changes: { from, to, insert: link }, selection: { anchor: from + link.length } });
    close();
    view.focus();
  };
  return (
    <Dialog title="链接" onClose={close}>
      <form onSubmit={insert}>
        <WordsField label="文字" value={words} onWords={setWords} />
        <WordsField
          label="网址"
          help="以 https:// 开头；本站的网页以 / 开头，也可以在下面找"
          value={address}
          onWords={setAddress}
        />
        <Picker
          label="本站的文章和章节"
          options={(texts.value ?? []).map(({ path, title, date, year }) => ({
            id: path,
            name: title,
            hint: date === '' ? `${year} 年报` : date,
          }))}
          onPick={(path) => {
            const text = texts.value?.find((one) => one.path === path);
            if (text === undefined) return;
            setAddress(text.address);
            if (words === '') setWords(text.title);
          }}
        />
        <button class="main" disabled={!isReady}>
          放进正文
        </button>
      </form>
    </Dialog>
  );
}

function isAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s/]+|\/|#|mailto:|tel:)/.test(address.trim());
}

/** Blanks and brackets would end the address. */
function toWritten(address: string): string {
  return address
    .trim()
    .replaceAll(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

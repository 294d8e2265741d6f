import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { Dialog } from '../../client/dialog.tsx';
import type { ToolDialogProps } from '../tools.ts';
import { FileField } from './FileField.tsx';
import { insertBlock, toTag } from './insert-at.ts';
import type { PhotoLook, StoredPhoto } from './insert-view.ts';
import { useFirstField } from './use-first-field.ts';

interface PhotoDialogProps extends ToolDialogProps {
  /** One that was dropped or pasted. */
  readonly file?: File;
}

const FORMATS = 'image/jpeg,image/png,image/webp';

/** Asks for a photo and for what is in it, and puts it into the text in a paragraph of its own. */
export function PhotoDialog({ view, path, close, file: given }: PhotoDialogProps) {
  const [file, setFile] = useState(given);
  const [look, setLook] = useState<PhotoLook>();
  const [fault, setFault] = useState('');
  const [words, setWords] = useState({ alt: '', caption: '', credit: '' });
  const [isSending, setSending] = useState(false);
  const form = useFirstField<HTMLFormElement>();
  const queryOf = ({ name }: File): string => String(new URLSearchParams({ path, name }));
  useEffect(() => {
    setLook(undefined);
    setFault('');
    if (file) ask<PhotoLook>('POST', `/api/photo/look?${queryOf(file)}`, file).then(setLook, tell);
  }, [file]);
  const tell = ({ message }: Error): void => {
    setFault(message);
    setSending(false);
  };
  const send = (event: Event): void => {
    event.preventDefault();
    if (!file || !look || isSending) return;
    if (words.alt.trim() === words.caption.trim()) {
      setFault('“画面里有什么”和说明写得一样：说明说的是什么事，画面里有什么说的是看得见的人和物');
      return;
    }
    setSending(true);
    ask<StoredPhoto>('POST', `/api/photo?${queryOf(file)}`, file).then(({ src }) => {
      insertBlock(view, toTag('Photo', { src, ...words }));
      close();
    }, tell);
  };
  return (
    <Dialog title="放进照片" onClose={close}>
      <form ref={form} onSubmit={send}>
        <FileField label="照片" accept={FORMATS} file={file} onFile={setFile} />
        {file && <Preview file={file} />}
        {file && !look && fault === '' && <p role="status">正在看这张照片……</p>}
        {fault !== '' && (
          <p role="alert" class="insert-fault">
            {fault}
          </p>
        )}
        {look?.doubts.map((doubt) => (
          <p key={doubt} class="hint">
            {doubt}
          </p>
        ))}
        {look && <PhotoFields words={words} onChange={setWords} />}
        <p class="row">
          <button type="submit" class="main" disabled={!look || isSending}>
            {isSending ? '正在放进去……' : '放进去'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function Preview({ file }: { readonly file: File }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return url === '' ? null : <img class="insert-preview" src={url} alt={`选好的照片：${file.name}`} />;
}

interface Words {
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

const FIELDS = [
  {
    name: 'alt',
    label: '画面里有什么',
    hint: '一句话，给看不见图的人听，例如：窗口前有人在办事',
    isRequired: true,
  },
  { name: 'caption', label: '说明', hint: '印在照片下面，例如：办事大厅', isRequired: true },
  { name: 'credit', label: '拍摄者', hint: '可以不写', isRequired: false },
] as const;

function PhotoFields({
  words,
  onChange,
}: {
  readonly words: Words;
  readonly onChange: (words: Words) => void;
}) {
  return (
    <>
      {FIELDS.map(({ name, label, hint, isRequired }) => (
        <label class="field" key={name}>
          <span class="label">{label}</span>
          <span>{hint}</span>
          <input
            name={name}
            required={isRequired}
            value={words[name]}
            onInput={({ currentTarget }) => {
              onChange({ ...words, [name]: currentTarget.value });
            }}
          />
        </label>
      ))}
      <p class="hint">
        照片上认得出人的，先征得本人同意再放；不满十四岁的孩子要父母同意，受助的职工和孩子尤其要问。拍摄的地点、时间和相机都不会带进去。
      </p>
    </>
  );
}

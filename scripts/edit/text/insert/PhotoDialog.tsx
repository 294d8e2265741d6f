import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { Dialog } from '../../client/dialog.tsx';
import type { ToolDialogProps } from '../tools.ts';
import { FileField } from './FileField.tsx';
import { insertBlock } from './insert-at.ts';
import { formatTag } from '../markup.ts';
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
  const [words, setWords] = useState({ alt: '', caption: '', credit: '' });
  const [isSending, setSending] = useState(false);
  const [unsent, setUnsent] = useState('');
  const form = useFirstField<HTMLFormElement>();
  const { look, refused } = useLook(path, file);
  const fault = refused === '' ? unsent : refused;
  useEffect(() => {
    if (file) form.current?.querySelector<HTMLInputElement>('[name=alt]')?.focus();
  }, [file]);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!file || !look || isSending) return;
    if (words.alt.trim() === words.caption.trim()) {
      setUnsent(SAME_WORDS);
      return;
    }
    setSending(true);
    try {
      const { src } = await ask<StoredPhoto>('POST', `/api/photo?${queryOf(path, file)}`, file);
      insertBlock(view, formatTag('Photo', { src, ...words }, 'alone'));
      close();
    } catch (error) {
      setUnsent((error as Error).message);
      setSending(false);
    }
  };
  return (
    <Dialog title="放进照片" onClose={close}>
      <form ref={form} class="insert-photo" onSubmit={(event) => void send(event)}>
        <div>
          <FileField label="照片" accept={FORMATS} file={file} onFile={setFile} />
          {file && refused === '' && <Preview file={file} />}
        </div>
        <div>
          {file && refused === '' && <PhotoFields words={words} onChange={setWords} />}
          <Told words={fault} isFault />
          {look?.doubts.map((doubt) => (
            <Told key={doubt} words={doubt} />
          ))}
          {file && !look && fault === '' && <p role="status">正在看这张照片……</p>}
          <button type="submit" class="main" disabled={!look || isSending}>
            {isSending ? '正在放进去……' : '放进去'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const SAME_WORDS = '“画面里有什么”和说明写得一样：说明说的是什么事，画面里有什么说的是看得见的人和物';

function queryOf(path: string, { name }: File): string {
  return String(new URLSearchParams({ path, name }));
}

function Told({ words, isFault = false }: { readonly words: string; readonly isFault?: boolean }) {
  if (words === '') return null;
  return (
    <p class="insert-fault" {...(isFault && { role: 'alert' })}>
      {words}
    </p>
  );
}

interface Looked {
  readonly look: PhotoLook | undefined;
  /** Why the picture is not taken. */
  readonly refused: string;
}

const UNSEEN: Looked = { look: undefined, refused: '' };

/** What the desk says of a picture that was chosen. */
function useLook(path: string, file: File | undefined): Looked {
  const [looked, setLooked] = useState(UNSEEN);
  useEffect(() => {
    let isWanted = true;
    const take = (next: Looked): void => {
      if (isWanted) setLooked(next);
    };
    setLooked(UNSEEN);
    if (file)
      ask<PhotoLook>('POST', `/api/photo/look?${queryOf(path, file)}`, file).then(
        (look) => {
          take({ look, refused: '' });
        },
        (error: unknown) => {
          take({ look: undefined, refused: (error as Error).message });
        },
      );
    return () => {
      isWanted = false;
    };
  }, [path, file]);
  return looked;
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

import { useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { Dialog } from '../../client/dialog.tsx';
import { say } from '../../client/notice.tsx';
import { ATTACHMENT_TYPES, LARGEST_ATTACHMENT } from '../../../../src/content/schemas/attachment.ts';
import type { ToolDialogProps } from '../tools.ts';
import { FileField } from './FileField.tsx';
import { goOn } from './insert-at.ts';
import { useFirstField } from './use-first-field.ts';

const ENDINGS = Object.keys(ATTACHMENT_TYPES);

interface AttachmentDialogProps extends ToolDialogProps {
  /** One that was dropped. */
  readonly file?: File;
}

/** Attaches a file to an article: readers find it below the text. */
export function AttachmentDialog({ view, path, close, during, file }: AttachmentDialogProps) {
  const content = useFirstField<HTMLDivElement>();
  return (
    <Dialog title="放进附件" onClose={close}>
      <div ref={content}>
        {path.startsWith('content/articles/') ? (
          <AttachmentForm
            path={path}
            during={during}
            given={file}
            close={() => {
              close();
              goOn(view);
            }}
          />
        ) : (
          <p>附件只能放在文章里。年报的章要带文件，请写一篇文章放上附件，再在章里链接过去。</p>
        )}
      </div>
    </Dialog>
  );
}

interface AttachmentFormProps extends Pick<ToolDialogProps, 'path' | 'close' | 'during'> {
  readonly given: File | undefined;
}

function AttachmentForm({ path, close, during, given }: AttachmentFormProps) {
  const [file, setFile] = useState(given);
  const [title, setTitle] = useState(given ? titleOf(given) : '');
  const [fault, setFault] = useState('');
  const choose = (chosen: File): void => {
    setFile(chosen);
    setFault('');
    setTitle(titleOf(chosen));
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!file || title.trim() === '') return;
    const query = new URLSearchParams({ path, name: file.name, title: title.trim() });
    try {
      await during(() => ask('POST', `/api/attachment?${String(query)}`, file));
      say(`附件放好了：${title.trim()}，读者在文章末尾看到它`);
      close();
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <FileField
        label="文件"
        accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
        file={file}
        onFile={choose}
      />
      <p class="hint">
        只收 {ENDINGS.join('、')}，每个至多 {LARGEST_ATTACHMENT / 1024 / 1024} MB；旧格式的请另存为新格式或
        PDF。
      </p>
      {fault !== '' && (
        <p role="alert" class="insert-fault">
          {fault}
        </p>
      )}
      <label class="field">
        <span class="label">名称</span>
        <span>读者看得到，例如：培训报名表</span>
        <input
          required
          value={title}
          onInput={({ currentTarget }) => {
            setTitle(currentTarget.value);
          }}
        />
      </label>
      <p class="row">
        <button type="submit" class="main" disabled={!file || title.trim() === ''}>
          放进去
        </button>
      </p>
    </form>
  );
}

/** The name that a file came with is what people call it. */
function titleOf({ name }: File): string {
  return name.replace(/\.[^.]*$/, '');
}

import { useState } from 'preact/hooks';

interface FileFieldProps {
  readonly label: string;
  /** As an `<input>` writes it; empty for all. */
  readonly accept: string;
  readonly file: File | undefined;
  readonly onFile: (file: File) => void;
}

/** A file that is chosen, or dropped on the field. */
export function FileField({ label, accept, file, onFile }: FileFieldProps) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={`field insert-file ${isOver ? 'insert-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer?.files ?? [];
        if (dropped) onFile(dropped);
      }}
    >
      <span class="label">{label}</span>
      <span>{file ? file.name : '拖到这里，或者点一下从文件夹里选'}</span>
      <input
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) onFile(chosen);
        }}
      />
    </label>
  );
}

import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { Dialog } from '../client/dialog.tsx';
import { complain } from '../client/notice.tsx';
import { go } from '../client/router.ts';

/** What the server takes at most, in bytes. */
const MOST = 64 * 1024 * 1024;

/** Which year, and which file. */
export function StartCard({ year: proposed }: { readonly year: number | undefined }) {
  const [year, setYear] = useState(String(proposed ?? ''));
  const [busy, setBusy] = useState<string>();
  const [other, setOther] = useState<File>();
  const bring = (file: File | undefined, replaces = false): void => {
    if (file === undefined || busy !== undefined) return;
    setBusy(file.name);
    setOther(undefined);
    send(year, file, replaces)
      .then(({ isOther }) => {
        if (isOther === true) setOther(file);
        else go(`/import?year=${year}`);
      }, complain)
      .finally(() => {
        setBusy(undefined);
      });
  };
  return (
    <div class="card start">
      <label class="field start-year">
        <span class="label">哪一年的年报</span>
        <input
          inputMode="numeric"
          pattern="\d{4}"
          value={year}
          onInput={({ currentTarget }) => {
            setYear(currentTarget.value.trim());
          }}
        />
      </label>
      <Drop busy={busy} onBring={bring} />
      {other && (
        <Replace
          year={year}
          onReplace={() => {
            bring(other, true);
          }}
          onClose={() => {
            setOther(undefined);
          }}
        />
      )}
      <p class="hint">文件只留在这台电脑上。导入以后还可以撤销。</p>
    </div>
  );
}

interface ReplaceProps {
  readonly year: string;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Asks before another document takes the place of the one that was imported. */
function Replace({ year, onReplace, onClose }: ReplaceProps) {
  return (
    <Dialog title={`${year} 年的原文已经导入过，和这一份不一样`} onClose={onClose}>
      <p>
        原文更正过，或者上次导错了，就用这一份换下原来的：章节重新分，改过的章不会被盖掉，决定过的数留着；原话不在了的，检查会一处一处告诉您。发布过的数变了，还要写更正。换了以后可以撤销。
      </p>
      <div class="row">
        <button type="button" class="main" onClick={onReplace}>
          用这一份换下原来的
        </button>
        <button type="button" onClick={onClose}>
          不换
        </button>
      </div>
    </Dialog>
  );
}

/** A field for a file: to drop on, or to choose with. */
function Drop({
  busy,
  onBring,
}: {
  readonly busy: string | undefined;
  readonly onBring: (file: File | undefined) => void;
}) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={isOver ? 'drop drop-over' : 'drop'}
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
        onBring(event.dataTransfer?.files[0]);
      }}
    >
      <strong>{busy === undefined ? '把文件拖到这里' : `正在读 ${busy}……`}</strong>
      <span class="hint">年报的 Word 文档（.docx）、纯文本（.txt），或者数值表（.csv）</span>
      <span class="button" aria-hidden="true">
        选一个文件
      </span>
      <input
        type="file"
        accept=".docx,.txt,.csv,.tsv"
        disabled={busy !== undefined}
        onChange={({ currentTarget }) => {
          onBring(currentTarget.files?.[0]);
          // The same file may be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

async function send(year: string, file: File, replaces: boolean): Promise<{ readonly isOther?: boolean }> {
  if (file.size > MOST)
    throw new Error(
      `${file.name}：文件太大，最多 64 MB。多半是图片太大：请在 WPS/Word 中“压缩图片”后另存，或者分成几个文件`,
    );
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Error(`${file.name}：读不出来，多半正被 Word 或 WPS 打开着：关掉它，再选一次`);
  });
  const query = new URLSearchParams({ year, name: file.name, ...(replaces && { replaces: '' }) });
  return ask('POST', `/api/import/file?${query.toString()}`, new Blob([bytes]));
}

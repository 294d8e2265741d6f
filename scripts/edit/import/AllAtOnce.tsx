import { useState } from 'preact/hooks';
import { Dialog } from '../client/dialog.tsx';
import type { ImportItem, NumberItem } from './import-view.ts';
import type { Decisions } from './use-decisions.ts';

interface AllAtOnceProps {
  readonly waiting: readonly ImportItem[];
  readonly send: Decisions['send'];
}

/** All that are sure in one step; all new ones after they were shown. */
export function AllAtOnce({ waiting, send }: AllAtOnceProps) {
  const [isShown, setShown] = useState(false);
  const numbers = waiting.filter((item) => item.kind === 'number');
  const sure = numbers.filter(({ match }) => match === 'sure');
  const made = numbers.filter(({ match }) => match === 'new');
  const close = (): void => {
    setShown(false);
  };
  const sendAll = (match: 'sure' | 'new', items: readonly NumberItem[]): void => {
    close();
    send(
      { kind: 'all', match },
      items.map(({ key }) => key),
    );
  };
  return (
    <div class="row all-at-once">
      {sure.length > 0 && (
        <button
          type="button"
          onClick={() => {
            sendAll('sure', sure);
          }}
        >
          采用全部有把握的（{sure.length} 个）
        </button>
      )}
      {made.length > 0 && (
        <button
          type="button"
          onClick={() => {
            setShown(true);
          }}
        >
          看一看全部新指标（{made.length} 个）
        </button>
      )}
      {isShown && (
        <NewOnes
          made={made}
          onClose={close}
          onAccept={() => {
            sendAll('new', made);
          }}
        />
      )}
    </div>
  );
}

function NewOnes({
  made,
  onClose,
  onAccept,
}: {
  readonly made: readonly NumberItem[];
  readonly onClose: () => void;
  readonly onAccept: () => void;
}) {
  return (
    <Dialog title="照原话拟的新指标" onClose={onClose}>
      <ul class="made">
        {made.map(({ key, made: proposed, sentence }) => (
          <li key={key}>
            <strong>{proposed?.name}</strong>（{proposed?.unit}，
            {proposed?.kind === 'flow' ? '时期数' : '时点数'}）<span class="hint">{sentence.join('')}</span>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" class="main" onClick={onAccept}>
          全部新建并采用
        </button>
        <span class="hint">名称、定义不合适的，关上这里，一个一个改。</span>
      </div>
    </Dialog>
  );
}

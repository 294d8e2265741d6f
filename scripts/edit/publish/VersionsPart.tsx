import { useEffect, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { Dialog } from '../client/dialog.tsx';
import { IssueList } from '../client/issues.tsx';
import { complain, say } from '../client/notice.tsx';
import { useAsked } from '../client/use-asked.ts';
import { Sections } from './ChangesPart.tsx';
import type { BackView, Version } from './publish-view.ts';

interface VersionsProps {
  readonly canSave: boolean;
  readonly again: () => void;
}

/** The earlier versions, and the way back to each. */
export function VersionsPart({ canSave, again }: VersionsProps) {
  const { value: versions, fault, again: listAgain } = useAsked<readonly Version[]>('/api/publish/versions');
  const [chosen, setChosen] = useState<Version>();
  return (
    <section class="card" aria-labelledby="versions">
      <h2 id="versions">以前的版本</h2>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {versions?.length === 0 && <p class="hint">还没有存过。</p>}
      <ol class="versions">
        {versions?.map((version) => (
          <li key={version.id}>
            <div>
              <time dateTime={version.date}>{new Date(version.date).toLocaleString('zh-CN')}</time>{' '}
              {version.author}
              <p>{version.words}</p>
            </div>
            {version.isNow ? (
              <span class="hint">最近的一版</span>
            ) : (
              <button
                type="button"
                class="quiet"
                disabled={!canSave}
                aria-label={`退回到这一版：${version.words}`}
                onClick={() => {
                  setChosen(version);
                }}
              >
                退回到这一版
              </button>
            )}
          </li>
        ))}
      </ol>
      {chosen && (
        <BackDialog
          version={chosen}
          onClose={() => {
            setChosen(undefined);
          }}
          onDone={(words) => {
            setChosen(undefined);
            listAgain();
            again();
            say(`${words}。读者还看不到，按“发布”才换上`);
          }}
        />
      )}
    </section>
  );
}

interface BackProps {
  readonly version: Version;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

function BackDialog({ version, onClose, onDone }: BackProps) {
  const [value, setValue] = useState<BackView>();
  const [fault, setFault] = useState<string>();
  // Once: going back changes content, and the question with it.
  useEffect(() => {
    ask<BackView>('GET', `/api/publish/back?id=${version.id}`).then(setValue, (error: unknown) => {
      setFault(error instanceof Error ? error.message : String(error));
    });
  }, [version.id]);
  const [isGoing, setGoing] = useState(false);
  const go = (): void => {
    setGoing(true);
    ask<{ readonly words: string }>('POST', '/api/publish/back', { id: version.id }).then(
      ({ words }) => {
        onDone(words);
      },
      (error: unknown) => {
        setGoing(false);
        complain(error);
      },
    );
  };
  return (
    <Dialog title={`退回到 ${new Date(version.date).toLocaleDateString('zh-CN')} 的版本`} onClose={onClose}>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {!value && fault === undefined && <p role="status">正在比对……</p>}
      {value && value.issues.length > 0 && (
        <>
          <p>
            不能退回：那一版少了已经发布的，或者和已经发布的对不上。发布过的数要写更正，发布过的网页要写明撤下，不能悄悄改回去。什么也没有改。
          </p>
          <IssueList issues={value.issues} />
        </>
      )}
      {value?.issues.length === 0 && (
        <>
          <p>退回是在最上面新存一版，现在的也留着，随时可以再退回来。发布过的数和网址的账不动。</p>
          {value.files === 0 ? <p>内容和现在的一样，不用退回。</p> : <h3>发布以后，读者会看到</h3>}
          <Sections compared={value.compared} hasFiles={value.files > 0} />
          <div class="row">
            <button type="button" class="main" disabled={isGoing || value.files === 0} onClick={go}>
              {isGoing ? '正在退回……' : '退回到这一版'}
            </button>
            <button type="button" onClick={onClose}>
              不退回
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

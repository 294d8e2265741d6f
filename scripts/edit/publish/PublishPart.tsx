import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain } from '../client/notice.tsx';
import { AuthorForm } from './AuthorForm.tsx';
import { JobSteps } from './JobSteps.tsx';
import { OverlapsPart } from './OverlapsPart.tsx';
import type { JobView, PublishState } from './publish-view.ts';

interface PartProps {
  readonly state: PublishState;
  readonly job: JobView | undefined;
  readonly again: () => void;
}

/** The one button, what it would do, and how far it is. */
export function PublishPart({ state, job, again }: PartProps) {
  const { git, target, errors, builtAt } = state;
  const [typed, setTyped] = useState<string>();
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const isRunning = job?.state === 'running' || state.job?.state === 'running';
  const message = typed ?? state.changes?.message ?? '';
  const hasClash = job?.steps.some(({ id, state: at }) => id === 'take' && at === 'failed') === true;
  const start = (): void => {
    ask('POST', '/api/publish/start', { message, choices }).then(() => {
      setTyped(undefined);
      setChoices({});
    }, complain);
  };
  return (
    <section class="card" aria-labelledby="publish">
      <h2 id="publish">发布</h2>
      {git.canSave && git.author === undefined ? (
        <AuthorForm again={again} />
      ) : (
        <>
          {git.canSave && (
            <label class="field">
              <span class="label">这一版改了什么</span>
              <span>照改动写好的，可以改；以后退回时看得到。</span>
              <textarea
                rows={3}
                value={message}
                onInput={({ currentTarget }) => {
                  setTyped(currentTarget.value);
                }}
              />
            </label>
          )}
          <Facts git={git} target={target} errors={errors} />
          {hasClash && !isRunning && <OverlapsPart choices={choices} onChoose={setChoices} />}
          <div class="row">
            <button type="button" class="main" disabled={isRunning} onClick={start}>
              {job?.state === 'interrupted' || job?.state === 'stopped' ? '接着发布' : '发布'}
            </button>
          </div>
        </>
      )}
      {job && <JobSteps job={job} />}
      {builtAt !== undefined && !isRunning && <Finished builtAt={builtAt} />}
    </section>
  );
}

function Facts({ git, target, errors }: Pick<PublishState, 'git' | 'target' | 'errors'>) {
  return (
    <ul class="publish-facts">
      {errors > 0 && (
        <li>
          内容还有 <strong>{errors}</strong> 处错误，发布会停在“检查”：<a href="/">去看看</a>
        </li>
      )}
      {git.author && <li>保存的人：{git.author.name}</li>}
      {git.remote !== undefined && <li>版本交到：{git.remote}</li>}
      {git.canSave && git.remote === undefined && <li>还没有设版本交到哪里，版本只存在这台电脑上。</li>}
      {target.name !== undefined && target.name !== '' && <li>网站传到：{target.name}</li>}
      {target.words !== '' && <li>{target.words}</li>}
    </ul>
  );
}

function Finished({ builtAt }: { readonly builtAt: string }) {
  return (
    <div class="finished">
      <p class="hint">做好的网站：dist 文件夹，{new Date(builtAt).toLocaleString('zh-CN')}</p>
      <div class="row">
        <a class="button" href="/api/publish/site" target="_blank" rel="noreferrer">
          打开看看（新窗口）
        </a>
        <button
          type="button"
          onClick={() => {
            ask('POST', '/api/publish/open', { what: 'dist' }).catch(complain);
          }}
        >
          打开文件夹
        </button>
      </div>
    </div>
  );
}

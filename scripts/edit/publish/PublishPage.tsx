import { useEffect, useState } from 'preact/hooks';
import { onDeskEvent } from '../client/events.ts';
import { useAsked } from '../client/use-asked.ts';
import { ChangesPart } from './ChangesPart.tsx';
import { GitNotice } from './GitNotice.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { PublishPart } from './PublishPart.tsx';
import { VersionsPart } from './VersionsPart.tsx';
import type { JobView, PublishState } from './publish-view.ts';
import './publish.css';

/** 发布: what changed, the one button, a preview, and the way back. */
export function PublishPage() {
  const { value: state, fault, again } = useAsked<PublishState>('/api/publish/state');
  const job = useJob(state?.job, again);
  return (
    <>
      <h1>发布</h1>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {state === undefined ? (
        <p role="status">正在比对……</p>
      ) : (
        <>
          <GitNotice git={state.git} again={again} />
          <div class="publish">
            <div>
              <ChangesPart changes={state.changes} />
              <PreviewPart
                preview={state.preview}
                job={job?.kind === 'preview' ? job : undefined}
                isOnline={state.target.name !== undefined}
              />
            </div>
            <div>
              <PublishPart state={state} job={job?.kind === 'publish' ? job : undefined} again={again} />
              {state.git.kind !== 'missing' && state.git.kind !== 'none' && (
                <VersionsPart canSave={state.git.canSave} again={again} />
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** The job as it goes on, whichever window began it; `onEnd` when it has ended. */
function useJob(asked: JobView | undefined, onEnd: () => void): JobView | undefined {
  const [told, setTold] = useState<JobView>();
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.kind !== 'progress' || event.of !== 'publish') return;
        const job = event.state as JobView;
        setTold(job);
        if (job.state !== 'running') onEnd();
      }),
    [onEnd],
  );
  return told ?? asked;
}

import { ask } from '../client/ask.ts';
import { IssueList } from '../client/issues.tsx';
import { complain } from '../client/notice.tsx';
import type { JobView, StepState, StepView } from './publish-view.ts';

const STATES: Readonly<Record<StepState, string>> = {
  waiting: '还没有做',
  running: '正在做',
  done: '做好了',
  skipped: '没有做',
  failed: '没有做成',
  stopped: '停下了',
};

/** The steps of a job, each with its sentence and how far it is, and the button that stops it. */
export function JobSteps({ job }: { readonly job: JobView }) {
  const { steps, state, isStopping } = job;
  return (
    <div class="job">
      <p role="status">{summaryOf(job)}</p>
      <ol class="steps">
        {steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {state === 'running' && (
        <button
          type="button"
          disabled={isStopping}
          onClick={() => {
            ask('POST', '/api/publish/stop').catch(complain);
          }}
        >
          {isStopping ? '正在停……' : '停下'}
        </button>
      )}
    </div>
  );
}

function Step({ step: { name, what, state, words, issues } }: { readonly step: StepView }) {
  return (
    <li class={`step step-${state}`} {...(state === 'running' && { 'aria-current': 'step' })}>
      <strong>{name}</strong> <span class="step-state">{STATES[state]}</span>
      <span class="hint">{what}</span>
      {words !== '' && words !== STATES[state] && <span class="step-words">{words}</span>}
      {issues.length > 0 && <IssueList issues={issues} />}
    </li>
  );
}

function summaryOf({ kind, steps, state, startedAt, by }: JobView): string {
  const what = kind === 'publish' ? '发布' : '预览';
  const began = `${by === undefined ? '' : `${by} `}${new Date(startedAt).toLocaleString('zh-CN')} 开始`;
  const at = steps.findIndex((step) => step.state === 'running');
  const whole = String(steps.length);
  if (state === 'running')
    return `正在${steps[at]?.name ?? what}（第 ${String(at + 1)} 步，共 ${whole} 步），${began}`;
  const ends = {
    done: `${what}做完了，${began}`,
    failed: `${what}没有做完，改好再来，${began}`,
    stopped: `${what}停下了，做好的都留着，可以接着来，${began}`,
    interrupted: `上次${what}做到一半，编辑台关掉了；做好的都留着，可以接着来，${began}`,
  };
  return ends[state];
}

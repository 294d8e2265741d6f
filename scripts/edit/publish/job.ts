import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeFailure } from '../../tools/failure.ts';
import { nameOf } from '../../tools/with-lock.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { describeDiskFault } from '../server/disk-fault.ts';
import { DeskFault } from '../server/server.ts';
import type { JobView, StepView } from './publish-view.ts';

/** What a step came to. Only `failed` keeps the steps behind it from running. */
export interface StepEnd {
  readonly state: 'done' | 'skipped' | 'failed';
  readonly words: string;
  readonly issues?: readonly Issue[];
}

/** One thing that a job does. Done a second time it must do no harm: who was stopped begins anew. */
export interface Step {
  readonly id: string;
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly what: string;
  /** Whether it may be broken off in the middle; else a stop waits for its end. */
  readonly canStop: boolean;
  /** `say` shows what it is at. Throws a DeskFault with the way out. */
  readonly run: (context: {
    readonly signal: AbortSignal;
    readonly say: (words: string) => void;
  }) => Promise<StepEnd>;
}

/** What a job is, beside its steps. */
type Errand = Pick<JobView, 'kind' | 'by'>;

export interface Jobs {
  /** Begins; gives how it ended. Throws a DeskFault where another is running. */
  readonly start: (errand: Errand, steps: readonly Step[]) => Promise<JobView | undefined>;
  /** Stops the running step where it can be, and begins no other. */
  readonly stop: () => void;
  /** The job that is running, or the last one; also of a desk that was ended. */
  readonly view: () => JobView | undefined;
}

interface Kept {
  /** The process that runs it. */
  readonly owner: string;
  readonly job: JobView;
}

/** Runs one job at a time; `file` remembers it beyond the end of the desk, `tell` hears of each change. */
export function openJobs(file: string, tell: (job: JobView) => void): Jobs {
  let stopper: AbortController | undefined;
  let current: JobView | undefined;
  const set = (job: JobView): void => {
    current = job;
    tell(job);
  };
  const keep = (job: JobView): void => {
    set(job);
    const kept: Kept = { owner: nameOf(process.pid), job };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.next`, JSON.stringify(kept));
    renameSync(`${file}.next`, file);
  };
  const view = (): JobView | undefined => (stopper ? current : (current ?? readKept(file)));
  return {
    view,
    stop: () => {
      if (stopper && current) {
        set({ ...current, isStopping: true });
        stopper.abort();
      }
    },
    start: async ({ kind, by }, steps) => {
      assertFree({ view });
      stopper = new AbortController();
      const startedAt = new Date().toISOString();
      keep({ kind, by, startedAt, state: 'running', isStopping: false, steps: steps.map(toWaiting) });
      try {
        await runAll(steps, stopper.signal, (change, isKept) => {
          if (current) (isKept ? keep : set)({ ...current, steps: change(current.steps) });
        });
      } finally {
        stopper = undefined;
        if (current) keep({ ...current, isStopping: false, state: endOf(current.steps) });
      }
      return current;
    },
  };
}

/** Throws a DeskFault that says who is at what, while a job is running. */
export function assertFree({ view }: Pick<Jobs, 'view'>): void {
  const job = view();
  if (job?.state !== 'running') return;
  const time = new Date(job.startedAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  const who = job.by === undefined ? '' : `${job.by} `;
  const what = job.kind === 'publish' ? '发布' : '做预览';
  throw new DeskFault(`正在${what}（${who}${time} 开始的），等它做完再来`);
}

type Report = (change: (steps: readonly StepView[]) => readonly StepView[], isKept: boolean) => void;

async function runAll(steps: readonly Step[], signal: AbortSignal, report: Report): Promise<void> {
  for (const step of steps) {
    const update = (change: Partial<StepView>, isKept = true): void => {
      report((all) => all.map((one) => (one.id === step.id ? { ...one, ...change } : one)), isKept);
    };
    if (signal.aborted) {
      update({ state: 'stopped', words: '没有做' });
      continue;
    }
    update({ state: 'running' });
    const end = await runStep(step, signal, (words) => {
      update({ words }, false);
    });
    update(end);
    if (end.state === 'failed') return;
  }
}

async function runStep(
  step: Step,
  signal: AbortSignal,
  say: (words: string) => void,
): Promise<Pick<StepView, 'state' | 'words'> & { readonly issues?: readonly Issue[] }> {
  try {
    return await step.run({ signal: step.canStop ? signal : new AbortController().signal, say });
  } catch (error) {
    if (signal.aborted && step.canStop) return { state: 'stopped', words: '停下了，做到一半的没有留下' };
    return { state: 'failed', words: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof DeskFault) return error.message;
  return describeDiskFault(error) ?? describeFailure({ title: '发布', log: 'publish' }, error);
}

function endOf(steps: readonly StepView[]): JobView['state'] {
  if (steps.some(({ state }) => state === 'failed')) return 'failed';
  return steps.some(({ state }) => state === 'stopped') ? 'stopped' : 'done';
}

function toWaiting({ id, name, what, canStop }: Step): StepView {
  return { id, name, what, canStop, state: 'waiting', words: '', issues: [] };
}

/** What a desk that ran before left; another desk may be running it now. */
function readKept(file: string): JobView | undefined {
  let kept: Kept;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
  if (kept.job.state !== 'running' || isAlive(kept.owner)) return kept.job;
  const steps = kept.job.steps.map((step): StepView =>
    step.state === 'running' ? { ...step, state: 'stopped', words: '做到一半，编辑台关掉了' } : step,
  );
  return { ...kept.job, state: 'interrupted', isStopping: false, steps };
}

function isAlive(owner: string): boolean {
  const pid = Number.parseInt(owner, 10);
  try {
    process.kill(pid, 0);
    return owner === nameOf(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

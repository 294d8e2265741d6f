import { Worker } from 'node:worker_threads';
import { createBoardMemory, noteProgress, openBoard } from '../../src/content/disk/progress.ts';

/** Far more than any one step takes. In seconds of this process's own computing, so that a busy machine changes nothing. */
const LIMIT_SECONDS = 120;
const PULSE_MS = 1000;

/** What the watching thread is given. */
export interface Watch {
  readonly memory: SharedArrayBuffer;
  readonly limitSeconds: number;
}

/** Ends this process, and says what it was at, when it computes for so long without a sign of life. Keeps no process alive. */
export function startWatchdog(limitSeconds = LIMIT_SECONDS): void {
  const memory = createBoardMemory();
  globalThis.annualReportProgress = openBoard(memory);
  const watch: Watch = { memory, limitSeconds };
  // Without the flags of this process, which may name a program of its own.
  const options = { workerData: watch, execArgv: [] };
  new Worker(new URL('./watchdog-worker.ts', import.meta.url), options).unref();
  // Who comes back to its event loop is not caught in a loop of its own.
  setInterval(() => {
    noteProgress();
  }, PULSE_MS).unref();
}

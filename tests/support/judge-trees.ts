import { startNode } from './child.ts';
import { BUILD_LOCK } from './fixture-site.ts';
import { withLock } from '../../scripts/tools/with-lock.ts';

/** Which tree to judge: its seed, and how many of each kind it has at most. */
export interface Asked {
  readonly seed: number;
  readonly most: number;
}

/** What was said of a generated tree. */
export interface Verdict {
  readonly seed: number;
  readonly accepted: boolean;
  /** Why the check's word does not hold; undefined where it does. */
  readonly broken: string | undefined;
}

/** Judges trees, one at a time, in a process of its own. */
export interface Judge {
  readonly ask: (asked: Asked) => Promise<Verdict>;
  readonly close: () => void;
}

/** What builds leave in memory goes with the process. */
const TREES_A_PROCESS = 25;

/** Starts a judge. Its process is another one after a tree on which it has failed, so that a fault does not outlive its tree. */
export function startJudge(): Judge {
  let [child, judged] = [startProcess(), 0];
  const ask = async (asked: Asked): Promise<Verdict> => {
    const verdict = await askProcess(child, asked);
    judged += 1;
    if (verdict.broken === undefined && judged % TREES_A_PROCESS !== 0) return verdict;
    child.kill();
    child = startProcess();
    return verdict;
  };
  return {
    ask: (asked) => withLock(BUILD_LOCK, () => ask(asked)),
    close: () => {
      child.kill();
    },
  };
}

type Process = ReturnType<typeof startNode>;

function startProcess(): Process {
  const env = { ...process.env, NODE_ENV: 'production', SITE_CONTENT: '.build/trees/content' };
  return startNode(['tests/support/generated/judge.ts'], { env });
}

function askProcess(child: Process, { seed, most }: Asked): Promise<Verdict> {
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.removeAllListeners('data').on('data', (bytes: Buffer) => (output += bytes.toString()));
  return new Promise((resolve) => {
    const onClose = (): void => {
      resolve({ seed, accepted: true, broken: `判断中断了：${output}` });
    };
    child.once('close', onClose).once('message', (verdict: Verdict) => {
      child.off('close', onClose);
      resolve(verdict);
    });
    child.send({ seed, most });
  });
}

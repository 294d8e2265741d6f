import { Session } from 'node:inspector/promises';

/** Counts how often the parts of this project's own code run, as V8 counts them: the same number at every run, on every machine. */
export interface StepCounter {
  readonly count: (work: () => void) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Begins to count; only code that is loaded after this is counted in its parts, and other code by its functions. */
export async function countSteps(): Promise<StepCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /\/(?:src|scripts)\//.test(url) && !url.includes('node_modules'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    count: async (work) => {
      await take();
      work();
      return take();
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

import type { AstroIntegration } from 'astro';

/** One stretch of the build, in milliseconds. */
export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

export interface Stopwatch {
  /** Ends the phase that has been running since the last call, and names it. Phases of one name add up. */
  readonly lap: (name: string) => void;
  readonly getPhases: () => readonly Phase[];
}

/** Starts to measure; `now` gives milliseconds, `onLap` hears of each phase as it ends. */
export function startStopwatch(onLap: (phase: Phase) => void, now = () => performance.now()): Stopwatch {
  const spent = new Map<string, number>();
  let last = now();
  return {
    lap(name) {
      const time = now();
      const milliseconds = time - last;
      last = time;
      spent.set(name, (spent.get(name) ?? 0) + milliseconds);
      onLap({ name, milliseconds });
    },
    getPhases: () => [...spent].map(([name, milliseconds]) => ({ name, milliseconds })),
  };
}

/** Tells the stopwatch when Astro's build goes from one phase to the next. Must be the last integration. */
export function timePhases({ lap }: Stopwatch): AstroIntegration {
  const beforePages = {
    name: 'time-bundling',
    enforce: 'post' as const,
    buildApp: {
      order: 'post' as const,
      handler: () => {
        lap('打包');
        return Promise.resolve();
      },
    },
  };
  return {
    name: 'time-phases',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [beforePages] } });
      },
      'astro:config:done': ({ config }) => {
        lap('读取配置、检查内容');
        for (const integration of config.integrations) timeHooks(integration, lap);
      },
      'astro:build:start': () => {
        lap('读取内容');
      },
      'astro:build:generated': () => {
        lap('生成页面');
      },
    },
  };
}

/** What integrations do before and after the pages (content rules, search index, …) are phases of their own. */
function timeHooks({ name, hooks }: AstroIntegration, lap: Stopwatch['lap']): void {
  const { 'astro:build:start': start, 'astro:build:done': done } = hooks;
  if (name === 'time-phases') return;
  if (start !== undefined) {
    hooks['astro:build:start'] = async (options) => {
      lap('读取内容');
      await start(options);
      lap(name);
    };
  }
  if (done !== undefined) {
    hooks['astro:build:done'] = async (options) => {
      await done(options);
      lap(name);
    };
  }
}

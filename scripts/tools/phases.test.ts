import type { AstroIntegration } from 'astro';
import { describe, expect, test } from 'vitest';
import { startStopwatch, timePhases } from './phases.ts';

describe('startStopwatch', () => {
  test('gives each phase the time since the one before, and adds up phases of one name', () => {
    const times = [0, 10, 15, 45];
    const stopwatch = startStopwatch(
      () => undefined,
      () => times.shift() ?? 0,
    );
    for (const name of ['内容', '页面', '内容']) stopwatch.lap(name);
    expect(stopwatch.getPhases()).toEqual([
      { name: '内容', milliseconds: 40 },
      { name: '页面', milliseconds: 5 },
    ]);
  });
});

describe('timePhases', () => {
  test('makes what an integration does after the pages a phase of its own, once it is done', async () => {
    const heard: string[] = [];
    const search: AstroIntegration = {
      name: 'search-index',
      hooks: {
        'astro:build:done': async () => {
          await Promise.resolve();
          heard.push('indexed');
        },
      },
    };
    const timing = timePhases(startStopwatch(({ name }) => heard.push(name)));
    const config = { integrations: [search, timing] };
    // @ts-expect-error the hook reads nothing but the integrations
    await timing.hooks['astro:config:done']?.({ config });
    // @ts-expect-error the hook reads nothing
    await search.hooks['astro:build:done']?.({});
    expect(heard).toEqual(['读取配置、检查内容', 'indexed', 'search-index']);
  });
});

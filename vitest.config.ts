import { defineConfig } from 'vitest/config';
import { APPEARS_MS, HANGS_MS } from './scripts/tools/patience.ts';

process.env.TZ = 'Asia/Shanghai';

/** `unit`: pure code, beside which its tests lie. `site`: what stands in `dist/` and in the repository; needs a build. `server`: the build on real servers. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    teardownTimeout: HANGS_MS,
    expect: { poll: { timeout: APPEARS_MS } },
    // Left to itself, Vitest leaves one core free, which on two means that nothing runs side by side.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          globalSetup: 'tests/support/make-faces.ts',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/{content,unit}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'site', include: ['tests/site/**/*.test.ts', 'tests/judges/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
});

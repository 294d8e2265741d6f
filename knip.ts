import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // The commands of package.json, and those of .ci.
    'scripts/*.{ts,mjs}',
    'scripts/*/main.{ts,mjs}',
    'scripts/edit/client/main.tsx',
    // Gathered by the loaders.
    'content/**/*.mdx',
    // Named by `<script src>`, which knip does not read.
    'src/**/page-client.ts',
    // Started by their path, as processes, threads or by Astro.
    'scripts/bench/scale/build-once.ts',
    'scripts/tools/dev-logger.ts',
    'scripts/tools/watchdog-worker.ts',
    'src/photos/encode-files.ts',
    'src/fonts/make.ts',
    'scripts/edit/publish/preview/make.ts',
    'tests/judges/observatory.ts',
    'tests/support/generated/judge.ts',
    'tests/support/publish-until.ts',
    'tests/support/second-year/write.ts',
  ],
  project: [
    '*.{js,mjs,ts}',
    'src/**/*.{ts,astro}',
    'scripts/**/*.{ts,tsx,mjs}',
    'tests/**/*.ts',
    'content/**/*.mdx',
  ],
  // Their files are read as fonts: src/fonts/font-files.ts.
  ignoreDependencies: ['@chinese-fonts/syst', '@fontsource-variable/.*'],
  // Of the system: what needs one says so where it is missing.
  ignoreBinaries: ['caddy', 'fc-list', 'java', 'mkfifo', 'mount', 'openssl', 'soffice', 'umount'],
};

export default config;

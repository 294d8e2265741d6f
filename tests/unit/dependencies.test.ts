import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const { dependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

/** Brought by Astro, which is asked for with them. */
const OF_ASTRO = ['astro:', 'virtual:'];
const IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** Files that run without the tools for testing: every script that `setup.mjs` starts without `--dev`, and the site. */
function listEntries(): readonly string[] {
  const started = Object.values(scripts).flatMap(
    (command) => /setup\.mjs (scripts\/\S+)/.exec(command)?.[1] ?? [],
  );
  const site = globSync('src/**/*.{ts,astro}').filter((file) => !file.endsWith('.test.ts'));
  return ['astro.config.mjs', ...started, ...site];
}

/** The packages that files import when they are loaded, and the files that they import, each with the file that does. */
function listPackages(entries: readonly string[]): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const queue = [...entries];
  const seen = new Set<string>();
  for (const file of queue) {
    if (seen.has(file) || !/\.(ts|mjs|astro)$/.test(file) || !existsSync(file)) continue;
    seen.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (target.startsWith('.')) queue.push(join(dirname(file), target.replace(/\?.*$/, '')));
      else
        packages.set(
          target
            .split('/')
            .slice(0, target.startsWith('@') ? 2 : 1)
            .join('/'),
          file,
        );
    }
  }
  return packages;
}

test('what the site is made with is a dependency, and not one for development', () => {
  const packages = listPackages(listEntries());
  expect(packages.size).toBeGreaterThan(20);
  const missing = [...packages].filter(
    ([name]) =>
      !(name in dependencies) &&
      !name.startsWith('node:') &&
      !builtinModules.includes(name) &&
      !OF_ASTRO.some((prefix) => name.startsWith(prefix)),
  );
  expect(missing).toEqual([]);
});

test('the test above sees an import of a package for development', () => {
  expect([...listPackages(['tests/unit/dependencies.test.ts']).keys()]).toContain('vitest');
});

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

const text = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(text) as Lock;

/** Where a package that `from` depends on may stand: `node_modules/x`, `node_modules/a/node_modules/x`, … */
function listPlaces(from: string, name: string): readonly string[] {
  const parents = ['', ...`/${from}`.split('/node_modules/').slice(1)];
  return parents.map((_, index) => [...parents.slice(0, index + 1), name].join('/node_modules/').slice(1));
}

function listMissing(field: 'dependencies' | 'optionalDependencies', { packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry[field] ?? {})
      .filter((name) => !listPlaces(path, name).some((place) => place in packages))
      .map((name) => `${path || 'the project'} needs ${name}`),
  );
}

describe('package-lock.json', () => {
  test('has an entry for every optional dependency that it names, so that it fits every system', () => {
    expect(listMissing('optionalDependencies', lock)).toEqual([]);
  });

  test('has an entry for every dependency that it names', () => {
    expect(listMissing('dependencies', lock)).toEqual([]);
  });

  test('the check above notices an entry that npm has dropped', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-win32': '1.0.0' } },
      'node_modules/b/node_modules/a-win32': {},
    };
    expect(listMissing('optionalDependencies', { packages })).toEqual(['node_modules/a needs a-win32']);
  });

  test('names no address to download from', () => {
    const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(resolved).toEqual([]);
    expect(text.includes('.tgz')).toBe(false);
  });
});

describe('npm ci in a clean clone', () => {
  let folder = '';

  /** Checks the lock against package.json as `npm ci` does before it downloads; an empty cache and no network must do. */
  const runCi = (): { readonly ok: boolean; readonly output: string } => {
    const args = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--cache', join(folder, 'cache')];
    const npm = process.env.npm_execpath;
    const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
    const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { ok: status === 0, output: stdout + stderr };
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clone-'));
    for (const file of ['package.json', '.npmrc']) copyFileSync(file, join(folder, file));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('accepts the lock file', () => {
    writeFileSync(join(folder, 'package-lock.json'), text);
    const { ok, output } = runCi();
    expect(ok, output).toBe(true);
  });

  test('refuses a lock file that lacks a package of another system', () => {
    const { 'node_modules/@pagefind/windows-x64': dropped, ...packages } = lock.packages;
    expect(dropped).toBeDefined();
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    expect(runCi().ok).toBe(false);
  });
});

import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INPUTS } from '../../scripts/tools/inputs.ts';
import type { BuildRecord } from '../../src/build/build-record.ts';
import { startNode, waitForEnd } from '../support/child.ts';
import { spoilFiles } from '../support/spoil.ts';

/** Lets a process live 400 days later. */
const LATER = `
  const now = Date.now;
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...words) { super(...(words.length === 0 ? [Real.now() + 34_560_000_000] : words)); }
    static now() { return now() + 34_560_000_000; }
  };
`;

/** What the test runner sets of its own would be taken for the build's. */
const OWN = /^(?:VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$)/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));

const record = JSON.parse(readFileSync('dist/build.json', 'utf8')) as BuildRecord;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'another-folder-'));
  for (const name of INPUTS) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'later.mjs'), LATER);
  await build();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Builds there, as if 400 days later; returns what it printed. */
async function build(): Promise<string> {
  const { code, output } = await waitForEnd(
    startNode(['--import', join(folder, 'later.mjs'), join(folder, 'scripts/build.ts')], {
      cwd: folder,
      env: { ...env, SITE_COMMIT: record.commit },
    }),
  );
  if (code !== 0) throw new Error(output);
  return output;
}

/** The sha256 of every file of a build, by path; what is said of the commit is compared apart. */
function hashTree(root: string): ReadonlyMap<string, string> {
  return new Map(
    globSync('**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'build.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [
        file.slice(root.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

describe('a build in another folder on another day', () => {
  test('gives the same files, to the byte', () => {
    const [here, there] = [hashTree(resolve('dist')), hashTree(join(folder, 'dist'))];
    expect([...there.keys()]).toEqual([...here.keys()]);
    expect([...here].filter(([path, hash]) => there.get(path) !== hash).map(([path]) => path)).toEqual([]);
  });

  test('names the same content and the same commit', () => {
    const other = JSON.parse(readFileSync(join(folder, 'dist/build.json'), 'utf8')) as BuildRecord;
    expect([other.content, other.commit]).toEqual([record.content, record.commit]);
  });
});

const SEED = 20_261_130;

describe('two builds at once, after a hundred kept files and the last dist/ were spoilt', () => {
  let printed: readonly string[] = [];

  beforeAll(async () => {
    spoilFiles(join(folder, '.cache'), 100, SEED);
    spoilFiles(join(folder, 'dist'), 100, SEED);
    printed = await Promise.all([build(), build()]);
  });

  test('give the same files as before, to the byte', () => {
    const [here, there] = [hashTree(resolve('dist')), hashTree(join(folder, 'dist'))];
    expect([...there.keys()]).toEqual([...here.keys()]);
    expect([...here].filter(([path, hash]) => there.get(path) !== hash).map(([path]) => path)).toEqual([]);
  });

  test('one says that it waits for the other', () => {
    expect(printed.map((words) => words.includes('等它做完')).toSorted()).toEqual([false, true]);
  });

  test('no published file is a second name of a kept one', () => {
    const files = globSync('**/*', { cwd: join(folder, 'dist'), withFileTypes: true });
    const linked = files.filter(
      (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).nlink > 1,
    );
    expect(linked.map(({ name }) => name)).toEqual([]);
  });
});

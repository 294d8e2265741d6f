import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pathFault, readStored, writeStored } from './store.ts';

const FILE = 'content/indicators/a.yaml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '编辑台 '));
  mkdirSync(join(root, 'content/indicators'), { recursive: true });
  writeFileSync(join(root, FILE), 'name: 甲\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test.each([
  'package.json',
  'content',
  '../content/a.yaml',
  'content/../package.json',
  'content/indicators/../../package.json',
  '/etc/passwd',
  'content//a.yaml',
  'content/.git/config',
  'content/indicators/..\\..\\a.yaml',
  'content/indicators/a.yaml:stream',
  'content/indicators/con.yaml',
  'content/indicators/a.yaml.',
  'content/indicators/a\0.yaml',
])('%j is no place to write to', (path) => {
  expect(pathFault(root, path)).toBeDefined();
  expect(writeStored(root, path, bytes('x'), undefined)).toHaveProperty('refused');
});

test('no link is followed, of a file or on the way', () => {
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync('../elsewhere', join(root, 'content/away'));
  symlinkSync('../../package.json', join(root, 'content/indicators/b.yaml'));
  for (const path of ['content/away/a.yaml', 'content/indicators/b.yaml'])
    expect(writeStored(root, path, bytes('x'), undefined)).toEqual({
      refused: expect.stringContaining('链接') as string,
    });
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
});

describe('a file is written', () => {
  test('whole, and nothing is left beside it', () => {
    const { version } = readStored(root, FILE);
    expect(writeStored(root, FILE, bytes('name: 乙\n'), version)).toHaveProperty('version');
    expect(readFileSync(join(root, FILE), 'utf8')).toBe('name: 乙\n');
    expect(readdirSync(join(root, 'content/indicators'))).toEqual(['a.yaml']);
  });

  test('new, in a new folder', () => {
    expect(writeStored(root, 'content/articles/2018/b.mdx', bytes('乙'), undefined)).toHaveProperty(
      'version',
    );
    expect(readStored(root, 'content/articles/2018/b.mdx').bytes).toEqual(Buffer.from('乙'));
  });

  test('not where it was changed meanwhile: the other text comes back', () => {
    const { version } = readStored(root, FILE);
    writeFileSync(join(root, FILE), 'name: 丙\n');
    const written = writeStored(root, FILE, bytes('name: 乙\n'), version);
    expect(written).toMatchObject({ conflict: { bytes: Buffer.from('name: 丙\n') } });
    expect(readFileSync(join(root, FILE), 'utf8')).toBe('name: 丙\n');
  });

  test('not as new where one stands, and not where it was taken away', () => {
    expect(writeStored(root, FILE, bytes('x'), undefined)).toHaveProperty('conflict');
    const { version } = readStored(root, FILE);
    rmSync(join(root, FILE));
    expect(writeStored(root, FILE, bytes('x'), version)).toEqual({
      conflict: { bytes: undefined, version: undefined },
    });
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'or it stays as it was where the folder is closed',
    () => {
      chmodSync(join(root, 'content/indicators'), 0o555);
      expect(() => writeStored(root, FILE, bytes('x'), readStored(root, FILE).version)).toThrow(/EACCES/);
      chmodSync(join(root, 'content/indicators'), 0o755);
      expect(readFileSync(join(root, FILE), 'utf8')).toBe('name: 甲\n');
    },
  );
});

const WRITER = `
import { readStored, writeStored } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))};
const [root, path] = process.argv.slice(2);
process.stdout.write('ready\\n');
for (let turn = 0; ; turn += 1) writeStored(root, path, Buffer.alloc(3_000_000, 'ab'.charAt(turn % 2)), readStored(root, path).version);
`;

test('a process that is killed while it writes leaves the old file or the new one', async () => {
  const script = join(root, 'writer.mts');
  writeFileSync(script, WRITER);
  for (let round = 0; round < 10; round += 1) {
    const child = spawn(process.execPath, [script, root, FILE]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 5 + round * 7));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const text = readFileSync(join(root, FILE), 'utf8');
    expect(new Set(text).size === 1 ? text.length : text).toBeOneOf([3_000_000, 'name: 甲\n']);
  }
});

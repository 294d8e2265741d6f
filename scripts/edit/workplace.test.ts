import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStored } from './server/store.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const FILE = 'content/indicators/volunteers.yaml';

let root: string;
let workplace: Workplace;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '编辑 台-'));
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
  workplace = openWorkplace(root);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function read(): string {
  return readFileSync(join(root, FILE), 'utf8');
}

function rename(from: string, to: string): void {
  const { version } = readStored(root, FILE);
  workplace.apply('改名称', [{ path: FILE, bytes: Buffer.from(read().replace(from, to)), version }]);
}

test('what was written is seen at once, and taken back byte for byte', () => {
  const before = read();
  const name = workplace.tree().indicators.get('volunteers')?.data?.name ?? '';
  rename(name, '换了的名称');
  expect(workplace.tree().indicators.get('volunteers')?.data?.name).toBe('换了的名称');
  expect(workplace.undoable()).toBe('改名称');
  expect(workplace.undo()).toBe('改名称');
  expect(read()).toBe(before);
  expect(workplace.undo()).toBeUndefined();
});

test('a step is not taken back where somebody has gone on from it', () => {
  rename('name:', 'name: ');
  const theirs = `${read()}# 别人的话\n`;
  writeFileSync(join(root, FILE), theirs);
  expect(() => workplace.undo()).toThrow(/刚刚被别人改过/);
  expect(read()).toBe(theirs);
  expect(workplace.undoable()).toBe('改名称');
});

test('a command that fails on its copy has written nothing', async () => {
  const before = read();
  await expect(
    workplace.run('坏命令', (copy) => {
      writeFileSync(join(copy, FILE), 'name: 坏\n');
      throw new Error('断了');
    }),
  ).rejects.toThrow('断了');
  expect(read()).toBe(before);
  expect(workplace.undoable()).toBeUndefined();
});

test('a command writes what it wrote on its copy: changed, new and gone files as one step', async () => {
  const said = await workplace.run('一步', (copy) => {
    writeFileSync(join(copy, FILE), 'name: 新\n');
    writeFileSync(join(copy, 'content/units.yaml'), 'units: []\n');
    rmSync(join(copy, 'content/stations/sidu.yaml'));
    return '做好了';
  });
  expect(said).toBe('做好了');
  expect(read()).toBe('name: 新\n');
  expect(readStored(root, 'content/units.yaml').bytes?.toString()).toBe('units: []\n');
  expect(readStored(root, 'content/stations/sidu.yaml').bytes).toBeUndefined();
  workplace.undo();
  expect(readStored(root, 'content/units.yaml').bytes).toBeUndefined();
  expect(readStored(root, 'content/stations/sidu.yaml').bytes).toBeDefined();
});

test('a command whose files were changed meanwhile writes nothing', async () => {
  await expect(
    workplace.run('慢命令', (copy) => {
      writeFileSync(join(copy, FILE), 'name: 慢\n');
      writeFileSync(join(root, FILE), 'name: 别人\n');
    }),
  ).rejects.toThrow(/刚刚被别人改过/);
  expect(read()).toBe('name: 别人\n');
});

test('windows are told of a change once, whoever made it', async () => {
  const told: string[] = [];
  const { stream } = workplace.listen();
  stream?.({ write: (text: string) => told.push(text), on: () => undefined } as unknown as ServerResponse);
  const changes = (): number => told.filter((text) => text.includes('changed')).length;
  rename('name:', 'name: ');
  expect(changes()).toBe(1);
  writeFileSync(join(root, 'content/units.yaml'), 'units: []\n');
  await expect.poll(changes).toBe(2);
});

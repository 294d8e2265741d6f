import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskFile } from '../files.ts';
import { Saver, type SaveState } from './saving.ts';

const PATH = 'content/articles/2017/a.mdx';

/** A file whose version is its text, as the desk's server answers for it. */
function openDisk(text: string | undefined) {
  const disk = { text, writes: [] as string[], isDown: false };
  const stand = (): DeskFile => ({ path: PATH, text: disk.text ?? '', version: disk.text });
  const answer = (act: () => void): Promise<DeskFile> => {
    if (disk.isDown) return Promise.reject(new Error('编辑台的程序停了'));
    act();
    return Promise.resolve(stand());
  };
  const read = () => answer(() => undefined);
  const write = (typed: string, version: string | undefined) =>
    answer(() => {
      if (version !== disk.text) return;
      disk.text = typed;
      disk.writes.push(typed);
    });
  const states: SaveState[] = [];
  const followed: string[] = [];
  const saver = new Saver({
    disk: { read, write },
    file: stand(),
    onState: (state) => states.push(state),
    onText: (now) => followed.push(now),
  });
  return { disk, saver, states, followed, last: () => states.at(-1) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('saves once, when the typing has paused', async () => {
  const { disk, saver, last } = openDisk('旧');
  saver.type('新');
  await vi.advanceTimersByTimeAsync(400);
  saver.type('新的');
  await vi.advanceTimersByTimeAsync(499);
  expect(disk.writes).toEqual([]);
  expect(last()).toEqual({ kind: 'waiting' });
  await vi.advanceTimersByTimeAsync(1);
  expect(disk.writes).toEqual(['新的']);
  expect(last()?.kind).toBe('saved');
});

test('what is typed while a save is on its way is saved after it', async () => {
  const { disk, saver } = openDisk('旧');
  saver.type('一');
  const saved = saver.flush();
  await Promise.resolve();
  saver.type('一二');
  await saved;
  await vi.advanceTimersByTimeAsync(500);
  expect(disk.writes).toEqual(['一', '一二']);
});

test('writes nothing where the text is again what stands in the file', async () => {
  const { disk, saver, last } = openDisk('旧');
  saver.type('新');
  saver.type('旧');
  await vi.advanceTimersByTimeAsync(1000);
  await saver.flush();
  expect(disk.writes).toEqual([]);
  expect(last()?.kind).toBe('saved');
});

test('overwrites nothing that somebody else wrote, and goes on only when it is settled', async () => {
  const { disk, saver, last } = openDisk('旧');
  saver.type('我的');
  disk.text = '别人的';
  await vi.advanceTimersByTimeAsync(500);
  expect(disk.text).toBe('别人的');
  expect(last()).toEqual({ kind: 'conflict', theirs: '别人的' });
  saver.type('我的，又写了');
  await vi.advanceTimersByTimeAsync(1000);
  expect(disk.text).toBe('别人的');
  await saver.settle('我的，又写了');
  expect(disk.text).toBe('我的，又写了');
  expect(last()?.kind).toBe('saved');
});

test('tells of a conflict as soon as the file changes under unsaved words', async () => {
  const { disk, saver, last, followed } = openDisk('旧');
  saver.type('我的');
  disk.text = '别人的';
  await saver.look();
  expect(last()).toEqual({ kind: 'conflict', theirs: '别人的' });
  expect(followed).toEqual([]);
});

test('follows what others write where nothing was typed', async () => {
  const { disk, saver, followed } = openDisk('旧');
  disk.text = '别人的';
  await saver.look();
  expect(followed).toEqual(['别人的']);
  saver.type('别人的，我接着写');
  await vi.advanceTimersByTimeAsync(500);
  expect(disk.text).toBe('别人的，我接着写');
});

test('what the window itself asked for joins what is typed meanwhile, where the two do not meet', async () => {
  const { disk, saver, followed, last } = openDisk('#小标题\n\n正文');
  await saver.during(() => {
    disk.text = '## 小标题\n\n正文';
    saver.type('#小标题\n\n正文接着写');
    return Promise.resolve();
  });
  await vi.advanceTimersByTimeAsync(500);
  expect(followed).toEqual(['## 小标题\n\n正文接着写']);
  expect(disk.text).toBe('## 小标题\n\n正文接着写');
  await saver.during(() => {
    disk.text = '## 别的\n\n正文接着写';
    saver.type('## 小的\n\n正文接着写');
    return Promise.resolve();
  });
  expect(last()?.kind).toBe('conflict');
});

test('says that the file is gone, and can write it anew', async () => {
  const { disk, saver, last } = openDisk('旧');
  disk.text = undefined;
  await saver.look();
  expect(last()).toEqual({ kind: 'gone' });
  await saver.settle('旧');
  expect(disk.text).toBe('旧');
});

test('keeps what could not be saved, and saves it when the desk is back', async () => {
  const { disk, saver, last } = openDisk('旧');
  disk.isDown = true;
  saver.type('断线时写的');
  await vi.advanceTimersByTimeAsync(500);
  expect(last()).toEqual({ kind: 'failed', fault: '编辑台的程序停了' });
  expect(saver.pending()).toEqual({ text: '断线时写的', version: '旧' });
  disk.isDown = false;
  await saver.look();
  expect(disk.text).toBe('断线时写的');
  expect(last()?.kind).toBe('saved');
});

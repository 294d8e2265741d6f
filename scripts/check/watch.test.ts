import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { watchContent } from './watch.ts';

const root = mkdtempSync(join(tmpdir(), 'watch-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('tells of every change, also of a file that another was moved over, and in new folders', async () => {
  const file = join(root, 'content/articles/2017/a.mdx');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '一');
  const onChange = vi.fn();
  watchContent(root, onChange);
  const other = join(root, 'content/articles/2018/b.mdx');
  const steps: readonly (() => void)[] = [
    () => {
      writeFileSync(`${file}.new`, '二');
      renameSync(`${file}.new`, file);
    },
    () => {
      appendFileSync(file, '三');
    },
    () => {
      rmSync(file);
    },
    () => {
      mkdirSync(dirname(other));
    },
    () => {
      writeFileSync(other, '四');
    },
    () => {
      appendFileSync(other, '五');
    },
  ];
  for (const step of steps) {
    onChange.mockClear();
    step();
    await vi.waitFor(() => {
      expect(onChange).toHaveBeenCalled();
    }, 30_000);
  }
});

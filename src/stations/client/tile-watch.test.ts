import { describe, expect, test, vi } from 'vitest';
import { watchTiles } from './tile-watch.ts';

function watch() {
  const [onLoad, onFail] = [vi.fn(), vi.fn()];
  let timeOut: (() => void) | undefined;
  const tiles = watchTiles(
    { onLoad, onFail },
    8000,
    (action) => {
      timeOut = action;
      return 1;
    },
    () => {
      timeOut = undefined;
    },
  );
  return { ...tiles, onLoad, onFail, wait: () => timeOut?.() };
}

describe('a map', () => {
  test('works from its first tile on, and is not given up for being slow afterwards', () => {
    const { loaded, wait, onLoad, onFail } = watch();
    loaded();
    loaded();
    wait();
    expect(onLoad).toHaveBeenCalledTimes(1);
    expect(onFail).not.toHaveBeenCalled();
  });

  test('is given up when no tile comes in time', () => {
    const { wait, onFail } = watch();
    wait();
    expect(onFail).toHaveBeenCalledTimes(1);
  });

  test('is given up once, when four tiles in a row fail', () => {
    const { failed, onFail } = watch();
    for (let count = 0; count < 10; count += 1) failed();
    expect(onFail).toHaveBeenCalledTimes(1);
  });

  test('is given up also when it has worked before', () => {
    const { loaded, failed, onFail } = watch();
    loaded();
    for (let count = 0; count < 4; count += 1) failed();
    expect(onFail).toHaveBeenCalledTimes(1);
  });

  test('survives a tile that is missing here and there', () => {
    const { loaded, failed, onFail } = watch();
    for (let count = 0; count < 10; count += 1) {
      failed();
      loaded();
    }
    expect(onFail).not.toHaveBeenCalled();
  });

  test('that was closed reports nothing', () => {
    const { stop, failed, wait, onFail } = watch();
    stop();
    wait();
    for (let count = 0; count < 4; count += 1) failed();
    expect(onFail).not.toHaveBeenCalled();
  });
});

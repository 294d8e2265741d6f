/** What becomes of a map's tiles: `onLoad` once, when the first has come; `onFail` once, when the map is to be given up. */
export interface TileEvents {
  readonly onLoad: () => void;
  readonly onFail: () => void;
}

/** So many tiles in a row that fail mean that the service refuses or has gone, not that one picture is missing. */
const FAILURES = 4;

export interface TileWatch {
  readonly loaded: () => void;
  readonly failed: () => void;
  readonly stop: () => void;
}

/** Judges by its tiles whether a map works. A refusal (403, 418, 429), a dead server and a time-out look alike to a picture. */
export function watchTiles<T>(
  { onLoad, onFail }: TileEvents,
  patience: number,
  start: (action: () => void, milliseconds: number) => T,
  cancel: (timer: T) => void,
): TileWatch {
  let state: 'waiting' | 'working' | 'over' = 'waiting';
  let failures = 0;
  const fail = (): void => {
    if (state === 'over') return;
    stop();
    onFail();
  };
  const timer = start(fail, patience);
  const stop = (): void => {
    state = 'over';
    cancel(timer);
  };
  return {
    stop,
    loaded: () => {
      failures = 0;
      if (state !== 'waiting') return;
      state = 'working';
      cancel(timer);
      onLoad();
    },
    failed: () => {
      failures += 1;
      if (failures >= FAILURES) fail();
    },
  };
}

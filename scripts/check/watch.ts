import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps; they are one change. */
const SETTLE_MS = 150;

/** Calls `onChange` once when something below `content/` or `seeds/` has changed and come to rest. Goes on until the process ends. */
export function watchContent(root: string, onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  };
  for (const folder of ['content', 'seeds'].map((name) => join(root, name)))
    // A folder that went away, as that of a network drive does, is a change too.
    if (existsSync(folder)) watch(folder, { recursive: true }, settle).on('error', settle);
}

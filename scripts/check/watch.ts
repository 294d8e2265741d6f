import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
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
  const folders = ['content', 'seeds'].map((name) => join(root, name)).filter((folder) => existsSync(folder));
  if (process.platform === 'linux') watchEach(folders, settle);
  // A folder that went away, as that of a network drive does, is a change too.
  else for (const folder of folders) watch(folder, { recursive: true }, settle).on('error', settle);
}

/** On Linux Node's recursive watch loses a file that another was moved over, as most editors save: each folder is watched by itself. */
function watchEach(roots: readonly string[], onChange: () => void): void {
  const watchers = new Map<string, FSWatcher>();
  const follow = (): void => {
    const folders = new Set(roots.flatMap((root) => (existsSync(root) ? [root, ...foldersIn(root)] : [])));
    for (const [folder, watcher] of watchers)
      if (!folders.has(folder)) {
        watcher.close();
        watchers.delete(folder);
      }
    for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, watchOne(folder));
  };
  const watchOne = (folder: string): FSWatcher => {
    return watch(folder, onEvent).on('error', onEvent);
  };
  const onEvent = (): void => {
    try {
      follow();
    } catch (error) {
      // A folder went while it was looked for.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      setImmediate(onEvent);
    }
    onChange();
  };
  follow();
}

function foldersIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
}

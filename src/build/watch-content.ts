import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** An editor writes a file in several steps; they are one change. Longer than the 50 ms for which the watcher keeps quiet about a file that it has told of: the last step is never missed. */
const SETTLE_MS = 100;

/** Calls `changed` when files of `content/` or `seeds/` in `root` have changed and come to rest. */
export function onContentChange(server: ViteDevServer, root: string, changed: () => void): void {
  const folders = ['content', 'seeds'].map((folder) => join(root, folder));
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(folders);
  server.watcher.on('all', (_event, file) => {
    if (!folders.some((folder) => file.startsWith(folder + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  });
}

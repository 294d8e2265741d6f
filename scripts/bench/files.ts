import { statSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a built site at an address that the site itself names: a page's is its folder's; undefined where there is none. */
export function findFile(root: string, target: string): string | undefined {
  const path = decodeURIComponent(target.replace(/\?.*$/, ''));
  const file = join(root, path, path.endsWith('/') ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

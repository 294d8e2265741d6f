import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseContentTree, type ContentTree, type Files } from '../domain/content-tree.ts';

const TEXT = /\.(?:ya?ml|mdx?|txt)$/i;
/** Below a year's folder: seeds/README.md is no source document. */
const SEED = /^seeds\/[^/]+\/.+\.(?:txt|docx)$/;

/** Reads `content/` and the seeds below the project's root and parses them. Throws only when the disk cannot be read. */
export function readContentTree(root: string): ContentTree {
  return parseContentTree(readContentFiles(root));
}

/** The files of `content/` and the seeds, by their path from the project's root. Throws only when the disk cannot be read. */
export function readContentFiles(root: string): Files {
  const content = listFiles(root, 'content');
  const seeds = listFiles(root, 'seeds').filter((path) => SEED.test(path));
  return new Map([...content, ...seeds].map((path) => [path, readBytes(root, path)]));
}

/** Paths below a folder, with `/`, from the root. Files and folders that begin with a dot are the system's or an editor's. */
function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')));
}

/** Pictures and Word documents are known by name only. */
function readBytes(root: string, path: string): Uint8Array {
  return TEXT.test(path) ? readFileSync(join(root, path)) : new Uint8Array();
}

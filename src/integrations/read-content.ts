import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseContentPath } from '../domain/content-path.ts';
import type { ContentTree, Files } from '../domain/content-tree.ts';
import { parseEditions, type Editions } from '../domain/drafts.ts';

const TEXT = /\.(?:ya?ml|mdx?|txt)$/i;
/** Below a year's folder: seeds/README.md is no source document. */
const SEED = /^seeds\/[^/]+\/.+\.txt$/;

/** Reads `content/` and the seeds below the project's root and parses them, with drafts and without. Throws only when the disk cannot be read. */
export function readEditions(root: string): Editions {
  return parseEditions(readContentFiles(root));
}

/** What a build publishes of the project: its content without drafts. Throws only when the disk cannot be read. */
export function readContentTree(root: string): ContentTree {
  return readEditions(root).published;
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

/** Texts and attachments; pictures are known by name only. */
function readBytes(root: string, path: string): Uint8Array {
  const isRead = TEXT.test(path) || parseContentPath(path)?.kind === 'attachment';
  return isRead ? readFileSync(join(root, path)) : new Uint8Array();
}

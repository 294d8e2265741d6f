import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getAttachmentType } from '../schemas/attachment.ts';
import { parseContentPath } from '../content-path.ts';
import type { ContentTree, Files } from '../content-tree.ts';
import { isWithin, parseEditions, withoutFiles, type Editions } from './drafts.ts';
import type { Issue } from '../issue.ts';
import type { ParseCache } from './parse-cache.ts';
import type { PictureFacts } from '../../photos/picture.ts';
import { checkPicture, PICTURE_HEAD } from './on-disk.ts';
import { withUses } from '../photo-uses.ts';
import { decodeText } from './decode.ts';
import { getHiddenContent } from './hidden-content.ts';
import { checkListed, listContent, type Listed } from './list-content.ts';
import type { Role } from '../../photos/picture-order.ts';
import { getPictures, type CachedPicture } from '../../photos/picture-cache.ts';

const TEXT = /\.(?:ya?ml|mdx?|txt|csv|tsv|json)$/i;

/**
 * Reads `content/` and the seeds below the project's root and parses them, with drafts and without; what only the disk
 * can tell (links, pictures) is among the issues and in `pictures`. Throws only when the disk cannot be read. A cache keeps
 * what did not change from call to call.
 */
export function readEditions(root: string, cache?: ParseCache): Editions {
  const listed = listContent(root);
  const files = readFiles(root, listed);
  const { all, published, drafts } = parseEditions(files, cache);
  const issues = [...checkListed(listed), ...[...files.keys()].flatMap((path) => checkOnDisk(root, path))];
  const refused = new Set(issues.map(({ file }) => file));
  const pictures = readPictures(root, new Map([...files].filter(([path]) => !refused.has(path))));
  const onDisk = { issues, facts: [...pictures].map(([path, { facts }]) => [path, facts] as const) };
  const whole = withDisk(all, onDisk);
  if (drafts.length === 0) return { all: whole, published: whole, drafts };
  return {
    all: whole,
    published: withDisk(published, {
      issues: issues.filter(({ file }) => !isWithin(file, drafts)),
      facts: onDisk.facts.filter(([file]) => !isWithin(file, drafts)),
    }),
    drafts,
  };
}

/** The pictures among the files of a project, decoded and encoded: photos, and those that are attached to articles. */
export function readPictures(root: string, files: Files): ReadonlyMap<string, CachedPicture> {
  const pictures = [...files].flatMap(([path, bytes]) => {
    const role = roleOf(path, bytes);
    return role ? [{ path, role }] : [];
  });
  const cached = getPictures(pictures.map(({ path, role }) => ({ path: join(root, path), role })));
  return new Map(cached.map((picture, index) => [pictures[index]?.path ?? '', picture]));
}

/** What a build publishes of the project: its content without drafts. Throws only when the disk cannot be read. */
export function readContentTree(root: string, cache?: ParseCache): ContentTree {
  return readEditions(root, cache).published;
}

interface OnDisk {
  readonly issues: readonly Issue[];
  readonly facts: readonly (readonly [path: string, facts: PictureFacts])[];
}

function withDisk(tree: ContentTree, { issues, facts }: OnDisk): ContentTree {
  return { ...tree, issues: [...withUses(tree, issues), ...tree.issues], pictures: new Map(facts) };
}

/** Undefined for what is no picture, also where only its name says that it is one. */
function roleOf(path: string, bytes: Uint8Array | string): Role | undefined {
  const kind = parseContentPath(path)?.kind;
  if (kind === 'picture') return 'photo';
  const type = kind === 'attachment' ? getAttachmentType(path) : undefined;
  const isPicture = type?.mime.startsWith('image/') === true;
  return isPicture && typeof bytes !== 'string' && type.matches(bytes) ? 'attachment' : undefined;
}

/** The files of `content/` and the seeds, by their path from the project's root. Throws only when the disk cannot be read. */
export function readContentFiles(root: string): Files {
  return readFiles(root, listContent(root));
}

/** The files that pages may know of: without the drafts that must not be shown. */
export function readShownFiles(root: string): Files {
  return withoutFiles(readContentFiles(root), getHiddenContent());
}

/** A file as text; what does not decode is the content rules' to report. */
export function toText(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes;
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : '';
}

function readFiles(root: string, listed: readonly Listed[]): Files {
  const own = listed.filter(({ fault }) => fault === undefined);
  return new Map(own.map(({ path }) => [path, readBytes(root, path)]));
}

/** Texts and attachments; pictures and Word documents are known by name only. */
function readBytes(root: string, path: string): Uint8Array {
  const isRead = TEXT.test(path) || parseContentPath(path)?.kind === 'attachment';
  return isRead ? readFileSync(join(root, path)) : new Uint8Array();
}

function checkOnDisk(root: string, path: string): readonly Issue[] {
  if (parseContentPath(path)?.kind !== 'picture') return [];
  const file = join(root, path);
  return checkPicture(path, readHead(file), statSync(file).size);
}

function readHead(file: string): Uint8Array {
  const head = new Uint8Array(PICTURE_HEAD);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

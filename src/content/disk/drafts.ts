import { parseContentPath } from '../content-path.ts';
import type { ContentTree, Files } from '../content-tree.ts';
import { parseContentTree } from '../parse-content-tree.ts';
import type { ParseCache } from './parse-cache.ts';

/** A content tree with its drafts, without them, and where the drafts are. */
export interface Editions {
  readonly all: ContentTree;
  /** What a build publishes. */
  readonly published: ContentTree;
  /** A file, or a folder that ends in `/`: an article with its attachments, a report with all that is in its folder. */
  readonly drafts: readonly string[];
}

/** A line of its own, for files whose YAML does not parse: a broken draft is still a draft. */
const DRAFT_LINE = /^draft[ \t]*:[ \t]*true[ \t]*(?:#.*)?\r?$/m;
const FRONT_MATTER = /^---\r?\n[\s\S]*?^---/m;

/** Reads a content tree twice: with its drafts and without. Never throws. */
export function parseEditions(files: Files, cache: ParseCache = new Map()): Editions {
  const all = parseContentTree(files, cache);
  const drafts = listDrafts(all, files);
  const published = drafts.length === 0 ? all : parseContentTree(withoutFiles(files, drafts), cache);
  return { all, published, drafts };
}

/** The files that lie in none of the places. */
export function withoutFiles(files: Files, places: readonly string[]): Files {
  return new Map([...files].filter(([file]) => !isWithin(file, places)));
}

/** Whether a file is one of the places or lies in one of them. */
export function isWithin(file: string, places: readonly string[]): boolean {
  return places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
}

function listDrafts(tree: ContentTree, files: Files): readonly string[] {
  const articles = tree.articles
    .filter(({ file, raw }) => isDraft(raw, files.get(file), FRONT_MATTER))
    .flatMap(({ file }) => articlePlaces(file));
  const reports = tree.reports
    .filter(({ report }) => report && isDraft(report.raw, files.get(report.file)))
    .map(({ folder }) => `${folder}/`);
  return [...articles, ...reports];
}

function isDraft(raw: unknown, bytes: Uint8Array | string | undefined, part?: RegExp): boolean {
  if (typeof raw === 'object' && raw !== null) return 'draft' in raw && raw.draft === true;
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  return DRAFT_LINE.test(part ? (part.exec(text)?.[0] ?? '') : text);
}

/** An article's file and the folder of its attachments. */
function articlePlaces(file: string): readonly string[] {
  const path = parseContentPath(file);
  return path?.kind === 'article' ? [file, `content/articles/${path.year}/${path.slug}/`] : [file];
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { KEPT_CHARACTERS } from '../engine/characters.ts';
import { toIndexedPage } from './indexed-page.ts';
import { SIMPLIFIED_FILE, SYNONYMS_FILE, TERMS_FILE } from '../engine/lexicon.ts';
import type { Synonym } from '../engine/synonyms.ts';
import { SCAN_FILE } from '../engine/scan.ts';
import { readPages, type BuiltPage, type PageReader } from './built-pages.ts';
import { splitChunks } from './chunks.ts';
import { readFragments } from './fragments.ts';
import { toSimplifiedPairs } from './simplified-list.ts';
import { withoutDeadEnds, type OnDeadEnd } from './read-synonyms.ts';
import { toTerms } from './terms.ts';

/** Files of Pagefind that this site does not use: its interfaces, and the worker, because it searches on the main thread. */
const UNUSED = /^pagefind-(component-ui|modular-ui|ui|highlight|worker)\./;

/** Indexes every page below a folder that declares `data-pagefind-body`, into `pagefind/` beside them. Same pages, same bytes. */
export async function writeSearchIndex(directory: string, synonyms: readonly Synonym[] = []): Promise<void> {
  await readPages(directory, [await createSearchIndex(directory, synonyms)]);
}

/** The search index as a reader of all pages; `onDeadEnd` is told of synonyms that are left out. Pagefind, a process of its own, takes in one page while the next is read. */
export async function createSearchIndex(
  directory: string,
  synonyms: readonly Synonym[] = [],
  onDeadEnd: OnDeadEnd = () => undefined,
): Promise<PageReader> {
  const { errors, index } = await createIndex({ includeCharacters: KEPT_CHARACTERS });
  if (index === undefined) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  const pages: string[] = [];
  const added: Promise<void>[] = [];
  return {
    read: ({ file, document }) => {
      const content = toContent(file, document);
      if (content === undefined) return;
      pages.push(content);
      const adding = addPage(index, file, content);
      // What fails is told when all pages were read.
      adding.catch(() => undefined);
      added.push(adding);
    },
    finish: async () => {
      await Promise.all(added);
      if (pages.length === 0) throw new Error('没有一个页面声明了 data-pagefind-body，搜索会什么也找不到');
      const files = await writeFiles(index, join(directory, 'pagefind'));
      const living = withoutDeadEnds(synonyms, pages, onDeadEnd);
      writeLexicon(join(directory, 'pagefind'), { synonyms: living, pages, files });
      return `${pages.length} 个页面可搜索`;
    },
    close,
  };
}

async function addPage(index: PagefindIndex, file: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: toUrl(file), content });
  assertNone(errors, file);
}

interface LexiconSource {
  readonly synonyms: readonly Synonym[];
  /** The pages as they are indexed. */
  readonly pages: readonly string[];
  readonly files: readonly IndexFile[];
}

function writeLexicon(directory: string, { synonyms, pages, files }: LexiconSource): void {
  const held = new Set(pages.flatMap((page) => [...new Set(page)]));
  writeFileSync(join(directory, SYNONYMS_FILE), JSON.stringify(synonyms));
  writeFileSync(join(directory, SIMPLIFIED_FILE), JSON.stringify(toSimplifiedPairs(held)));
  const fragments = readFragments(files);
  writeFileSync(join(directory, TERMS_FILE), JSON.stringify(toTerms(fragments)));
  writeFileSync(join(directory, SCAN_FILE), JSON.stringify(fragments));
}

function toContent(file: string, document: BuiltPage['document']): string | undefined {
  try {
    return toIndexedPage(document);
  } catch (error) {
    throw new Error(`搜索索引：${file}：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Writes the index; returns its files as Pagefind made them. */
async function writeFiles(index: PagefindIndex, directory: string): Promise<readonly IndexFile[]> {
  const { errors, files } = await index.getFiles();
  assertNone(errors, directory);
  const written = splitChunks(files).filter((file) => !UNUSED.test(file.path));
  for (const folder of new Set(written.map(({ path }) => dirname(path))))
    mkdirSync(join(directory, folder), { recursive: true });
  for (const { path, content } of written) writeFileSync(join(directory, path), content);
  return files;
}

function toUrl(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function assertNone(errors: readonly string[], place: string): void {
  if (errors.length > 0) throw new Error(`搜索索引：${place}：${errors.join('；')}`);
}

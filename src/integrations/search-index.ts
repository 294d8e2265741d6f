import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { KEPT_CHARACTERS } from '../search/characters.ts';
import { toIndexedPage } from '../search/indexed-page.ts';
import { SIMPLIFIED_FILE, SYNONYMS_FILE, TERMS_FILE } from '../search/lexicon.ts';
import type { Synonym } from '../search/synonyms.ts';
import { SCAN_FILE } from '../search/scan.ts';
import { listPages, readPage } from './built-pages.ts';
import { splitChunks } from './search-index/chunks.ts';
import { readFragments } from './search-index/fragments.ts';
import { toSimplifiedPairs } from './search-index/simplified.ts';
import { assertLeadSomewhere, readSynonyms } from './search-index/synonyms.ts';
import { toTerms } from './search-index/terms.ts';
import { searchWrapper } from './search-index/wrapper.ts';

/** Pagefind's ready-made interfaces, which this site does not use. */
const UNUSED = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

/** Indexes the built pages for the search, into `pagefind/` beside them, and publishes the search as a module with Pagefind's exports. Any error fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [searchWrapper()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeSearchIndex(fileURLToPath(dir), await readSynonyms());
        logger.info(`${count} 个页面可搜索`);
      },
    },
  };
}

/** Indexes every page below a folder that declares `data-pagefind-body`; returns how many. Same pages, same bytes. */
export async function writeSearchIndex(
  directory: string,
  synonyms: readonly Synonym[] = [],
): Promise<number> {
  const { errors, index } = await createIndex({ includeCharacters: KEPT_CHARACTERS });
  if (index === undefined) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  try {
    const pages = await addPages(index, directory);
    if (pages.length === 0) throw new Error('没有一个页面声明了 data-pagefind-body，搜索会什么也找不到');
    assertLeadSomewhere(synonyms, pages);
    const files = await writeFiles(index, join(directory, 'pagefind'));
    await writeLexicon(join(directory, 'pagefind'), { synonyms, pages, files });
    return pages.length;
  } finally {
    await close();
  }
}

/** Adds the pages to the index; returns them as they are indexed. Pagefind, a process of its own, reads one page while the next is made. */
async function addPages(index: PagefindIndex, directory: string): Promise<readonly string[]> {
  const pages: string[] = [];
  const added: Promise<void>[] = [];
  for (const file of listPages(directory)) {
    const content = toContent(file, readPage(directory, file));
    if (content === undefined) continue;
    pages.push(content);
    added.push(addPage(index, file, content));
    // Without a pause nothing would be sent before the last page is made.
    await setImmediate();
  }
  await Promise.all(added);
  return pages;
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

async function writeLexicon(directory: string, { synonyms, pages, files }: LexiconSource): Promise<void> {
  const held = new Set(pages.flatMap((page) => [...new Set(page)]));
  await writeFile(join(directory, SYNONYMS_FILE), JSON.stringify(synonyms));
  await writeFile(join(directory, SIMPLIFIED_FILE), JSON.stringify(toSimplifiedPairs(held)));
  const fragments = readFragments(files);
  await writeFile(join(directory, TERMS_FILE), JSON.stringify(toTerms(fragments)));
  await writeFile(join(directory, SCAN_FILE), JSON.stringify(fragments));
}

function toContent(file: string, html: string): string | undefined {
  try {
    return toIndexedPage(html);
  } catch (error) {
    throw new Error(`搜索索引：${file}：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Writes the index; returns its files. */
async function writeFiles(index: PagefindIndex, directory: string): Promise<readonly IndexFile[]> {
  const { errors, files } = await index.getFiles();
  assertNone(errors, directory);
  for (const { path, content } of splitChunks(files).filter((file) => !UNUSED.test(file.path))) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  return files;
}

function toUrl(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

function assertNone(errors: readonly string[], place: string): void {
  if (errors.length > 0) throw new Error(`搜索索引：${place}：${errors.join('；')}`);
}

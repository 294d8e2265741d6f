import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind, PagefindModule } from '../../src/search/engine/pagefind.ts';
import { serveFolder } from './serve-folder.ts';

export interface IndexedSite extends AsyncDisposable {
  readonly directory: string;
  readonly pagefind: Pagefind;
}

/** Writes pages to a folder of their own; the caller removes it. */
export async function writeSite(pages: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [file, html] of Object.entries(pages)) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), html);
  }
  return directory;
}

/** Pagefind's browser code on the index of a folder, run in Node through the site's own server. */
export async function openIndex(directory: string): Promise<IndexedSite> {
  const server = await serveFolder(directory);
  const module = (await import(
    pathToFileURL(join(directory, 'pagefind/pagefind.js')).href
  )) as PagefindModule;
  const basePath = `${server.origin}/pagefind/`;
  return {
    directory,
    pagefind: module.createInstance({ basePath, baseUrl: '/', noWorker: true, exactDiacritics: true }),
    [Symbol.asyncDispose]: async () => {
      server.close();
      await rm(directory, { recursive: true });
    },
  };
}

import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind, PagefindModule } from '../../src/search/pagefind.ts';

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

/** Pagefind's browser code on the index of a folder, run in Node through a server of our own. */
export async function openIndex(directory: string): Promise<IndexedSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(directory, decodeURIComponent(pathname))).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const module = (await import(
    pathToFileURL(join(directory, 'pagefind/pagefind.js')).href
  )) as PagefindModule;
  const basePath = `http://127.0.0.1:${address.port}/pagefind/`;
  return {
    directory,
    pagefind: module.createInstance({ basePath, baseUrl: '/', noWorker: true, exactDiacritics: true }),
    [Symbol.asyncDispose]: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}

import type { Browser, Page } from '@playwright/test';
import type { CountingServer } from './server.ts';

/** What one query found, and how long it took, in milliseconds: until the pages were known, and until ten were read. */
export interface Answer {
  readonly isExact: boolean;
  readonly ids: readonly string[];
  readonly found: number;
  readonly read: number;
}

const SHOWN = 10;

/** Asks every query once, one after another, of the site's own search. */
export function askSite(page: Page, queries: readonly string[]): Promise<readonly Answer[]> {
  return page.evaluate(
    async ([queries, shown]) => {
      const { createInstance } = await import('/pagefind/pagefind.js' as string);
      const { search } = await import('/src/search/query.ts' as string);
      const pagefind = createInstance({ basePath: '/pagefind/', noWorker: true, exactDiacritics: true });
      const answers: Answer[] = [];
      for (const query of queries) {
        const start = performance.now();
        const { match, results } = await search(pagefind, query);
        const found = performance.now() - start;
        await Promise.all(
          results.slice(0, shown).map((result: { data(): Promise<unknown> }) => result.data()),
        );
        const ids = results.map(({ id }: { id: string }) => id);
        answers.push({ isExact: match === 'exact', ids, found, read: performance.now() - start });
      }
      return answers;
    },
    [queries, SHOWN] as const,
  );
}

/** The same of Pagefind as it comes, which takes all that it finds for right. */
export function askPlain(page: Page, queries: readonly string[]): Promise<readonly Answer[]> {
  return page.evaluate(
    async ([queries, shown]) => {
      const { createInstance } = await import('/plain/pagefind.js' as string);
      const pagefind = createInstance({ basePath: '/plain/' });
      const answers: Answer[] = [];
      for (const query of queries) {
        const start = performance.now();
        const { results } = await pagefind.search(query);
        const found = performance.now() - start;
        await Promise.all(
          results.slice(0, shown).map((result: { data(): Promise<unknown> }) => result.data()),
        );
        const ids = results.map(({ id }: { id: string }) => id);
        answers.push({ isExact: ids.length > 0, ids, found, read: performance.now() - start });
      }
      return answers;
    },
    [queries, SHOWN] as const,
  );
}

/** Bytes that a reader's first search loads on the search page, its script included; a new browser for each query. */
export async function weighSite(browser: Browser, server: CountingServer, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
  const scripts = sum(server.takeBytes(), /\/SearchResults[^/]*\.js$/);
  await page.locator('site-search input[name="q"]').fill(query);
  await page.locator('site-search input[name="q"]').press('Enter');
  await page.locator('[data-search-state="done"]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  return scripts + sum(server.takeBytes(), /./);
}

/** The same of Pagefind as it comes: its script, its index, and the first ten pages. */
export async function weighPlain(browser: Browser, server: CountingServer, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/pages/1/`, { waitUntil: 'networkidle' });
  server.takeBytes();
  await askPlain(page, [query]);
  await page.close();
  return sum(server.takeBytes(), /^\/plain\//);
}

function sum(bytes: ReadonlyMap<string, number>, paths: RegExp): number {
  return [...bytes].reduce((total, [path, count]) => total + (paths.test(path) ? count : 0), 0);
}

import type { Browser, Page } from '@playwright/test';
import type { BenchServer } from '../server.ts';

/** What one query found, and how long it took, in milliseconds: until the pages were known, and until ten were read. */
export interface Answer {
  readonly isExact: boolean;
  readonly ids: readonly string[];
  readonly found: number;
  readonly read: number;
}

/** A search as the browser runs it. */
export interface Engine {
  /** Address of Pagefind's files. */
  readonly base: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Address of the module that searches on Pagefind; none where Pagefind itself does. */
  readonly wrapper: string | undefined;
}

export const SITE: Engine = {
  base: '/pagefind/',
  options: { noWorker: true, exactDiacritics: true },
  wrapper: '/src/search/engine/query.ts',
};

/** Pagefind as it comes, which takes all that it finds for right. */
export const PLAIN: Engine = { base: '/plain/', options: {}, wrapper: undefined };

const SHOWN = 10;

interface Response {
  readonly match?: string;
  readonly results: readonly { readonly id: string; data(): Promise<unknown> }[];
}

/** Asks every query once, one after another. */
export function ask(page: Page, engine: Engine, queries: readonly string[]): Promise<readonly Answer[]> {
  return page.evaluate(
    async ({ base, options, wrapper, queries, shown }) => {
      interface Pagefind {
        search(query: string): Promise<Response>;
      }
      const module = (await import(`${base}pagefind.js`)) as { createInstance(options: unknown): Pagefind };
      const pagefind = module.createInstance({ basePath: base, ...options });
      const own =
        wrapper === undefined
          ? undefined
          : ((await import(wrapper)) as { search(pagefind: Pagefind, query: string): Promise<Response> });
      const answers: Answer[] = [];
      for (const query of queries) {
        const start = performance.now();
        const { match, results } = await (own ? own.search(pagefind, query) : pagefind.search(query));
        const found = performance.now() - start;
        await Promise.all(results.slice(0, shown).map((result) => result.data()));
        const isExact = own ? match === 'exact' : results.length > 0;
        answers.push({ isExact, ids: results.map(({ id }) => id), found, read: performance.now() - start });
      }
      return answers;
    },
    { ...engine, queries, shown: SHOWN },
  );
}

/** Bytes that a reader's first search loads on the search page, the page's scripts included; a new browser for each query. */
export async function weighSite(browser: Browser, server: BenchServer, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
  const scripts = sum(server.takeBytes(), /^\/_astro\/.*\.js$/);
  await page.locator('site-search input[name="q"]').fill(query);
  await page.locator('site-search input[name="q"]').press('Enter');
  await page.locator('[data-search-state="done"]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.close();
  return scripts + sum(server.takeBytes(), /./);
}

/** The same of Pagefind as it comes: its script, its index, and the first ten pages. */
export async function weighPlain(browser: Browser, server: BenchServer, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/pages/1/`, { waitUntil: 'networkidle' });
  server.takeBytes();
  await ask(page, PLAIN, [query]);
  await page.close();
  return sum(server.takeBytes(), /^\/plain\//);
}

function sum(bytes: ReadonlyMap<string, number>, paths: RegExp): number {
  return [...bytes].reduce((total, [path, count]) => total + (paths.test(path) ? count : 0), 0);
}

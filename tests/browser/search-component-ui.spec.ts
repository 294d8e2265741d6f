import { expect, test, type Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { findTruth, readReadablePages, toGolden } from '../../scripts/tools/search-truth.ts';

const WRAPPER = '/pagefind/exact/';
const FIXTURE = '/component-ui/';
const QUERIES = 12;

/** Pagefind's own interface, which stands in what it writes for every index; the site does not publish it. */
async function readComponentUi(): Promise<Readonly<Record<string, Buffer>>> {
  const { index } = await createIndex();
  await index?.addCustomRecord({ url: '/', content: 'a', language: 'zh' });
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  return Object.fromEntries(
    files
      .filter(({ path }) => path.startsWith('pagefind-component-ui.'))
      .map(({ path, content }) => [path, Buffer.from(content)]),
  );
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><title>界面</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:">
<script type="module" src="pagefind-component-ui.js"></script></head><body>
<pagefind-config bundle-path="${WRAPPER}"></pagefind-config>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary>
<pagefind-filter-pane></pagefind-filter-pane><pagefind-results></pagefind-results></body></html>`;

async function openComponentUi(page: Page): Promise<void> {
  const files = await readComponentUi();
  await page.route(`**${FIXTURE}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(FIXTURE.length);
    if (name === '') return route.fulfill({ body: PAGE, contentType: 'text/html' });
    const body = files[name];
    return body ? route.fulfill({ body, contentType: 'text/javascript' }) : route.fulfill({ status: 404 });
  });
  await page.goto(FIXTURE);
}

/** How many pages the interface says that it found; it says none in words. */
async function readCount(page: Page, query: string): Promise<number> {
  const summary = await page.locator('pagefind-summary').innerText();
  return Number(/\d+/.exec(summary.replace(query, ''))?.[0] ?? 0);
}

test("Pagefind's Component UI on the published folder finds exactly the pages that hold the query", async ({
  page,
}) => {
  test.slow();
  const pages = readReadablePages('dist');
  const { queries, nearMisses } = toGolden(pages, QUERIES);
  await openComponentUi(page);
  const field = page.locator('pagefind-input input');
  const summary = page.locator('pagefind-summary');
  for (const query of ['职工', '28461', ...queries, ...nearMisses.slice(0, 3)]) {
    const truth = findTruth(pages, query);
    await field.fill(query);
    await expect(summary).not.toContainText('正在');
    await expect.poll(() => readCount(page, query), query).toBe(truth.length);
    const links = page.locator('pagefind-results .pf-result-link');
    const loaded = Math.min(truth.length, 3);
    await expect.poll(() => links.count()).toBeGreaterThanOrEqual(loaded);
    // The links of the query before stay until those of this one are there.
    const listStrangers = async (): Promise<readonly string[]> => {
      const urls = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      return urls.filter((url) => !truth.includes(decodeURI(url)));
    };
    await expect.poll(listStrangers, query).toEqual([]);
  }
});

test('in the Component UI every hit is marked, and sections lead to their place', async ({ page }) => {
  await openComponentUi(page);
  await page.locator('pagefind-input input').fill('工资集体协商');
  const results = page.locator('pagefind-results');
  await expect(results.locator('mark').first()).toBeVisible();
  const marks = await results.locator('mark').allInnerTexts();
  expect(new Set(marks)).toEqual(new Set(['工资集体协商']));
  await expect(results.locator('a[href*="#"]').first()).toBeVisible();
});

test("the published module has Pagefind's exports, and its results Pagefind's fields", async ({ page }) => {
  await page.goto('/about/');
  const shape = await page.evaluate(async (path) => {
    const module = (await import(path)) as Readonly<
      Record<string, (...parameters: unknown[]) => Promise<unknown>>
    >;
    await module.options?.({ excerptLength: 20 });
    await module.init?.();
    const filters = (await module.filters?.()) as Readonly<Record<string, unknown>>;
    await module.preload?.('职工');
    const [, searched] = (await Promise.all([
      module.debouncedSearch?.('职', {}, 10),
      module.debouncedSearch?.('职工', { filters: { kind: ['文章'] }, sort: { date: 'desc' } }, 10),
    ])) as readonly [
      unknown,
      { results: readonly { data: () => Promise<Readonly<Record<string, unknown>>> }[] },
    ];
    const [result] = searched.results;
    const data = await result?.data();
    const subs = (data?.sub_results ?? []) as readonly object[];
    await module.destroy?.();
    const again = (await module.search?.('职工')) as { readonly results: readonly unknown[] };
    return {
      names: Object.keys(module).sort(),
      filters: Object.keys(filters).sort(),
      response: Object.keys(searched),
      result: Object.keys(result ?? {}),
      data: Object.keys(data ?? {}),
      sub: Object.keys(subs[0] ?? {}),
      excerpt: String(data?.plain_excerpt).replace(/…/g, ''),
      again: again.results.length,
    };
  }, `${WRAPPER}pagefind.js`);

  expect(shape.names).toEqual([
    'createInstance',
    'debouncedSearch',
    'destroy',
    'filters',
    'init',
    'mergeIndex',
    'options',
    'preload',
    'search',
  ]);
  expect(shape.filters).toEqual(['kind', 'year']);
  expect(shape.response).toEqual(
    expect.arrayContaining([
      'results',
      'unfilteredResultCount',
      'filters',
      'totalFilters',
      'timings',
      'match',
    ]),
  );
  expect(shape.result).toEqual(expect.arrayContaining(['id', 'score', 'words', 'data']));
  expect(shape.data).toEqual(
    expect.arrayContaining(
      'url raw_url content raw_content excerpt plain_excerpt meta filters anchors sub_results word_count locations weighted_locations'.split(
        ' ',
      ),
    ),
  );
  expect(shape.sub).toEqual(
    expect.arrayContaining(['title', 'url', 'excerpt', 'plain_excerpt', 'locations', 'weighted_locations']),
  );
  expect(shape.excerpt.length).toBeLessThanOrEqual(20);
  expect(shape.again).toBe(findTruth(readReadablePages('dist'), '职工').length);
});

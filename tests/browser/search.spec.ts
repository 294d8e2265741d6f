import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import {
  findTruth,
  readReadablePages,
  toGolden,
  type ReadablePage,
} from '../../scripts/tools/search-truth.ts';

interface Found {
  readonly match: string | null;
  readonly urls: readonly string[];
}

const QUERIES = 200;
const REGION = '[data-search-state]';

/** Types a query into the search page and reads what it shows, the rest included. */
async function searchFor(page: Page, query: string): Promise<Found> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('site-search input[name="q"]');
    const region = document.querySelector<HTMLElement>('[data-search-region]');
    const more = document.querySelector<HTMLButtonElement>('[data-search-more]');
    if (!field || !region || !more) throw new Error('the search page lacks a part');
    const settle = (): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          const state = region.getAttribute('data-search-state');
          if (region.getAttribute('data-search-query') !== wanted || state === 'loading') return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(region, { attributes: true });
        look();
      });
    field.value = wanted;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    if (!more.hidden) {
      more.click();
      await settle();
    }
    const links = Array.from(region.querySelectorAll<HTMLAnchorElement>('a[data-search-result]'));
    return {
      match: region.getAttribute('data-search-match'),
      urls: links.map(({ pathname }) => decodeURI(pathname)),
    };
  }, query);
}

function titlesHold(pages: readonly ReadablePage[], query: string): readonly string[] {
  return pages.filter(({ title }) => title.includes(query)).map(({ url }) => url);
}

/** Addresses of the observations that are worded so: a number leads to them before it leads to a title that mentions it. */
function aboutNumber(query: string): readonly string[] {
  const observations = JSON.parse(readFileSync('dist/data/observations.json', 'utf8')) as readonly {
    readonly text: string;
    readonly url: string;
  }[];
  return observations
    .filter(({ text }) => text.startsWith(query))
    .map(({ url }) => new URL(url, 'http://site').pathname);
}

/** Searches for the golden set and compares with the pages' own text; returns what it counted. */
async function searchForAll(page: Page) {
  const pages = readReadablePages('dist');
  const { queries } = toGolden(pages, QUERIES);
  expect(queries.length).toBeGreaterThanOrEqual(150);
  await page.goto('/search/');

  const sum = { found: 0, right: 0, wanted: 0 };
  for (const query of queries) {
    const { match, urls } = await searchFor(page, query);
    const truth = findTruth(pages, query);
    const right = urls.filter((url) => truth.includes(url));
    sum.found += urls.length;
    sum.right += right.length;
    sum.wanted += truth.length;
    expect
      .soft({ match, urls: [...urls].sort() }, query)
      .toEqual({ match: 'exact', urls: [...truth].sort() });
    const titled = titlesHold(pages, query);
    if (titled.length > 0)
      expect.soft([...titled, ...aboutNumber(query)], `${query} is in a title`).toContain(urls[0]);
  }
  return { queries: queries.length, recall: sum.right / sum.wanted, precision: sum.right / sum.found };
}

test('a query finds every page that holds it and no other, those that are called so first', async ({
  page,
}) => {
  test.slow();
  const { queries, ...measured } = await searchForAll(page);
  process.stdout.write(`搜索：${queries} 个查询，召回率 ${measured.recall}，准确率 ${measured.precision}\n`);
  expect(measured).toEqual({ recall: 1, precision: 1 });
});

test('what no page holds is never shown as an exact result', async ({ page }) => {
  const { nearMisses } = toGolden(readReadablePages('dist'), QUERIES);
  expect(nearMisses.length).toBeGreaterThan(10);
  await page.goto('/search/');
  for (const query of nearMisses) expect.soft((await searchFor(page, query)).match, query).not.toBe('exact');
});

test('an address with a query shows its results, and the back button the ones before', async ({ page }) => {
  const [one = '', other = ''] = readReadablePages('dist').map(({ title }) => title.slice(0, 4));
  await page.goto(`/search/?q=${encodeURIComponent(one)}`);
  await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'exact');
  const field = page.locator('site-search input[name="q"]');
  await expect(field).toHaveValue(one);

  await field.fill(other);
  await field.press('Enter');
  await expect(page.locator(REGION)).toHaveAttribute('data-search-query', other);
  await page.goBack();
  await expect(field).toHaveValue(one);
  await expect(page.locator(REGION)).toHaveAttribute('data-search-query', one);
});

test('letters of a Chinese word that is still being composed are not searched', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('site-search input[name="q"]').focus();
  await page.waitForFunction(() => customElements.get('site-search') !== undefined);
  const queries = await page.evaluateHandle(() => {
    const seen: (string | null)[] = [];
    const region = document.querySelector('[data-search-region]');
    if (region)
      new MutationObserver(() => seen.push(region.getAttribute('data-search-query'))).observe(region, {
        attributes: true,
      });
    return seen;
  });
  const input = await page.context().newCDPSession(page);
  for (const text of ['g', 'gong', 'gong hui']) {
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(200);
  }
  await input.send('Input.insertText', { text: '工会' });
  await expect(page.locator(REGION)).toHaveAttribute('data-search-state', 'done');
  expect(new Set(await queries.jsonValue())).toEqual(new Set(['工会']));
});

test.describe('where the search cannot run', () => {
  const ADDRESS = `/search/?q=${encodeURIComponent('工会')}`;
  const expectFailure = async (page: Page): Promise<void> => {
    await expect(page.locator(REGION)).toHaveAttribute('data-search-state', 'failed');
    await expect(page.locator('site-search').getByRole('status')).toContainText('没有加载出来');
    await expect(page.locator('[data-search-index]')).toBeVisible();
  };

  test('its script does not load', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(ADDRESS);
    await expectFailure(page);
  });

  test('its files never arrive, and five seconds have gone by', async ({ page }) => {
    await page.route('**/pagefind/wasm*', () => undefined);
    await page.clock.install({ time: 0 });
    // The clock runs until it is told to stop, which may take a busy machine a while.
    await page.clock.pauseAt(3_600_000);
    await page.goto(ADDRESS);
    await expect(page.locator(REGION)).toHaveAttribute('data-search-state', 'loading');
    await page.clock.runFor(5000);
    await expectFailure(page);
  });

  test('a part of the index is missing', async ({ page }) => {
    await page.route('**/pagefind/index/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(ADDRESS);
    await expectFailure(page);
  });

  test('the browser has no WebAssembly, and the texts do not load', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.route('**/pagefind/pages.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(ADDRESS);
    await expectFailure(page);
  });
});

test.describe('where the policy does not let WebAssembly run, as before Chrome 97 and Safari 16', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/search/', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
  });

  test('the same is found: every page that holds the query and no other', async ({ page }) => {
    test.slow();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { recall, precision } = await searchForAll(page);
    expect({ recall, precision }).toEqual({ recall: 1, precision: 1 });
    expect(asked.filter((path) => /pagefind\.js$|\.pagefind$|\.pf_/.test(path))).toEqual([]);
  });

  test('what is found can be narrowed by kind and put in order', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('职工')}&kind=${encodeURIComponent('文章')}&sort=date`);
    await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'exact');
    const paths = await page
      .locator('a[data-search-result]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !path.startsWith('/articles/'))).toEqual([]);
  });
});

test('a search that failed once works at the next query', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`/search/?q=${encodeURIComponent('工会')}`);
  await expect(page.locator(REGION)).toHaveAttribute('data-search-state', 'failed');
  await page.unroute('**/pagefind/**');
  await page.locator('site-search input[name="q"]').fill('职工');
  await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'exact');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and lists every page that can be found', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByText('没有运行脚本')).toBeVisible();
    const links = await page
      .locator('[data-search-index] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(
      readReadablePages('dist')
        .map(({ url }) => url)
        .filter((url) => !links.includes(url)),
    ).toEqual([]);
  });
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { MODES } from '../../scripts/tools/modes.ts';
import { toStorageKey, VERSION, type Preferences } from '../../src/reader/preferences.ts';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { ARTICLE, CHART, TABLE, writeManyRows } from '../support/many-rows.ts';
import { serveFolder } from '../support/serve-folder.ts';

/** The fixture's own id. */
const KEY = toStorageKey('three-years');
const CHAPTER = '/reports/2020/fuwu/';
const PAGES = {
  article: `/articles/${ARTICLE}/`,
  chapter: CHAPTER,
  chart: `/charts/${CHART}/`,
  print: '/reports/2020/print/',
  sources: '/reports/2020/sources/',
  data: '/data/',
  indicator: '/data/trained/',
  observation: '/data/points-1/2020/',
  'merged cells': '/reports/2019/fuwu/',
  corrections: '/corrections/',
} as const;
/** The width of an A4 sheet between its margins, in px. */
const SHEET = 642;

let site: FixtureSite;
let server: Awaited<ReturnType<typeof serveFolder>>;

// One worker, so that the site is built once.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await buildFixture('many-rows', { content: writeManyRows() });
  server = await serveFolder(site.folder);
});

test.afterAll(() => {
  server.close();
  site.remove();
});

async function open(
  browser: Browser,
  preferences: Partial<Preferences> = {},
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [KEY, JSON.stringify({ version: VERSION, ...preferences })] as const,
  );
  return page;
}

const go = (page: Page, path: string) => page.goto(`${server.origin}${path}`);

/** How far the whole page moves sideways, with text of ordinary size and of twice that. */
async function overflows(page: Page): Promise<readonly number[]> {
  const found: number[] = [];
  for (const size of ['100%', '200%'])
    found.push(
      await page.evaluate((fontSize) => {
        const { documentElement: root } = document;
        root.style.setProperty('font-size', fontSize, 'important');
        return root.scrollWidth - root.clientWidth;
      }, size),
    );
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return found;
}

for (const [mode, preferences] of Object.entries(MODES))
  test(`no page moves sideways, and axe finds nothing, ${mode}`, async ({ browser }) => {
    const page = await open(browser, preferences);
    for (const [name, path] of Object.entries(PAGES)) {
      await go(page, path);
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 780 });
        expect.soft(await overflows(page), `${name} at ${width} px`).toEqual([0, 0]);
      }
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          name,
        )
        .toEqual([]);
    }
    await page.context().close();
  });

test('no page moves sideways without scripts, where every table can be focused', async ({ browser }) => {
  const page = await open(browser, {}, { javaScriptEnabled: false });
  for (const [name, path] of Object.entries(PAGES)) {
    await go(page, path);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 780 });
      const { scrollWidth, clientWidth } = await page.locator('html').evaluate((root) => ({
        scrollWidth: root.scrollWidth,
        clientWidth: root.clientWidth,
      }));
      expect.soft(scrollWidth, `${name} at ${width} px`).toBe(clientWidth);
    }
    const regions = page.locator('.table-region');
    expect(await page.locator('table').count(), name).toBe(await regions.count());
    expect(await page.locator('.table-region[tabindex="0"]').count(), name).toBe(await regions.count());
  }
  await page.context().close();
});

test('a wide table moves by keyboard, under its name, and the names of its rows stay', async ({
  browser,
}) => {
  const page = await open(browser);
  for (const [path, name] of [
    [PAGES.article, '各月办什么：表格'],
    [CHAPTER, '各站点各月受理'],
  ] as const) {
    await go(page, path);
    const region = page.getByRole('region', { name });
    const first = region.locator('tbody .first-cell').first();
    const before = (await first.boundingBox())?.x;
    await region.focus();
    await expect(region).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect((await first.boundingBox())?.x).toBe(before);
  }
  await page.context().close();
});

test('a table that is shown whole is no stop for the keyboard', async ({ browser }) => {
  const page = await open(browser, {}, { viewport: { width: 1440, height: 900 } });
  await go(page, PAGES.chart);
  await expect(page.locator('.table-region').first()).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 320, height: 780 });
  await page.locator('html').evaluate((root) => {
    root.style.setProperty('font-size', '200%', 'important');
  });
  await expect(page.locator('.table-region').first()).toHaveAttribute('tabindex', '0');
  await page.context().close();
});

test('the first column is whole up to five characters, and no other is one character wide', async ({
  browser,
}) => {
  const page = await open(browser);
  for (const path of [PAGES.article, CHAPTER]) {
    await go(page, path);
    const cells = await page
      .locator('.table-region :is(.first-cell, .word-cell, .words-cell, .prose-cell)')
      .evaluateAll((all) =>
        all.map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          return {
            text: (cell as HTMLElement).innerText.trim(),
            lines,
            isFirst: cell.matches('.first-cell'),
          };
        }),
      );
    expect(cells.length).toBeGreaterThan(10);
    for (const { text, lines, isFirst } of cells) {
      if (isFirst && text.length <= 5) expect(lines, text).toBe(1);
      if (text === '上午9:00') expect(lines).toBe(1);
      expect(text.length / lines, text).toBeGreaterThanOrEqual(Math.min(2, text.length));
    }
  }
  await page.context().close();
});

test('on paper a table of twelve columns is as wide as the sheet', async ({ browser }) => {
  const page = await open(browser, {}, { viewport: { width: SHEET, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  for (const path of [PAGES.article, CHAPTER, PAGES.print]) {
    await go(page, path);
    const tables = await page
      .locator('.table-region')
      .evaluateAll((regions) => regions.map((region) => region.scrollWidth - region.clientWidth));
    expect(tables.length).toBeGreaterThan(0);
    expect(Math.max(...tables), path).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

test('on paper a chart of many rows has its title on every sheet', async ({ browser }) => {
  const page = await open(browser);
  await go(page, CHAPTER);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      // Chromium writes some characters as the radicals that look like them.
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC');
    }),
  );
  const from = sheets.findIndex((words) => words.includes('各地的服务点'));
  const to = sheets.findIndex((words) => words.includes('一端画斜线的'));
  expect(to).toBeGreaterThan(from);
  for (const words of sheets.slice(from, to + 1)) expect(words).toContain('各地的服务点');
  await page.context().close();
});

test('the site itself holds nothing of the fixture', async ({ request }) => {
  for (const path of [`/charts/${CHART}/`, `/articles/${ARTICLE}/`])
    expect((await request.get(path)).status(), path).toBe(404);
  expect(await (await request.get('/data/tables.json')).text().catch(() => '')).not.toContain(TABLE);
});

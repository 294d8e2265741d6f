import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { prefer } from '../../scripts/tools/modes.ts';
import { readReadablePages } from '../../scripts/tools/search-truth.ts';
import { goToRest } from '../support/go-to-rest.ts';

const WORD = '服务站';
const box = (page: Page) => page.locator('[data-search-box]');
const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索' });
const results = (page: Page) => box(page).locator('a[data-search-result]');

async function openBySlash(page: Page, path = '/about/'): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
}

test.describe('on a phone', () => {
  test('the link of the head opens the search, and closing it leads back to the link', async ({ page }) => {
    await page.goto('/about/');
    const link = box(page).getByRole('link', { name: '搜索', exact: true });
    await link.click();
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await dialog(page).getByRole('button', { name: '关闭' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('the back button closes the search and leads back to the link; the forward button opens it again', async ({
    page,
  }) => {
    await page.goto('/data/');
    await page.goto('/about/');
    const link = box(page).getByRole('link', { name: '搜索', exact: true });
    await link.click();
    await expect(dialog(page)).toBeVisible();
    await page.goBack();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL('/about/');
    await expect(link).toBeFocused();
    await page.goForward();
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  });

  test('a search that is closed otherwise leaves no step in the history', async ({ page }) => {
    await page.goto('/data/');
    await page.goto('/about/');
    for (const close of ['关闭', 'Escape']) {
      await box(page).getByRole('link', { name: '搜索', exact: true }).click();
      await expect(dialog(page)).toBeVisible();
      if (close === 'Escape') await page.keyboard.press(close);
      else await dialog(page).getByRole('button', { name: close }).click();
      await expect(dialog(page)).toBeHidden();
      await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
    }
    await page.goBack();
    await expect(page).toHaveURL('/data/');
  });

  test('where nothing is found, what may have been meant is offered, and leads to it', async ({ page }) => {
    await openBySlash(page);
    await page.keyboard.type('长者版');
    const meant = box(page).locator('[data-search-meant] a');
    await expect(meant.first()).toHaveText('长辈版');
    await page.keyboard.press('ArrowDown');
    await expect(meant.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('长辈版')}`);
    await expect(page.locator('[data-search-match="exact"]')).toBeVisible();
  });

  test('pages are found while one types, and Enter leads to all of them', async ({ page }) => {
    await openBySlash(page);
    await page.keyboard.type(WORD);
    const wanted = readReadablePages('dist').filter(({ paragraphs }) =>
      paragraphs.some((text) => text.includes(WORD)),
    );
    await expect(box(page).getByRole('status')).toHaveText(`找到 ${wanted.length} 个页面`);
    await expect(results(page)).toHaveCount(6);
    await expect(results(page).first().locator('mark').first()).toHaveText(WORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent(WORD)}`);
    await expect(page.locator('[data-search-state="done"]')).toBeVisible();
  });

  test('the keyboard goes through the pages found, stays inside, and Escape gives the page back', async ({
    page,
  }) => {
    await openBySlash(page);
    await page.keyboard.type(WORD);
    await expect(results(page)).toHaveCount(6);
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(box(page).locator('[data-search-all]')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await expect(page.locator('main')).toHaveAttribute('inert');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('main')).not.toHaveAttribute('inert');
  });

  test('a slash that is written is a slash', async ({ page }) => {
    await openBySlash(page);
    await page.keyboard.type('1/2');
    await expect(dialog(page).getByRole('searchbox')).toHaveValue('1/2');
  });

  test('where the search does not load, a message says so', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openBySlash(page);
    await page.keyboard.type(WORD);
    await expect(box(page).getByRole('status')).toContainText('没有加载出来');
  });

  test('where not even its script loads, a message says so', async ({ page }) => {
    await page.route('**/search-dialog-client*', (route) => route.abort());
    await openBySlash(page);
    await expect(box(page).getByRole('status')).toContainText('没有加载出来');
  });
});

test.describe('on a wide page', () => {
  test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false });

  test('the head holds a field, which opens the search when one types in it', async ({ page }) => {
    await page.goto('/about/');
    const field = box(page).getByRole('searchbox');
    await expect(field).toBeVisible();
    await expect(box(page).getByRole('link', { name: '搜索', exact: true })).toBeHidden();
    await field.focus();
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.type(WORD);
    await expect(dialog(page)).toBeVisible();
    await expect(results(page)).toHaveCount(6);
    await expect(field).toHaveValue(WORD);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(field).toBeFocused();
  });

  test('on the search page a slash leads to its field', async ({ page }) => {
    await page.goto('/search/');
    await page.keyboard.press('/');
    await expect(page.locator('site-search input[name="q"]')).toBeFocused();
  });
});

for (const [name, preferences] of Object.entries({
  ordinary: {},
  elder: { edition: 'elder' },
  dark: { theme: 'dark' },
} as const)) {
  test(`the open search has no accessibility violations: ${name}`, async ({ page }) => {
    await prefer(page, preferences);
    await openBySlash(page);
    await page.keyboard.type(WORD);
    await expect(results(page)).toHaveCount(6);
    const { violations } = await new AxeBuilder({ page }).include('[data-search-box]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const width = await page.evaluate(() => {
      const sheet = document.querySelector('[data-search-sheet]');
      return sheet ? sheet.scrollWidth - sheet.clientWidth : 1;
    });
    expect(width).toBeLessThanOrEqual(0);
  });
}

test('nothing of the search loads before the reader turns to it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  for (const path of ['/', '/about/', '/search/']) await goToRest(page, path);
  const ofSearch = () => requests.filter((path) => /^\/pagefind\/|dialog-client/.test(path));
  expect(ofSearch()).toEqual([]);
  await openBySlash(page);
  await expect.poll(ofSearch).not.toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the head has a link to the search page', async ({ page }) => {
    await page.goto('/about/');
    await box(page).getByRole('link', { name: '搜索', exact: true }).click();
    await expect(page).toHaveURL('/search/');
  });
});

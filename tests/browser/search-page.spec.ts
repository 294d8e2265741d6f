import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { prefer } from '../../scripts/tools/modes.ts';
import { findTruth, readReadablePages } from '../../scripts/tools/search-truth.ts';

interface Published {
  readonly text: string;
  readonly url: string;
}

interface Synonym {
  readonly words: readonly string[];
  readonly means: readonly string[];
}

const REGION = '[data-search-state]';
const status = (page: Page) => page.locator('site-search').getByRole('status');
const results = (page: Page) => page.locator(`${REGION} a[data-search-result]`);

async function open(page: Page, address: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`/search/?${new URLSearchParams(address).toString()}`);
  await expect(page.locator(REGION)).toHaveAttribute('data-search-state', 'done');
}

async function ask(page: Page, query: string): Promise<void> {
  const field = page.locator('site-search input[name="q"]');
  await field.fill(query);
  await field.press('Enter');
  await expect(page.locator(`${REGION}[data-search-query="${query}"]`)).toHaveAttribute(
    'data-search-state',
    'done',
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('the wording of a number leads first to an observation that is worded so', async ({ page }) => {
  test.slow();
  const observations = readJson('dist/data/observations.json') as readonly Published[];
  const wordings = [...new Set(observations.map(({ text }) => text))];
  await page.goto('/search/');
  for (const text of wordings) {
    await ask(page, text);
    const first = await results(page).first().getAttribute('href');
    const wanted = observations.filter((observation) => observation.text === text);
    expect
      .soft(
        wanted.map(({ url }) => new URL(url, page.url()).pathname),
        text,
      )
      .toContain(first);
  }
});

test.describe('kind, year and order', () => {
  test('each count is that of the pages which the choice leaves', async ({ page }) => {
    await open(page, { q: '职工' });
    const truth = findTruth(readReadablePages('dist'), '职工');
    await expect(status(page)).toHaveText(`找到 ${truth.length} 个页面`);
    const kinds = page.getByRole('group', { name: '类别' });
    const labels = await kinds.locator('label').allInnerTexts();
    const counts = labels.map((label) => Number(/\d+$/.exec(label.trim())?.[0]));
    expect(counts[0]).toBe(truth.length);
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(truth.length);
    for (const [index, count] of counts.entries()) {
      await kinds.locator('label').nth(index).click();
      const more = page.locator('[data-search-more]');
      await expect(results(page)).toHaveCount(Math.min(count, 10));
      if (count > 10) await more.click();
      await expect(results(page)).toHaveCount(count);
      const urls = await results(page).evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      expect(urls.filter((url) => !truth.includes(decodeURI(url)))).toEqual([]);
    }
  });

  test('a choice stands in the address, and the back button takes it back', async ({ page }) => {
    await open(page, { q: '职工' });
    const all = await results(page).count();
    await page.getByRole('radio', { name: /^文章/ }).check();
    await expect(page).toHaveURL(/kind=/);
    await expect(results(page)).not.toHaveCount(all);
    await page.getByRole('radio', { name: '日期' }).check();
    await expect(page).toHaveURL(/sort=date/);
    const shared = page.url();
    await page.goBack();
    await expect(page.getByRole('radio', { name: '相关' })).toBeChecked();
    await page.goBack();
    await expect(page.getByRole('radio', { name: /^全部/ }).first()).toBeChecked();
    await expect(results(page)).toHaveCount(all);
    await page.goto(shared);
    await expect(page.getByRole('radio', { name: '日期' })).toBeChecked();
    await expect(page.getByRole('radio', { name: /^文章/ })).toBeChecked();
  });

  test('a choice is taken by the arrow keys, one after another', async ({ page }) => {
    await open(page, { q: '职工' });
    const kinds = page.getByRole('group', { name: '类别' }).getByRole('radio');
    await kinds.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(kinds.nth(1)).toBeChecked();
    await expect(kinds.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(kinds.nth(2)).toBeFocused();
  });

  test('by date the newest page comes first', async ({ page }) => {
    await open(page, { q: '职工', sort: 'date' });
    const abouts = await page.locator('.search-result-about').allInnerTexts();
    const years = abouts.map((about) => Number(/(\d{4}) 年/.exec(about)?.[1] ?? 0));
    expect(years).toEqual(years.toSorted((one, other) => other - one));
  });
});

test('each synonym of the site leads to pages that hold what it means, and is shown as one', async ({
  page,
}) => {
  const pages = readReadablePages('dist');
  await page.goto('/search/');
  for (const { words, means } of readJson('dist/pagefind/synonyms.json') as readonly Synonym[]) {
    const meant = new Set(means.flatMap((word) => findTruth(pages, word)));
    for (const word of words) {
      await ask(page, word);
      const isHeld = findTruth(pages, word).length > 0;
      await expect
        .soft(page.locator(REGION), word)
        .toHaveAttribute('data-search-match', isHeld ? 'exact' : 'approximate');
      await expect.soft(page.locator('site-search').getByText('同义：').first(), word).toBeVisible();
      if (!isHeld) await expect.soft(status(page), word).toContainText(`找到 ${meant.size} 个页面`);
    }
  }
});

test('traditional and full-width characters find the text in simplified and half-width ones', async ({
  page,
}) => {
  await open(page, { q: '職工醫療互助' });
  await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'exact');
  await expect(status(page)).toContainText('按简体“职工医疗互助”');
  await open(page, { q: '２８４６１' });
  await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'exact');
});

test('what is typed is one step of the history, however slowly', async ({ page }) => {
  await open(page, { q: '职工' });
  await page.goto('/search/?q=' + encodeURIComponent('工会'));
  const field = page.locator('site-search input[name="q"]');
  await field.fill('');
  await field.pressSequentially('28461', { delay: 250 });
  await field.press('Enter');
  await expect(page.locator(REGION)).toHaveAttribute('data-search-query', '28461');
  await page.goBack();
  await expect(field).toHaveValue('工会');
  await expect(page.locator(REGION)).toHaveAttribute('data-search-query', '工会');
});

test('a missing punctuation mark still finds, and is said to be approximate', async ({ page }) => {
  const text = readReadablePages('dist')
    .flatMap(({ paragraphs }) => paragraphs)
    .find((paragraph) => /\p{L}{4}[,，]\p{L}{4}/u.test(paragraph));
  const [, before = '', after = ''] = /(\p{L}{4})[,，](\p{L}{4})/u.exec(text ?? '') ?? [];
  await open(page, { q: before + after });
  await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'approximate');
  await expect(status(page)).toContainText('近似');
});

test.describe('what may have been meant', () => {
  test('it is offered where a title is mistyped, and its list loads only then', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const hasList = (): boolean => requests.some((path) => path.endsWith('/terms.json'));
    await open(page, { q: '职工' });
    expect(hasList()).toBe(false);
    const meant = page.locator('site-search [data-search-meant]');
    await expect(meant).toBeHidden();
    const titles = readReadablePages('dist').map(({ title }) => title);
    const title = titles.find((text) => /^\p{Script=Han}{6,12}$/u.test(text)) ?? '';
    await ask(page, `${title.slice(0, 3)}龘${title.slice(4)}`);
    expect(hasList()).toBe(true);
    await expect(meant).toContainText('您是不是要找');
    await meant.getByRole('link', { name: title, exact: true }).click();
    await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'exact');
    await expect(meant).toBeHidden();
  });
});

test('where nothing is near, the topics and all pages are offered', async ({ page }) => {
  await open(page, { q: '龘龘龘' });
  await expect(page.locator(REGION)).toHaveAttribute('data-search-match', 'none');
  await expect(page.getByRole('heading', { name: '专题' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '全部页面' })).toBeVisible();
});

test('a section leads to the place where the words stand, and the browser highlights them', async ({
  page,
}) => {
  await open(page, { q: '工资集体协商', kind: '年报' });
  const section = page.locator('.search-result-sections a').first();
  expect(await section.getAttribute('href')).toMatch(/#.+:~:text=/);
  await section.click();
  await expect(page.getByText('工资集体协商').first()).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
});

for (const [name, preferences] of Object.entries({
  ordinary: {},
  elder: { edition: 'elder' },
  dark: { theme: 'dark' },
} as const)) {
  test(`the pages found have no accessibility violations, and nothing is cut off: ${name}`, async ({
    page,
  }) => {
    await prefer(page, preferences);
    await open(page, { q: '职工' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

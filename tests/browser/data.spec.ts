import { expect, test } from '@playwright/test';

test.describe('the table of indicators', () => {
  test('finds, filters and orders', async ({ page }) => {
    await page.goto('/data/');
    const rows = page.locator('tr[data-name]:visible');
    const all = await rows.count();
    await page.getByLabel('指标里的字').fill('志愿者');
    await expect(rows).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: '个' })).toHaveText('符合的指标：1个');
    await page.getByLabel('指标里的字').fill('没有这样的指标');
    await expect(page.getByRole('status').filter({ hasText: '没有' })).toHaveText(
      '没有符合的指标，换个说法试试',
    );
    await page.getByLabel('指标里的字').fill('');
    await page.getByLabel('主题', { exact: true }).selectOption({ label: '法律服务' });
    const lawful = await rows.count();
    expect(lawful).toBeGreaterThan(0);
    expect(lawful).toBeLessThan(all);
    await page.getByLabel('主题', { exact: true }).selectOption({ label: '全部主题' });
    await page.getByLabel('排列').selectOption({ label: '按名称' });
    await expect(rows).toHaveCount(all);
    const names = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-name') ?? ''));
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
    await page.getByLabel('排列').selectOption({ label: '按主题' });
    await expect(page.locator('[data-table-all]')).toBeHidden();
    await expect(page.locator('#economy')).toBeVisible();
  });

  test('without scripts is plain, with links to its themes', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/data/');
    await expect(page.getByLabel('指标里的字')).toBeHidden();
    await page.getByRole('navigation', { name: '跳到主题' }).getByRole('link', { name: '法律服务' }).click();
    await expect(page.locator('#law')).toBeInViewport();
    await context.close();
  });
});

test.describe('a citation', () => {
  test('is copied with the number’s words, its address and the day of looking, and says so', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/data/volunteers/2017/');
    const gbt = page.locator('copy-text').filter({ hasText: 'GB/T 7714' });
    await gbt.getByRole('button').click();
    await expect(gbt.getByRole('status')).toHaveText('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^江山市总工会\. 2017年工会志愿者人数：2500多名\[DS\/OL\]\. \(2017\)\[\d{4}-\d{2}-\d{2}\]\. https:\/\/.+\/data\/volunteers\/2017\/\.$/,
    );
  });

  test('is selected instead where the browser refuses to copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.goto('/data/volunteers/2017/');
    const plain = page.locator('copy-text').first();
    await plain.getByRole('button').click();
    await expect(plain.getByRole('status')).toContainText('自己复制');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('2500多名');
  });

  test('without scripts is text to be selected, without a button', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/data/volunteers/2017/');
    await expect(page.locator('[data-copy-text]').first()).toContainText('2500多名');
    await expect(page.getByRole('button')).toHaveCount(0);
    await context.close();
  });
});

test('from the front page to the sentence of the source and back, without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('[data-observation="volunteers/2017"]').first().click();
  await expect(page).toHaveURL(/\/data\/volunteers\/2017\/$/);
  await page.getByRole('link', { name: '看原文', exact: true }).click();
  await expect(page).toHaveURL(/\/reports\/2017\/sources\/#s\d+-\d+$/);
  const sentence = page.locator('.source-line span:target');
  await expect(sentence).toBeInViewport();
  await expect(sentence).toContainText('2500多名');
  const [marked, plain] = await Promise.all(
    [sentence, page.locator('.source-line span[id]').first()].map((element) =>
      element.evaluate((node) => getComputedStyle(node).backgroundColor),
    ),
  );
  expect(marked).not.toBe(plain);
  await sentence.getByRole('link', { name: '2500多名' }).click();
  await expect(page).toHaveURL(/\/data\/volunteers\/2017\/$/);
  await context.close();
});

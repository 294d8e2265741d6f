import { expect, test } from '@playwright/test';
import { CHAPTER, LIST, KEY, expectTarget, html, status, store } from '../support/reader-page.ts';

declare global {
  interface Window {
    /** The edition that `<html>` had in each frame in which there was a page to paint. */
    framesOfEdition: (string | null)[];
  }
}

test('长辈版 is one press on every page, and stays over pages and reloads', async ({ page }) => {
  await page.goto(CHAPTER);
  const elder = page.getByRole('button', { name: '长辈版', exact: true });
  await expect(elder).toHaveAttribute('aria-pressed', 'false');
  await elder.click();
  await expect(elder).toHaveAttribute('aria-pressed', 'true');
  await expect(status(page)).toHaveText('版本：长辈版');
  await page.goto(LIST);
  await expect(elder).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(html(page)).toHaveAttribute('data-edition', 'elder');
  await elder.click();
  await expect(html(page)).not.toHaveAttribute('data-edition');
  await expect(status(page)).toHaveText('版本：普通版');
});

test('preferences stand in the first frame, before any deferred script', async ({ page }) => {
  await store(page, { edition: 'elder' });
  await page.addInitScript(() => {
    window.framesOfEdition = [];
    const watch = (): void => {
      // Typed as always there; before the parser has come to it, it is not.
      const body = document.body as HTMLElement | null;
      if (body !== null) window.framesOfEdition.push(document.documentElement.getAttribute('data-edition'));
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  // On a slow network a script that did not block would let the page be painted first.
  await page.route('**/reader-boot.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.route(/\/_astro\/(?!reader-boot).*\.js/, (route) => route.abort());
  await page.goto(CHAPTER);
  await expect.poll(() => page.evaluate(() => window.framesOfEdition.length)).toBeGreaterThan(0);
  const frames = await page.evaluate(() => window.framesOfEdition);
  expect(new Set(frames)).toEqual(new Set(['elder']));
});

test('stored preferences that are broken, or a browser that forbids storage, give the ordinary page', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript((key) => {
    localStorage.setItem(key, '{"version":1,"edition":');
  }, KEY);
  await page.goto(CHAPTER);
  await expect(html(page)).not.toHaveAttribute('data-edition');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.reload();
  await page.getByRole('button', { name: '长辈版', exact: true }).click();
  await expect(html(page)).toHaveAttribute('data-edition', 'elder');
  await expect(status(page)).toHaveText('版本：长辈版。这个浏览器没有保存设置，离开本页后会恢复原样');
  expect(errors).toEqual([]);
});

test('长辈版 is a generous edition: large text, wide gaps, large targets', async ({ page }) => {
  await store(page, { edition: 'elder' });
  await page.goto(CHAPTER);
  const measure = () =>
    page
      .locator('[data-report-text] .prose > p + p')
      .first()
      .evaluate((paragraph) => {
        const style = getComputedStyle(paragraph);
        const [size, line, gap] = [style.fontSize, style.lineHeight, style.marginTop].map(parseFloat);
        return { size: size ?? 0, line: line ?? 0, gap: gap ?? 0, align: style.textAlign };
      });
  const { size, line, gap, align } = await measure();
  expect(size).toBeGreaterThanOrEqual(22);
  expect(line / size).toBeGreaterThanOrEqual(1.8);
  expect(gap / line).toBeGreaterThanOrEqual(1.3);
  expect(align).not.toBe('justify');
  for (const button of await page.locator('.reader-tools button').all()) await expectTarget(button, 60);
  await store(page, { edition: 'elder', textSize: '4' });
  await page.reload();
  expect((await measure()).size).toBeGreaterThanOrEqual(30);
});

test('in 长辈版 the thread says 看原文, and copied text does not', async ({ page }) => {
  await store(page, { edition: 'elder' });
  await page.goto(CHAPTER);
  const thread = page.locator('.prose a.thread').first();
  expect(await thread.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('"看原文"');
  await expectTarget(thread, 60);
  const copied = await page.locator('.prose').evaluate((prose) => {
    getSelection()?.selectAllChildren(prose);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('1.5个亿');
  expect(copied).not.toContain('看原文');
});

test('a change in one tab is seen in the other', async ({ page, context }) => {
  await page.goto(LIST);
  const other = await context.newPage();
  await other.goto(CHAPTER);
  await page.getByRole('button', { name: '长辈版', exact: true }).click();
  await expect(html(other)).toHaveAttribute('data-edition', 'elder');
  await expect(other.getByRole('button', { name: '长辈版', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

for (const size of ['1', '3', '5']) {
  for (const edition of ['ordinary', 'elder']) {
    test(`at 320 pixels nothing is wider than the screen: ${edition}, text size ${size}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await store(page, { edition, textSize: size });
      await page.goto(CHAPTER);
      const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await widest()).toBeLessThanOrEqual(320);
      await page.getByRole('button', { name: '阅读设置' }).click();
      const panel = page.getByRole('dialog');
      expect(await panel.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
    });
  }
}

for (const edition of ['ordinary', 'elder']) {
  test(`the name of who answers for the site stands on one line: ${edition}`, async ({ page }) => {
    await store(page, { edition });
    for (const width of [320, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(LIST);
      const lines = await page
        .locator('.host')
        .evaluate((host) => host.clientHeight / Number.parseFloat(getComputedStyle(host).lineHeight));
      expect.soft(lines, `at ${width} px`).toBeLessThan(2);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is the ordinary one and the tools do not appear', async ({ page }) => {
    await page.goto(CHAPTER);
    await expect(page.getByText('长辈版', { exact: true })).toBeHidden();
    for (const button of await page.locator('[data-reader-open]').all()) await expect(button).toBeHidden();
    await expect(page.locator('[data-reader-panel]')).toBeHidden();
    await expect(page.locator('[data-player]')).toBeHidden();
    await expect(page.locator('[data-report-text]')).toBeVisible();
  });
});

import { expect, type Locator, type Page } from '@playwright/test';

export const CHAPTER = '/reports/2017/jujiao-zhongxin/';
export const LIST = '/data/';

/** Where preferences are stored. */
export const KEY = 'jiangshan-reader';

/** The root element, on which preferences stand. */
export function html(page: Page): Locator {
  return page.locator('html');
}

/** The region in which changes are announced. */
export function status(page: Page): Locator {
  return page.locator('body > [role="status"]');
}

/** Stores preferences before the next page begins to load; what an earlier page stored gives way once. */
export async function store(page: Page, preferences: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript(
    ([key, text]) => {
      if (sessionStorage.getItem(text) !== null) return;
      sessionStorage.setItem(text, '');
      localStorage.setItem(key, text);
    },
    [KEY, JSON.stringify({ version: 1, ...preferences })] as const,
  );
}

/** Expects a target that is at least so many pixels wide and high. */
export async function expectTarget(locator: Locator, least: number): Promise<void> {
  const box = await locator.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(least);
  expect(box?.width).toBeGreaterThanOrEqual(least);
}

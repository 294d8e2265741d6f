import type { Page, Request, Response } from '@playwright/test';

/** So long must nothing be asked for, in the page's own time: a busy machine must not pass for a page at rest. */
const QUIET_MS = 500;

/**
 * Goes to an address and waits until the page has loaded, nothing is under way and nothing more is asked for. Playwright's
 * own `networkidle` counts half a second from the moment the HTML has come, in which a slow page may not yet have asked for
 * its style sheet.
 */
export async function goToRest(page: Page, address: string): Promise<Response | null> {
  const underWay = new Set<Request>();
  let asked = 0;
  const begin = (request: Request): void => {
    underWay.add(request);
    asked += 1;
  };
  const end = (request: Request): void => {
    underWay.delete(request);
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  const response = await page.goto(address);
  let before: number;
  do {
    before = asked;
    await page.evaluate(spendQuietTime, QUIET_MS);
  } while (asked > before || underWay.size > 0);
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  return response;
}

/** Runs in the page: so long, and then until it has nothing else to do. */
function spendQuietTime(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      requestIdleCallback(() => {
        resolve();
      });
    }, milliseconds);
  });
}

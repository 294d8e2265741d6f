import { expect, test, type Page } from '@playwright/test';
import { TEMPLATES } from '../../scripts/tools/templates.ts';
import { getFirstView } from '../support/first-view.ts';
import { goToRest } from '../support/go-to-rest.ts';
import { toFile } from '../support/pages.ts';

/** The addresses that Chromium asks for until the page is at rest. */
async function recordRequests(page: Page, address: string): Promise<readonly string[]> {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  await goToRest(page, address);
  return [...new Set(paths)];
}

for (const [name, address] of Object.entries(TEMPLATES)) {
  test(`the first view of ${name} asks for what its weight was counted from`, async ({ page }) => {
    const counted = getFirstView(toFile(address)).map((request) => request.address);
    const asked = await recordRequests(page, address);
    expect(asked.filter((path) => !counted.includes(path))).toEqual([]);
    // An icon is not asked for by every browser without a window.
    expect(counted.filter((path) => !asked.includes(path) && path !== '/favicon.svg')).toEqual([]);
  });
}

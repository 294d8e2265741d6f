import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Page } from '@playwright/test';
import { TEMPLATES } from '../../scripts/tools/templates.ts';
import { getFirstView } from '../support/first-view.ts';
import { goToRest } from '../support/go-to-rest.ts';
import { toFile } from '../support/pages.ts';

/** Every template, and what only scripts of a chart's own need. */
const PAGES = {
  ...TEMPLATES,
  chart: '/charts/service-network/',
  embed: '/charts/service-network/embed/',
} as const;

const CHAPTER = '/reports/2017/jujiao-gaige/';

/** A test fails on any violation of a policy, whatever it is about, and on anything that the console calls an error. */
const test = base.extend<{ readonly problems: string[] }>({
  problems: [
    async ({ page }, use) => {
      const problems: string[] = [];
      await page.exposeFunction('reportViolation', (text: string) => problems.push(text));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
          report(`${violatedDirective}: ${blockedURI} ${sample}`);
        });
      });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} keeps to the policy that its header and its page state alike, and asks for what its weight was counted from`, async ({
    page,
    baseURL,
  }) => {
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    const response = await goToRest(page, path);
    expect(urls.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:'))).toEqual([]);
    const header = (await response?.headerValue('content-security-policy')) ?? '';
    const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(header).toMatch(/^default-src 'none'; .*require-trusted-types-for 'script'; trusted-types 'none'/);
    expect(header.replace(/; frame-ancestors .*$/, '')).toBe(meta);
    // A chart's own page and its embedded one are not among those that are weighed.
    if (!(name in TEMPLATES)) return;
    const asked = urls.map((url) => new URL(url).pathname);
    const counted = getFirstView(toFile(path)).map(({ address }) => address);
    expect(asked.filter((address) => !counted.includes(address))).toEqual([]);
    // An icon is not asked for by every browser without a window.
    expect(counted.filter((address) => !asked.includes(address) && address !== '/favicon.svg')).toEqual([]);
  });
}

test('the search finds pages under the policy, with WebAssembly and without a worker', async ({ page }) => {
  await page.goto('/search/?q=%E5%B7%A5%E8%B5%84');
  const region = page.locator('[data-search-state]');
  await expect(region).toHaveAttribute('data-search-state', 'done');
  await expect(region.locator('a[data-search-result]').first()).toBeVisible();
});

test('a chart becomes interactive under the policy', async ({ page }) => {
  await page.goto('/reports/2017/jujiao-zhongxin/');
  await page
    .getByRole('button', { name: /^互动查看/ })
    .first()
    .press('Enter');
  await expect(page.locator('.chart-canvas')).toBeFocused();
  await page.keyboard.press('ArrowRight');
});

test('the share panel shows its poster and copies under the policy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/articles/hushan-service-station/');
  await page.locator('[data-share-open]').first().click();
  const panel = page.getByRole('dialog', { name: '分享' });
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: /复制/ }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
});

test('the reader’s tools work under the policy', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.getByRole('button', { name: '阅读设置' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  await dialog.getByRole('radio', { name: '标准' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '2');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '长辈版', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-edition', 'elder');
});

test('the stations page may ask where the reader is, and zooms its diagram, under the policy', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 28.74, longitude: 118.62 });
  await page.goto('/stations/');
  const position = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            resolve(coords.latitude);
          },
          ({ message }) => {
            reject(new Error(message));
          },
        );
      }),
  );
  expect(position).toBeCloseTo(28.74);
  await page.locator('[data-zoom]').first().click();
});

test.describe('in the frame of another site', () => {
  let server: Server;

  test.beforeAll(async ({ baseURL }) => {
    server = createServer((request, response) => {
      const frame = new URL((request.url ?? '/').slice(1), baseURL).href;
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<iframe src="${frame}"></iframe>`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });

  test.afterAll(() => {
    server.close();
  });

  const open = (page: Page, path: string) =>
    page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

  test('the embedded chart is shown', async ({ page }) => {
    await open(page, '/charts/service-network/embed/');
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  });

  // The refusal is a violation, and so what is asked for here.
  base('no other page is', async ({ page }) => {
    const refusals: string[] = [];
    page.on('console', (message) => refusals.push(message.text()));
    await open(page, '/charts/service-network/');
    await expect.poll(() => refusals.join()).toMatch(/frame-ancestors/);
    await expect(page.frameLocator('iframe').locator('#main')).toHaveCount(0);
  });
});

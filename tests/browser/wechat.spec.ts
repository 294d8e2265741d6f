import { expect, test, type Page, type Route } from '@playwright/test';
import type { FixtureSite } from '../support/fixture-site.ts';
import { goToRest } from '../support/go-to-rest.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { buildThreeYears, SDK, SIGNER } from '../support/three-years.ts';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 12; V2055A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5049 MMWEBSDK/20230202 MicroMessenger/8.0.33.2320';
const CONFIG = { appId: 'wx1', timestamp: 1511222400, nonceStr: 'n', signature: 's' };
const SIGNED = { ...CONFIG, secret: 'not passed on' };
/** A stand-in of WeChat's script, which notes what it is asked. */
const STAND_IN = `
  window.asked = [];
  const note = (name) => (value) => { window.asked.push([name, value]); };
  window.wx = {
    config: note('config'),
    ready: (then) => then(),
    updateAppMessageShareData: note('message'),
    updateTimelineShareData: note('timeline'),
  };
`;

let site: FixtureSite;
let server: Awaited<ReturnType<typeof serveFolder>>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await buildThreeYears();
  server = await serveFolder(site.folder);
});

test.afterAll(() => {
  server.close();
  site.remove();
});

interface StandIns {
  readonly sign?: (route: Route) => Promise<void>;
  readonly sdk?: (route: Route) => Promise<void>;
}

interface Visit {
  /** What other hosts were asked for. */
  readonly foreign: readonly string[];
  readonly scripts: readonly string[];
  readonly faults: readonly string[];
  readonly asked: unknown;
}

const sign =
  (body: string, status = 200) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      body,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
    });
const die = (route: Route): Promise<void> => route.abort();

/** Opens an article with stand-ins for the two servers, and reads what was asked of whom. */
async function visit(page: Page, standIns: StandIns = {}, path = '/articles/training/'): Promise<Visit> {
  const [foreign, scripts, faults]: [string[], string[], string[]] = [[], [], []];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin)) foreign.push(request.url());
    else if (request.resourceType() === 'script') scripts.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  await page.route(`${SIGNER}**`, standIns.sign ?? sign(JSON.stringify(SIGNED)));
  await page.route(
    SDK,
    standIns.sdk ?? ((route) => route.fulfill({ body: STAND_IN, contentType: 'text/javascript' })),
  );
  await goToRest(page, `${server.origin}${path}`);
  const asked = await page.evaluate(() => Reflect.get(window, 'asked') as unknown);
  return { foreign, scripts, faults, asked };
}

test('outside WeChat nothing of the adapter is loaded', async ({ page }) => {
  const { foreign, scripts, asked } = await visit(page);
  expect(foreign).toEqual([]);
  expect(scripts.filter((url) => url.includes('wechat-client'))).toEqual([]);
  expect(asked).toBeUndefined();
});

test.describe('in WeChat', () => {
  test.use({ userAgent: WECHAT });

  test('the page’s title, summary, canonical address and card are given to WeChat’s menu', async ({
    page,
  }) => {
    const { foreign, asked, faults } = await visit(page, {}, '/articles/training/?from=timeline#n-trained');
    const signed = new URL(foreign.find((url) => url.startsWith(SIGNER)) ?? '');
    expect(signed.searchParams.get('site')).toBe('1');
    expect(signed.searchParams.get('url')).toBe(`${server.origin}/articles/training/?from=timeline`);
    const link = 'https://three-years.example/articles/training/';
    const imgUrl = 'https://three-years.example/cards/articles/training.png';
    const title = await page.locator('meta[property="og:title"]').getAttribute('content');
    const desc = await page.locator('meta[name="description"]').getAttribute('content');
    expect(asked).toEqual([
      [
        'config',
        { ...CONFIG, debug: false, jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'] },
      ],
      ['message', { title, desc, link, imgUrl }],
      ['timeline', { title, link, imgUrl }],
    ]);
    expect(faults).toEqual([]);
  });

  const FAILURES: readonly (readonly [string, StandIns])[] = [
    ['the signing server is down', { sign: die }],
    ['the signing server refuses', { sign: sign('{}', 500) }],
    ['the answer is no JSON', { sign: sign('<html>') }],
    ['the answer lacks the signature', { sign: sign(JSON.stringify({ ...SIGNED, signature: '' })) }],
    ['WeChat’s script is missing', { sdk: (route) => route.fulfill({ status: 404, body: '' }) }],
    ['WeChat’s script is another one', { sdk: (route) => route.fulfill({ body: 'window.other = 1;' }) }],
  ];
  for (const [name, standIns] of FAILURES) {
    test(`nothing is said, and the share panel works, where ${name}`, async ({ page }) => {
      const { asked, faults } = await visit(page, standIns);
      expect(asked ?? []).toEqual([]);
      expect(faults).toEqual([]);
      await page.locator('[data-share-open]').first().click();
      await expect(page.getByRole('dialog', { name: '分享' })).toBeVisible();
    });
  }
});

import { expect, test, type Page } from '@playwright/test';
import { formatPolicy, toPagePolicy } from '../../src/lib/content-policy.ts';
import { toMapPolicy, type BaseMap } from '../../src/stations/base-map.ts';
import {
  startChangedSite,
  startTileServer,
  type TileServer,
  type TileState,
} from '../support/tile-server.ts';

const NOTICE = '天地图 审图号：GS(2024)0650号';
const FAILED = /电子地图没有加载出来/;

let tiles: TileServer;
let site: Awaited<ReturnType<typeof startChangedSite>>;

// The site as it is built with a base map, with the stand-in for the tile hosts. Not page.route: Chromium lets a page
// that came through it ask no local server.
test.beforeAll(async ({ baseURL }) => {
  tiles = await startTileServer();
  const map: BaseMap = {
    layers: [`${tiles.origin}/vec/{z}/{x}/{y}`, `${tiles.origin}/cva/{z}/{x}/{y}`],
    hosts: '01',
    notice: NOTICE,
  };
  const attribute = JSON.stringify(map).replaceAll('"', '&quot;');
  site = await startChangedSite(baseURL ?? '', (html) =>
    html
      .replace(/(?=class="station-map)/, `data-base-map="${attribute}" `)
      .replace(toPolicyText(undefined), toPolicyText(map)),
  );
});

test.afterAll(() => {
  tiles.close();
  site.close();
});

function toPolicyText(map: BaseMap | undefined): string {
  return formatPolicy(toPagePolicy(toMapPolicy(map)));
}

let asked = 0;

async function open(page: Page, state: TileState, refusal?: number): Promise<void> {
  tiles.become(state, refusal);
  asked = tiles.requests.length;
  await page.goto(`${site.origin}/stations/`);
}

const button = (page: Page) => page.getByRole('button', { name: /电子地图/ });

test('nothing of the map loads before it is asked for', async ({ page }) => {
  const before = tiles.requests.length;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await open(page, 'serves');
  await expect(button(page)).toHaveText('查看电子地图');
  await page.waitForLoadState('networkidle');
  expect(tiles.requests.length).toBe(before);
  expect(requests.filter((url) => url.includes('leaflet'))).toEqual([]);
});

test('a server that serves: tiles of both layers, the stations, the notice at the bottom left, and a way to close it', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, 'serves');
  await button(page).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  for (const layer of ['vec', 'cva'])
    expect(tiles.requests.some((url) => url.startsWith(`/${layer}/`))).toBe(true);
  await expect(page.locator('.base-map-dot')).toHaveCount(4);
  const notice = page.getByText(NOTICE);
  await expect(notice).toBeVisible();
  const [frame, words] = [await page.locator('.base-map-plane').boundingBox(), await notice.boundingBox()];
  expect(words?.x).toBeCloseTo(frame?.x ?? 0, 0);
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeGreaterThan((frame?.y ?? 0) + (frame?.height ?? 0) - 12);
  await page.emulateMedia({ media: 'print' });
  await expect(notice).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(button(page)).toHaveText('关闭电子地图');
  await button(page).click();
  await expect(page.locator('.base-map-plane')).toHaveCount(0);
  expect(errors).toEqual([]);
});

for (const status of [403, 418, 429]) {
  test(`a server that refuses with ${status} leaves the list and the diagram, with a message`, async ({
    page,
  }) => {
    await open(page, 'refuses', status);
    await button(page).click();
    await expect(page.getByText(FAILED)).toBeVisible();
    await expectTheRest(page);
  });
}

test('a server that dies leaves the list and the diagram, with a message', async ({ page }) => {
  await open(page, 'dies');
  await button(page).click();
  await expect(page.getByText(FAILED)).toBeVisible();
  await expectTheRest(page);
});

test('a server that dies while the map is used takes the map with it, and the map can be asked for again', async ({
  page,
}) => {
  await open(page, 'serves');
  await button(page).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  tiles.become('dies');
  await page.getByRole('button', { name: '放大地图' }).click();
  await expect(page.getByText(FAILED)).toBeVisible();
  await expectTheRest(page);
  tiles.become('serves');
  await button(page).click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
});

test('a server that never answers is given up, with a message', async ({ page }) => {
  await page.clock.install();
  await open(page, 'delays');
  await button(page).click();
  await expect(page.locator('.base-map-plane')).toBeVisible();
  await page.clock.runFor(8000);
  await expect(page.getByText(FAILED)).toBeVisible();
  await expectTheRest(page);
});

async function expectTheRest(page: Page): Promise<void> {
  expect(tiles.requests.length).toBeGreaterThan(asked);
  await expect(page.locator('.base-map-plane')).toHaveCount(0);
  await expect(button(page)).toHaveText('查看电子地图');
  await expect(page.locator('.diagram.ordinary')).toBeVisible();
  await expect(page.locator('[data-station]:visible')).toHaveCount(6);
}

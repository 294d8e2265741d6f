import { expect, test, type Locator, type Page } from '@playwright/test';
import { prefer } from '../../scripts/tools/modes.ts';
import { goToRest } from '../support/go-to-rest.ts';

const OLD_TOWN = { longitude: 118.623, latitude: 28.741, accuracy: 30 };

const visible = (page: Page): Locator => page.locator('[data-station]:visible h3');
const status = (page: Page): Locator => page.locator('[data-station-status]');
const dot = (page: Page, id: string): Locator => page.locator(`a[data-dot="${id}"]:visible`);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list, the diagram and the ways between them are all there', async ({ page }) => {
    await page.goto('/stations/');
    await expect(visible(page)).toHaveCount(6);
    await expect(page.locator('.diagram.ordinary')).toBeVisible();
    await expect(page.getByRole('button', { name: /复制|放大|最近|电子地图/ })).toHaveCount(0);
    await page.locator('#station-hushan').getByRole('link', { name: '在示意图上看' }).click();
    await expect(page).toHaveURL(/#dot-hushan$/);
    await dot(page, 'sidu').click();
    await expect(page).toHaveURL(/#station-sidu$/);
  });

  test('a service leads to the stations that offer it', async ({ page }) => {
    await page.goto('/stations/');
    await page.getByRole('link', { name: '法律援助', exact: true }).click();
    await expect(page.locator('[data-station-index]')).toBeInViewport();
    await page.locator('[data-station-index]').getByRole('link', { name: /虎山/ }).first().click();
    await expect(page).toHaveURL(/#station-hushan$/);
  });
});

test.describe('the list', () => {
  test('is narrowed by a service, a level and words, and says how many are left', async ({ page }) => {
    await page.goto('/stations/');
    await page.getByRole('link', { name: '法律援助', exact: true }).click();
    await expect(visible(page)).toHaveText(['江山市虎山街道总工会职工服务站']);
    await expect(status(page)).toHaveText('符合的站点：1处。');
    await page.getByRole('link', { name: '法律援助', exact: true }).click();
    await expect(visible(page)).toHaveCount(6);
    await page.getByRole('link', { name: '企业', exact: true }).click();
    await expect(visible(page)).toHaveText(['江山南方水泥公司职工服务点']);
    await page.getByRole('searchbox').fill('双塔');
    await expect(visible(page)).toHaveCount(0);
    await expect(status(page)).toHaveText('符合的站点：0处。');
  });

  test('comes back narrowed when its address is opened again', async ({ page }) => {
    await page.goto('/stations/');
    await page.getByRole('searchbox').fill('双塔');
    await expect(page).toHaveURL(/\?q=/);
    await page.reload();
    await expect(visible(page)).toHaveText(['双塔职工服务站']);
    await page.goto('/stations/#service-法律援助');
    await page.reload();
    await expect(visible(page)).toHaveText(['江山市虎山街道总工会职工服务站']);
  });

  test('copies an address and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/stations/');
    await page.locator('#station-hushan').getByRole('button', { name: '复制地址' }).click();
    await expect(status(page)).toHaveText('已复制：江山市老城区解放路');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('江山市老城区解放路');
  });

  test('leads to the map services, and inside WeChat to 腾讯 first', async ({ page, browser }) => {
    const services = (on: Page) =>
      on
        .locator('#station-hushan [data-service]')
        .evaluateAll((links) => links.map((a) => a.textContent.trim()));
    await page.goto('/stations/');
    expect(await services(page)).toEqual(['高德', '腾讯', '百度']);
    const weChat = await browser.newContext({ userAgent: 'Mozilla/5.0 MicroMessenger/8.0.47' });
    const inside = await weChat.newPage();
    await inside.goto('/stations/');
    await expect.poll(() => services(inside)).toEqual(['腾讯', '高德', '百度']);
    await weChat.close();
  });
});

test.describe('the diagram', () => {
  test('is read and used with the keyboard alone', async ({ page }) => {
    await page.goto('/stations/');
    await dot(page, 'hushan').focus();
    await expect(dot(page, 'hushan')).toHaveAccessibleName('虎山街道服务站，乡镇街道，大致位置');
    await expect(page.locator('#station-hushan')).toHaveAttribute('data-current', '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#station-hushan$/);
  });

  test('shows what the list asks it to show', async ({ page }) => {
    await page.goto('/stations/');
    await page.locator('#station-qinghu').getByRole('link', { name: '在示意图上看' }).click();
    await expect(dot(page, 'qinghu')).toBeFocused();
    await expect(dot(page, 'qinghu')).toBeInViewport();
  });

  test('is magnified about the stations, shortens its scale bar, and becomes whole again', async ({
    page,
  }) => {
    await page.goto('/stations/');
    const bar = page.locator('.diagram.ordinary [data-scale]');
    const whole = await page.locator('.diagram.ordinary').innerHTML();
    await expect(bar).toHaveText('10公里');
    const zoomIn = page.getByRole('button', { name: '放大', exact: true });
    await zoomIn.click();
    await zoomIn.click();
    await expect(bar).toHaveText('2公里');
    await expect(dot(page, 'hushan').locator('.sign')).toBeInViewport();
    await page.getByRole('button', { name: '复位' }).click();
    await expect(bar).toHaveText('10公里');
    expect((await page.locator('.diagram.ordinary').innerHTML()).match(/translate/g)?.length).toBe(
      (whole.match(/translate/g)?.length ?? 0) + 1,
    );
    await expect(page.getByRole('button', { name: '缩小' })).toBeDisabled();
  });

  test('keeps every name clear of the others, as the browser sets them', async ({ page }) => {
    for (const edition of ['ordinary', 'elder'] as const) {
      await prefer(page, { edition });
      await page.goto('/stations/');
      const boxes = await page
        .locator('.diagram:visible .field text:not([visibility])')
        .evaluateAll((texts) =>
          texts.map((text) => {
            const { left, top, right, bottom } = text.getBoundingClientRect();
            return { text: text.textContent, left, right, middle: (top + bottom) / 2, height: bottom - top };
          }),
        );
      expect(boxes.length).toBeGreaterThan(18);
      const clashes = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right)
          .filter((b) => Math.abs(a.middle - b.middle) < Math.min(a.height, b.height) * 0.6)
          .map((b) => `${a.text} × ${b.text}`),
      );
      expect(clashes).toEqual([]);
    }
  });

  test('has type of 20 px or more in 长辈版', async ({ page }) => {
    await prefer(page, { edition: 'elder' });
    await page.goto('/stations/');
    const text = dot(page, 'hushan').locator('text');
    const size = await text.evaluate((element: SVGTextElement) => {
      const matrix = element.getScreenCTM();
      return Number.parseFloat(getComputedStyle(element).fontSize) * (matrix?.a ?? 0);
    });
    expect(size).toBeGreaterThanOrEqual(20);
  });

  test('is printed, without what can only be pressed', async ({ page }) => {
    await page.goto('/stations/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.diagram.ordinary')).toBeVisible();
    await expect(page.getByText('位置示意').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /放大|复制|最近/ })).toHaveCount(0);
  });
});

test.describe('the nearest', () => {
  const button = (page: Page) => page.getByRole('button', { name: '找离我最近的' });

  test('are listed when the device says where it is, and nothing is sent', async ({ page, context }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(OLD_TOWN);
    await goToRest(page, '/stations/');
    // The tool itself comes when the reader turns to it.
    await page.getByRole('searchbox').focus();
    await page.waitForFunction(() => customElements.get('station-finder') !== undefined);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await button(page).click();
    const rows = page.locator('[data-nearest-list] li');
    await expect(rows).toHaveText([
      /^虎山街道服务站 2公里以内$/,
      /^双塔服务站 3公里以内$/,
      /^清湖服务站 约7公里$/,
      /^四都服务站 约13公里$/,
    ]);
    await expect(status(page)).toHaveText('最近的是虎山街道服务站，2公里以内。');
    await expect(page.locator('[data-nearest-note]')).toContainText('还有2处没有坐标');
    expect(requests).toEqual([]);
  });

  test('are not asked for before the button is pressed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
        value: () => {
          document.documentElement.setAttribute('data-asked', '');
        },
      });
    });
    await page.goto('/stations/');
    await expect(button(page)).toBeVisible();
    expect(await page.locator('html').getAttribute('data-asked')).toBeNull();
    await button(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-asked', '');
  });

  for (const [name, code, words] of [
    ['a refusal', 1, '没有得到允许'],
    ['a device that cannot find itself', 2, '现在定不了位'],
    ['a device that is too slow', 3, '定位等得太久'],
  ] as const) {
    test(`after ${name} the reader is told, and can ask again`, async ({ page }) => {
      await page.addInitScript((code) => {
        Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
          value: (_: unknown, fail: (error: { code: number }) => void) =>
            setTimeout(() => {
              fail({ code });
            }, 50),
        });
      }, code);
      await page.goto('/stations/');
      await button(page).click();
      await expect(status(page)).toContainText(words);
      await expect(button(page)).toBeEnabled();
      await expect(page.locator('[data-nearest]')).toBeHidden();
    });
  }

  test('cannot be found by a browser without geolocation, which says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'geolocation', { value: undefined });
    });
    await page.goto('/stations/');
    await button(page).click();
    await expect(status(page)).toContainText('这个浏览器不能给出位置');
  });
});

test('a page without a configured map has no button for one, and allows no tile host', async ({ page }) => {
  await page.goto('/stations/');
  await expect(page.locator('[data-zoom]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /电子地图/ })).toHaveCount(0);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /img-src 'self';/);
});

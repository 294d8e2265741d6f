import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { prefer } from '../../scripts/tools/modes.ts';
import { VIEWPORTS } from '../../scripts/tools/templates.ts';
import { goToRest } from '../support/go-to-rest.ts';

const ARTICLE = '/articles/hushan-service-station/';
const CHAPTER = '/reports/2017/jujiao-gaige/';
const ORIGIN = 'https://annual-report.example';

const AGENTS = {
  wechat:
    'Mozilla/5.0 (Linux; Android 12; V2055A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5049 MMWEBSDK/20230202 MicroMessenger/8.0.33.2320',
  qq: 'Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.72 MQQBrowser/6.2 Mobile Safari/537.36 QQ/8.9.28.10155',
  old: 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.141 Mobile Safari/537.36',
} as const;

const panel = (page: Page) => page.getByRole('dialog', { name: '分享' });

async function open(page: Page, path = ARTICLE): Promise<void> {
  await page.goto(path);
  await page.locator('[data-share-open]').first().click();
  await expect(panel(page)).toBeVisible();
}

/** Takes away what an engine does not have, before any script runs. */
async function without(page: Page, ...names: readonly ('share' | 'clipboard')[]): Promise<void> {
  await page.addInitScript((missing) => {
    for (const name of missing) {
      Reflect.deleteProperty(Navigator.prototype, name);
    }
  }, names);
}

test('the panel opens on a tap only, and loads nothing until it is asked', async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await goToRest(page, ARTICLE);
  await expect(panel(page)).toBeHidden();
  await page.locator('[data-share-open]').first().click();
  await expect(panel(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => !url.startsWith(baseURL ?? '') || url.includes('/posters/'))).toEqual([]);
});

test('copies the address alone, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await panel(page).getByRole('button', { name: '复制链接' }).click();
  await expect(page.locator('body > [role="status"]')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ORIGIN + ARTICLE);
});

test('shows the poster with the words 长按保存 when it is asked for', async ({ page }) => {
  await open(page);
  await panel(page).getByRole('link', { name: '保存海报' }).click();
  const poster = panel(page).getByRole('img', { name: /^海报/ });
  await expect(poster).toBeVisible();
  await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);
  await expect(panel(page)).toContainText('长按保存');
});

test('passes on to the networks with plain links in a new window', async ({ page }) => {
  await open(page);
  const expected = [
    ['微博', 'https://service.weibo.com/share/share.php'],
    ['QQ空间', 'https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey'],
    ['QQ', 'https://connect.qq.com/widget/shareqq/index.html'],
  ] as const;
  for (const [name, address] of expected) {
    const link = panel(page).getByRole('link', { name, exact: true });
    const url = new URL((await link.getAttribute('href')) ?? '');
    expect(url.origin + url.pathname).toBe(address);
    expect(url.searchParams.get('url')).toBe(ORIGIN + ARTICLE);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener');
  }
});

test('keeps the focus inside and gives it back', async ({ page }) => {
  await open(page);
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    expect(await panel(page).evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Shift+Tab');
  expect(await panel(page).evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('[data-share-open]').first()).toBeFocused();
});

test('a selected sentence is linked with its heading and its words, and the whole page again on request', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.prose > p')].find((each) =>
      each.textContent.includes('不管是站还是点'),
    );
    const text = paragraph?.firstChild;
    if (!text) throw new Error('no such paragraph');
    document.getSelection()?.setBaseAndExtent(text, 0, text, 14);
  });
  await page.locator('[data-share-open]').first().click();
  const address = panel(page).getByRole('textbox', { name: '链接' });
  const value = decodeURIComponent(await address.inputValue());
  expect(value).toMatch(new RegExp(`^${ORIGIN}${CHAPTER}#[^:]+:~:text=.+`));
  await expect(panel(page)).toContainText('选中的文字');
  await panel(page).getByRole('button', { name: '改为分享整页' }).click();
  await expect(address).toHaveValue(ORIGIN + CHAPTER);
});

test('a selected number is linked by its own anchor', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.evaluate(() => {
    const number = document.querySelector('[data-observation="volunteers/2017"]');
    if (number) document.getSelection()?.selectAllChildren(number);
  });
  await page.locator('[data-share-open]').first().click();
  await expect(panel(page).getByRole('textbox', { name: '链接' })).toHaveValue(
    `${ORIGIN}${CHAPTER}#n-volunteers`,
  );
});

for (const path of [ARTICLE, CHAPTER, '/data/volunteers/2017/']) {
  test(`${path} can be shared from its head, on the first screen`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('[data-share-open]').first()).toBeInViewport();
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  });
}

test.describe('in WeChat', () => {
  test.use({ userAgent: AGENTS.wechat });

  test('one neutral line tells of ···, and the panel works without what its engine lacks', async ({
    page,
  }) => {
    await without(page, 'share');
    await open(page);
    await expect(panel(page)).toContainText('在微信里，也可以从右上角的“···”发送给朋友。');
    await expect(panel(page).getByRole('button', { name: '系统分享' })).toBeHidden();
  });
});

test.describe('in QQ', () => {
  test.use({ userAgent: AGENTS.qq });

  test('nothing is said of WeChat', async ({ page }) => {
    await open(page);
    await expect(panel(page)).not.toContainText(/在微信里/, { useInnerText: true });
  });
});

test.describe('in an old engine', () => {
  test.use({ userAgent: AGENTS.old });

  test('the address is copied without a clipboard interface', async ({ page }) => {
    await without(page, 'share', 'clipboard');
    await open(page);
    const copied = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('copy', () => {
            const field = document.activeElement;
            resolve(field instanceof HTMLTextAreaElement ? field.value : '');
          });
        }),
    );
    await panel(page).getByRole('button', { name: '复制链接' }).click();
    expect(await copied).toBe(ORIGIN + ARTICLE);
    await expect(page.locator('body > [role="status"]')).toHaveText('已复制');
  });

  test('a copy that is not allowed is said, and the address stays to be copied by hand', async ({ page }) => {
    await without(page, 'clipboard');
    await page.addInitScript(() => {
      Object.defineProperty(Document.prototype, 'execCommand', { value: () => false });
    });
    await open(page);
    await panel(page).getByRole('button', { name: '复制链接' }).click();
    await expect(page.locator('body > [role="status"]')).toContainText('没有复制成功');
    await expect(panel(page).getByRole('textbox', { name: '链接' })).toHaveValue(ORIGIN + ARTICLE);
  });
});

test.describe('on a desktop', () => {
  test.use({ viewport: VIEWPORTS[1440], isMobile: false, hasTouch: false });

  test('the size of type and printing stand beside sharing at the head', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.goto(CHAPTER);
    await page.getByRole('button', { name: '打印' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    await page.getByRole('button', { name: '字号' }).click();
    await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible();
  });

  test('the panel shows the page’s code', async ({ page }) => {
    await open(page);
    await expect(panel(page).getByRole('img', { name: '本页网址的二维码' })).toBeVisible();
  });

  test('the system’s own way is offered where it is, with title and address alone', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: unknown) => {
          document.documentElement.dataset.shared = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    await open(page);
    await panel(page).getByRole('button', { name: '系统分享' }).click();
    expect(JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '')).toEqual({
      title: '虎山街道总工会：把职工服务站搬到社区',
      url: ORIGIN + ARTICLE,
    });
  });
});

for (const edition of ['ordinary', 'elder'] as const) {
  test(`the open panel has no fault that axe knows and targets of full size, ${edition}`, async ({
    page,
  }) => {
    await prefer(page, { edition });
    await open(page);
    const { violations } = await new AxeBuilder({ page }).include('[data-share-panel]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    for (const control of await panel(page).locator('button:visible, a:visible, input:visible').all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(edition === 'elder' ? 60 : 44);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a plain link leads to the poster', async ({ page }) => {
    await page.goto(ARTICLE);
    await expect(page.getByRole('button')).toHaveCount(0);
    const link = page.getByRole('link', { name: '分享海报' }).first();
    await expect(link).toHaveAttribute('href', '/posters/articles/hushan-service-station.jpg');
    expect(
      (await page.request.get('/posters/articles/hushan-service-station.jpg')).headers()['content-type'],
    ).toBe('image/jpeg');
  });
});

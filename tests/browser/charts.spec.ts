import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { goToRest } from '../support/go-to-rest.ts';

const CHAPTER = '/reports/2017/jujiao-zhongxin/';
const CHART = '/charts/service-network/';
const CHAPTERS = [CHAPTER, '/reports/2017/jujiao-gaige/', '/reports/2017/jujiao-pinpai/'];
const EMBEDS = ['jiansheng-investment', 'grassroots-share', 'medical-mutual-aid', 'service-network'];
const SMALLEST_TARGET = 44;

async function interact(page: Page): Promise<Locator> {
  await page
    .getByRole('button', { name: /^互动查看/ })
    .first()
    .press('Enter');
  const canvas = page.locator('.chart-canvas');
  await expect(canvas).toBeFocused();
  return canvas;
}

/** Whether a canvas holds a pixel of a colour, written as `r,g,b`. */
async function hasColour(canvas: Locator, colour: string): Promise<boolean> {
  return canvas.evaluate((element, wanted) => {
    const { width, height } = element as HTMLCanvasElement;
    const data =
      (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    for (let index = 0; index < data.length; index += 4) {
      if (`${data[index]},${data[index + 1]},${data[index + 2]}` === wanted && data[index + 3] === 255)
        return true;
    }
    return false;
  }, colour);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of CHAPTERS) {
    test(`each chart of ${path} has its picture, sentence, table and source`, async ({ page }) => {
      await page.goto(path);
      const charts = page.locator('figure.chart');
      expect(await charts.count()).toBeGreaterThan(0);
      for (const chart of await charts.all()) {
        const picture = chart.getByRole('img');
        await expect(picture.locator('svg:visible')).toHaveCount(1);
        expect(await picture.getAttribute('aria-label')).toContain(
          await chart.locator('.chart-summary').innerText(),
        );
        await chart.getByText('看数据').click();
        const rows = chart.locator('tbody tr');
        expect(await rows.count()).toBeGreaterThanOrEqual(2);
        for (const row of await rows.all()) {
          await expect(row.getByRole('rowheader')).toBeVisible();
          const number = row.locator('data[value][data-observation]');
          expect(await picture.locator('svg:visible').textContent()).toContain(await number.innerText());
        }
        await expect(chart.locator('.chart-source a').first()).toHaveAttribute(
          'href',
          /^\/reports\/2017\/.+#n-/,
        );
        await expect(chart.getByRole('button')).toHaveCount(0);
      }
    });
  }

  test('paper shows every table where the style sheet can open it', async ({ page }) => {
    await page.goto(CHAPTER);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('figure.chart tbody tr').last()).toBeVisible();
  });

  for (const id of EMBEDS) {
    test(`the embedded ${id} fits the height that its code gives, at every width`, async ({ page }) => {
      await page.goto(`/charts/${id}/`);
      const height = Number(/height="(\d+)"/.exec(await page.locator('pre code').innerText())?.[1]);
      await page.goto(`/charts/${id}/embed/`);
      await expect(page.locator('script')).toHaveCount(0);
      for (const width of [320, 360, 639, 640, 900]) {
        await page.setViewportSize({ width, height });
        const size = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ]);
        expect(size[0]).toBeLessThanOrEqual(width);
        expect(size[1]).toBeLessThanOrEqual(height);
      }
    });
  }
});

test('nothing of Chart.js loads before the reader asks, and only once then', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await goToRest(page, CHART);
  const isAsked = (path: string) => /interactive-client|\.json$/.test(path);
  expect(requests.filter(isAsked)).toEqual([]);
  await interact(page);
  expect(requests.filter(isAsked)).toHaveLength(2);
});

test('the interactive chart stands where the picture stood, and nothing moves', async ({ page }) => {
  await goToRest(page, CHART);
  const picture = page.locator('[data-chart-picture]');
  // The page may be scrolled to what was clicked: places are taken from its top.
  const places = async () => {
    const boxes = [page.locator('h1'), picture, page.getByRole('heading', { name: '原文怎么说' })];
    const tops = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.y ?? 0));
    return tops.map((top) => top - (tops[0] ?? 0));
  };
  const before = await places();
  const canvas = await interact(page);
  expect(await places()).toEqual(before);
  expect(await canvas.boundingBox()).toEqual(await picture.boundingBox());
});

test('the arrow keys walk from value to value and announce each in the wording of the source', async ({
  page,
}) => {
  await page.goto(CHART);
  await interact(page);
  const status = page.locator('[data-chart-status]');
  for (const [key, words] of [
    ['ArrowDown', '完成职工服务站建设的总工会：8个，原文未加约数词。第1项，共3项。'],
    ['ArrowRight', '大型企业里的职工服务点：20多个，多于20，原文未给确数。第2项，共3项。'],
    ['ArrowDown', '配备兼职工会干部的总工会：19个，原文未加约数词。第3项，共3项。'],
    ['ArrowDown', '完成职工服务站建设的总工会：8个，原文未加约数词。第1项，共3项。'],
    ['ArrowUp', '配备兼职工会干部的总工会：19个，原文未加约数词。第3项，共3项。'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(status).toHaveText(words);
  }
  await expect(page.locator('.chart-tip')).toHaveText('配备兼职工会干部的总工会19个原文未加约数词');
  await page.keyboard.press('Escape');
  await expect(page.locator('.chart-canvas')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^互动查看/ })).toBeFocused();
  await expect(page.getByRole('img')).toBeVisible();
});

test('a tap anywhere in a row means its value, and rows and buttons are large enough for a finger', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(CHART);
  const canvas = await interact(page);
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the chart is not shown');
  const rows = 3;
  expect(box.height / rows).toBeGreaterThanOrEqual(SMALLEST_TARGET);
  for (const [row, words] of ['8个', '20多个', '19个'].entries()) {
    await canvas.tap({ position: { x: box.width - 4, y: ((row + 0.7) * box.height) / rows } });
    await expect(page.locator('.chart-tip strong')).toHaveText(words);
  }
  for (const button of await page.locator('.chart-menu').locator('a, button:visible').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(SMALLEST_TARGET);
  }
});

test('the buttons do what the arrow keys do', async ({ page }) => {
  await page.goto(CHART);
  await interact(page);
  await page.getByRole('button', { name: '下一项' }).click();
  await expect(page.locator('.chart-tip strong')).toHaveText('8个');
  await page.getByRole('button', { name: '上一项' }).click();
  await expect(page.locator('.chart-tip strong')).toHaveText('19个');
  await page.getByRole('button', { name: '回到图片' }).click();
  await expect(page.locator('.chart-canvas')).toHaveCount(0);
});

for (const file of ['**/interactive-client*', '**/charts/*.json']) {
  test(`where ${file} does not load, the picture stays and the reader is told`, async ({ page }) => {
    await page.route(file, (route) => route.abort());
    await page.goto(CHART);
    await page.getByRole('button', { name: /^互动查看/ }).click();
    await expect(page.getByText('互动图没有加载出来')).toBeVisible();
    await expect(page.getByRole('img').locator('svg:visible')).toHaveCount(1);
    await expect(page.getByRole('button', { name: /^互动查看/ })).toBeEnabled();
  });
}

test('the interactive chart has the colours of the page, also after they change', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(CHART);
  const canvas = await interact(page);
  expect(await hasColour(canvas, '163,22,26')).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => hasColour(page.locator('.chart-canvas'), '255,138,122')).toBe(true);
});

test('dark and high contrast change the picture with the page', async ({ page }) => {
  await page.goto(CHART);
  const fill = () =>
    page.evaluate(() => {
      const dot = document.querySelector('.chart-phone circle');
      return dot && getComputedStyle(dot).fill;
    });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await fill()).toBe('rgb(163, 22, 26)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await fill()).toBe('rgb(255, 138, 122)');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => {
    document.documentElement.dataset.contrast = 'high';
  });
  expect(await fill()).toBe('rgb(140, 18, 22)');
});

test('长辈版 has a picture of its own, with text of at least 18 px on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(CHART);
  await page.evaluate(() => {
    document.documentElement.dataset.edition = 'elder';
  });
  const svg = page.locator('.chart-svg:visible');
  await expect(svg).toHaveCount(1);
  await expect(svg).toHaveAttribute('width', '270');
  const sizes = await svg.evaluate((picture) => {
    const zoom = picture.getBoundingClientRect().width / 270;
    return Array.from(
      picture.querySelectorAll('text'),
      (text) => Number(text.getAttribute('font-size')) * zoom,
    );
  });
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
});

test('paper shows every table and no buttons', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const chart = page.locator('figure.chart').first();
  await expect(chart.locator('tbody tr').last()).toBeVisible();
  await expect(chart.locator('.chart-svg:visible')).toHaveCount(1);
  await expect(chart.locator('.chart-menu')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(chart.locator('details')).not.toHaveAttribute('open');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a chart’s page, its embedded page and its interactive chart, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
    await page.goto('/charts/medical-mutual-aid/embed/');
    expect(await violations()).toEqual([]);
    await page.goto('/charts/medical-mutual-aid/');
    expect(await violations()).toEqual([]);
    await interact(page);
    await page.keyboard.press('ArrowDown');
    expect(await violations()).toEqual([]);
  });
}

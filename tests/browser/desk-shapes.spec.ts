import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

let desk: RunningDesk;

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy();
});

test.afterAll(() => desk.close());

test.beforeEach(async ({ page }) => {
  await page.goto(desk.address);
});

const CHARTS = 'content/reports/2017/charts.yaml';
const HUSHAN = 'content/stations/hushan.yaml';
const read = (path: string): string => readFileSync(join(desk.root, path), 'utf8');
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(new URL(path, desk.address).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

/** Goes on with Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused?.matches('a, button, input, summary')) return '';
      return [
        focused.getAttribute('aria-label'),
        focused.closest('label')?.textContent,
        focused.textContent,
      ].join(' ');
    });
    if (name.test(words)) return;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

test('a chart is made by keyboard, its drawing follows, and it is placed in its chapter', async ({
  page,
}) => {
  await open(page, '/data/charts/2017');
  await tabTo(page, /横条图/);
  await page.keyboard.press('Space');
  const search = page.getByLabel('加一个数').first();
  await search.focus();
  await page.keyboard.type('集体合同');
  await tabTo(page, /集体合同.*105份/);
  await page.keyboard.press('Enter');
  // One number is no chart, and the check says so.
  await expect(page.getByText('指标只有 1 个')).toBeVisible();
  await search.fill('');
  const refused = page.getByText(/和已经挑的放不到一起/);
  await refused.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('一根轴上混了不同的单位：份、名')).toBeVisible();
  await search.focus();
  await page.keyboard.type('工资');
  await tabTo(page, /560份/);
  await page.keyboard.press('Enter');
  const drawing = page.getByRole('img');
  await expect(drawing.getByText('105份')).toBeVisible();
  await page.getByLabel('图里的短名', { exact: false }).first().focus();
  await page.keyboard.type('集体合同份数');
  await expect(drawing.getByText('集体合同份数')).toBeVisible();
  await page.getByLabel('标题', { exact: false }).first().focus();
  await page.keyboard.type('签订集体合同');
  await tabTo(page, /^\s*＋.*105份/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('签订集体合同105份', { exact: true }).first()).toBeVisible();
  await page.getByLabel('图里比的是什么').focus();
  await page.keyboard.type('全市签订');
  await page.getByLabel('放在哪一章').focus();
  // The last chapter, 聚焦品牌.
  await page.keyboard.press('End');
  await page.getByLabel('编号').fill('contracts');
  await expect(page.getByText('可以保存。')).toBeVisible();
  const before = read(CHARTS);
  await tabTo(page, /^\s*保存/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '放在哪一段后面' });
  await expect(dialog).toBeVisible();
  expect(read(CHARTS).startsWith(before)).toBe(true);
  expect(read(CHARTS).slice(before.length)).toContain('  - id: contracts\n    kind: bar\n');
  await dialog.getByRole('button', { name: /105份/ }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('图表');
  expect(read('content/reports/2017/03-jujiao-pinpai.mdx')).toContain('<Chart id="contracts" />');
});

test('what was typed in a chart is there after the window was closed', async ({ page }) => {
  await open(page, '/data/charts/2017/union-people');
  const subject = page.getByLabel('图里比的是什么');
  await subject.fill('');
  await expect(page.getByText('缺少“图里比的是什么”')).toBeVisible();
  await expect(page.getByRole('img').getByText('2500多名')).toBeVisible();
  // The last good drawing stays while a number is missing.
  await page.getByRole('button', { name: '不画兼职工会干部人数' }).click();
  await expect(page.getByText('图还是上一次画好的。')).toBeVisible();
  await expect(page.getByRole('img').getByText('61名')).toBeVisible();
  await open(page, '/data/charts/2017/union-people');
  await expect(subject).toHaveValue('');
  await page.getByRole('button', { name: '不要了，从头来' }).click();
  await expect(subject).toHaveValue('工会队伍');
});

test('a station is placed by a pasted link, and moved by arrow keys', async ({ page }) => {
  await open(page, '/data/stations/hushan');
  const now = page.locator('#place-now');
  await expect(now).toContainText('经度 118.622250，纬度 28.740615');
  await page
    .getByLabel('粘贴坐标或地图的分享链接')
    .fill('https://map.baidu.com/?latlng=28.7466,118.6333&title=x');
  await expect(page.getByText('百度地图的链接，是 BD-09')).toBeVisible();
  await expect(page.locator('.reading')).toHaveCount(3);
  const before = read(HUSHAN);
  await page.getByRole('button', { name: '用这个点：BD-09：百度地图' }).press('Enter');
  await expect(now).toContainText('经度 118.62');
  await expect(page.getByLabel('坐标从哪里来')).toHaveValue('百度地图，由BD-09换算');
  const pasted = await now.textContent();
  const map = page.getByRole('application');
  await map.press('ArrowUp');
  await expect(now).not.toHaveText(pasted ?? '');
  const latitude = (words: string | null): number => Number(/纬度 ([\d.]+)/.exec(words ?? '')?.[1]);
  const moved = latitude(await now.textContent()) - latitude(pasted);
  expect(Math.round(moved * 111_195)).toBe(100);
  await map.press('Shift+ArrowDown');
  await expect
    .poll(async () => Math.round((latitude(await now.textContent()) - latitude(pasted)) * 111_195))
    .toBe(90);
  // Nothing is written before it is saved.
  expect(read(HUSHAN)).toBe(before);
  await page.getByRole('button', { name: '保存' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('服务站点');
  const changed = read(HUSHAN).split('\n');
  expect(changed.filter((line) => !before.split('\n').includes(line))).toHaveLength(3);
  expect(changed.join('\n')).toContain('source: 百度地图，由BD-09换算');
});

test('a tap on the diagram sets the point', async ({ page }) => {
  await open(page, '/data/stations/kaifaqu');
  const map = page.getByRole('application');
  await expect(page.locator('#place-now')).toContainText('还没有点');
  await map.click({ position: { x: 150, y: 150 } });
  await expect(page.locator('#place-now')).toContainText(/经度 118\.\d{6}，纬度 28\.\d{6}/);
});

test('another point no longer says where the old one came from, and is not saved without', async ({
  page,
}) => {
  await open(page, '/data/stations/shuangta');
  const source = page.getByLabel('坐标从哪里来');
  await expect(source).not.toHaveValue('');
  await page.getByRole('application').press('ArrowUp');
  await expect(source).toHaveValue('');
  const before = read('content/stations/shuangta.yaml');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert').getByText('坐标从哪里来')).toBeVisible();
  expect(read('content/stations/shuangta.yaml')).toBe(before);
});

for (const path of [
  '/data/charts',
  '/data/charts/2017',
  '/data/charts/2017/union-people',
  '/data/stations',
  '/data/stations/hushan',
])
  for (const scheme of ['light', 'dark'] as const)
    test(`${path} has no fault that axe knows, and does not scroll sideways, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      for (const width of [360, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, path);
        await expect(page.locator('.chart-picture:visible, .diagram').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect
          .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`))
          .toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `at ${width} px`).toBe(0);
      }
    });

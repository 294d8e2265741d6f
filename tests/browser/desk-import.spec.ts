import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContentReport } from '../../src/build/content-report.ts';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

const REPORT = 'content/reports/2018';

let desk: RunningDesk;
let keys = 0;

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy();
});

test.afterAll(() => desk.close());

/** Presses one key after another, and counts them. */
async function press(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
  keys += pressed.length;
}

/** Types words, each character a key. */
async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  keys += words.length;
}

const read = (name: string): string => readFileSync(join(desk.root, REPORT, name), 'utf8');
const left = (page: Page, count: number) =>
  expect(page.getByText(`还剩 ${String(count)} 个，共 18 个`, { exact: true })).toBeVisible();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(desk.address);
  await page.goto(new URL(path, desk.address).href);
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a file that is no source is answered in Chinese, and the page stays', async ({ page }) => {
  await open(page, '/import');
  await expectNoFaults(page);
  const buffer = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
  await page.getByLabel('把文件拖到这里').setInputFiles({ name: '年报.doc', mimeType: '', buffer });
  await expect(page.getByRole('alert')).toContainText('旧版 Word');
  await expect(page.getByLabel('哪一年的年报')).toHaveValue('2018');
});

test('a Word file is chosen by keyboard, and its decisions stand beside the source', async ({ page }) => {
  const chooser = page.waitForEvent('filechooser');
  await open(page, '/import');
  await page.getByLabel('把文件拖到这里').focus();
  await press(page, 'Space');
  await (await chooser).setFiles('tests/fixtures/second-year/report.docx');
  await left(page, 18);
  await expect(page.getByRole('region', { name: '原文' })).toContainText('全市共有工会志愿者2800多名');
  await expect(page.locator('mark[aria-current]')).toHaveText('1.8个亿');
  await expect(page.getByText('导入时看到的')).toContainText('没有漏下的字');
  await expectNoFaults(page);
});

test('keys decide, and Z takes back', async ({ page }) => {
  await open(page, '/import');
  await left(page, 18);
  const before = read('observations.yaml');
  await press(page, 'Enter');
  await expect(page.locator('mark[aria-current]')).toHaveText('35个');
  await expect.poll(() => read('observations.yaml')).toContain('1.8个亿');
  expect(read('01-zhuli-fazhan.mdx')).toContain('<Stat id="recruited-investment" />');
  await press(page, 'z');
  await expect(page.locator('mark[aria-current]')).toHaveText('1.8个亿');
  expect(read('observations.yaml')).toBe(before);
});

test('a key typed into a field decides nothing, and what came back stands in its form again', async ({
  page,
}) => {
  await open(page, '/import');
  await left(page, 18);
  await press(page, 'n');
  const name = page.getByLabel('指标名称');
  await expect(name).toBeFocused();
  await type(page, 'xsoz');
  await expect(name).toHaveValue('xsoz');
  await press(page, 'Enter');
  await expect(page.getByRole('alert')).toContainText('缺少');
  await expect(name).toHaveValue('xsoz');
  await expect(name).toBeFocused();
  await left(page, 18);
  await press(page, 'Escape', 's');
  await expect(page.locator('mark[aria-current]')).toHaveText('35个');
  await left(page, 18);
});

test('another indicator is found by typing, and taken by Enter', async ({ page }) => {
  await open(page, '/import');
  await page.locator('mark', { hasText: '12名' }).click();
  await expect(page.locator('mark[aria-current]')).toHaveText('12名');
  await press(page, 'o');
  await type(page, '工匠');
  await press(page, 'Enter');
  await left(page, 17);
  await expect.poll(() => read('observations.yaml')).toContain('craftsmen-honoured');
  await press(page, 'z');
  await left(page, 18);
});

test('the whole year, by keyboard alone', async ({ page }) => {
  await open(page, '/import');
  await left(page, 18);
  keys = 0;
  // 10 sure, 2 likely, 3 new.
  for (let count = 17; count >= 3; count -= 1) {
    await press(page, 'Enter');
    await left(page, count);
  }
  await expect(page.locator('mark[aria-current]')).toHaveText('几项');
  await press(page, 'x');
  await answerNoStatistic(page, '泛指');
  await left(page, 2);
  await press(page, 'Enter');
  await left(page, 1);
  await press(page, 'Enter');
  await expect(page.getByText('共 18 个，都决定了')).toBeVisible();
  await page.getByRole('link', { name: '去补齐' }).focus();
  await press(page, 'Enter');
  await complete(page);
  console.log(`18 decisions and the rest of the year: ${String(keys)} keys`);
  const errors = getContentReport(desk.root).issues.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});

async function complete(page: Page): Promise<void> {
  await expect(page.getByText('还没有去处的数字（2）')).toBeVisible();
  await expectNoFaults(page);
  for (const count of [1, 0]) {
    if (count === 1)
      await page.getByRole('group').getByRole('button', { name: '不是统计数字' }).first().focus();
    // After the first one the next is at hand.
    await expect(page.locator('button:focus')).toHaveText('不是统计数字');
    await press(page, 'Enter');
    await answerNoStatistic(page, '泛指');
    await expect(page.getByRole('heading', { name: `还没有去处的数字（${String(count)}）` })).toHaveCount(
      count,
    );
    await expect(page.getByRole('region', { name: '不是统计数字' })).toHaveCount(0);
  }
  await page.getByRole('button', { name: '其余的今年都没有' }).focus();
  await press(page, 'Enter');
  await expect(page.getByLabel('原因')).toBeFocused();
  await type(page, '原文没有说');
  await press(page, 'Enter');
  await expect(page.getByText('都补齐了', { exact: true })).toBeVisible();
}

async function answerNoStatistic(page: Page, reason: string): Promise<void> {
  const kind = page.getByRole('region', { name: '不是统计数字' }).getByLabel('种类');
  await expect(kind).toBeFocused();
  for (let at = 0; at < 7; at += 1) await press(page, 'ArrowDown');
  await expect(kind).toHaveValue('figure');
  await press(page, 'Tab');
  await type(page, reason);
  await press(page, 'Enter');
}

import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { devices, expect, test, type Locator, type Page } from '@playwright/test';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

const ARTICLE = 'content/articles/2017/hushan-service-station.mdx';
const CHAPTER = 'content/reports/2017/02-jujiao-gaige.mdx';
const TITLE = '虎山街道总工会：把职工服务站搬到社区';

let desk: RunningDesk;
let before: string;

// An office PC; so narrow, the page beside the text is asked for by the test that looks at it.
test.use({ ...devices['Desktop Chrome'], viewport: { width: 1000, height: 800 } });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy();
  before = fileOf(ARTICLE);
});

test.afterAll(() => desk.close());

test.beforeEach(async ({ page }) => {
  writeFileSync(join(desk.root, ARTICLE), before);
  await page.goto(desk.address);
  await page.goto(new URL('/text', desk.address).href);
});

function fileOf(path: string): string {
  return readFileSync(join(desk.root, path), 'utf8');
}

const bodyOf = (page: Page): Locator => page.getByRole('textbox', { name: '正文', exact: true });
const stateOf = (page: Page): Locator => page.locator('.save-mark');

async function openText(page: Page, path: string): Promise<void> {
  await page.goto(new URL(`/text/${path}`, desk.address).href);
  await expect(bodyOf(page)).toBeVisible();
}

/** Goes to the end of the text and writes a paragraph of its own. */
async function write(page: Page, words: string): Promise<void> {
  await bodyOf(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(words);
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('finds a text and opens it by keyboard', async ({ page }) => {
  await page.getByLabel('找一篇').fill('虎山');
  await expect(page.getByRole('status').first()).toHaveText('找到 1 篇');
  await page.getByRole('link', { name: TITLE }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expectNoFaults(page);
});

test('reads as prose: a number as its wording, a chart by its title', async ({ page }) => {
  await openText(page, CHAPTER);
  await expect(page.getByRole('img', { name: '数值2500多名' }).first()).toHaveAttribute(
    'title',
    'volunteers',
  );
  await expect(bodyOf(page)).toContainText('图表：全市共有工会志愿者2500多名');
  await expect(bodyOf(page)).not.toContainText('<');
});

test('saves by itself what is typed, and writes nothing where nothing is', async ({ page }) => {
  await openText(page, ARTICLE);
  await bodyOf(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.goto(new URL('/text', desk.address).href);
  expect(fileOf(ARTICLE)).toBe(before);
  await openText(page, ARTICLE);
  await write(page, '服务站每天都开门。');
  await expect(stateOf(page)).toContainText(/已保存 \d\d:\d\d/);
  expect(fileOf(ARTICLE)).toBe(`${before}\n服务站每天都开门。`);
});

test('what was typed just before the window closed stands in the file', async ({ page }) => {
  await openText(page, ARTICLE);
  await write(page, '来不及等。');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => fileOf(ARTICLE)).toContain('来不及等。');
});

test('makes words bold by key and by button, and plain again', async ({ page }) => {
  await openText(page, ARTICLE);
  await write(page, '每天都开门');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+b');
  await expect.poll(() => fileOf(ARTICLE)).toContain('\n**每天都开门**');
  await page.getByRole('button', { name: '加粗' }).click();
  await expect.poll(() => fileOf(ARTICLE)).toContain('\n每天都开门');
  await page.getByRole('button', { name: '加粗' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: '链接' })).toBeFocused();
});

test('asks who said what is selected', async ({ page }) => {
  await openText(page, ARTICLE);
  await write(page, '“服务站每天都开门。”');
  await page.keyboard.press('Shift+Home');
  await page.getByRole('button', { name: '引语' }).click();
  await page.getByLabel('谁说的').fill('柴菊英');
  await page.getByRole('button', { name: '放进正文' }).click();
  await expect.poll(() => fileOf(ARTICLE)).toContain('<Quote speaker="柴菊英">“服务站每天都开门。”</Quote>');
});

test('changes who said it, where the cursor stands in the words', async ({ page }) => {
  await openText(page, ARTICLE);
  await bodyOf(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByLabel('身份').fill('主席');
  await page.keyboard.press('Enter');
  const last = '<Quote speaker="柴菊英" role="街道总工会主席">“这样一来';
  await expect.poll(() => fileOf(ARTICLE)).toBe(before.replace(last, last.replace('街道总工会主席', '主席')));
});

test('tells what is wrong at its place, and mends it by a button', async ({ page }) => {
  await openText(page, ARTICLE);
  await write(page, '＃＃服务站');
  const message = page.getByRole('listitem').filter({ hasText: '小标题' });
  await expect(message).toContainText('服务站');
  await expect(page.locator('.cm-lintRange-error')).toHaveText('＃＃服务站');
  await expectNoFaults(page);
  await message.getByRole('button', { name: '替我改好' }).click();
  await expect(bodyOf(page)).toContainText('## 服务站');
  await expect(message).toHaveCount(0);
  expect(fileOf(ARTICLE)).toContain('\n## 服务站');
});

test('changes the fields above a text one line at a time', async ({ page }) => {
  await openText(page, ARTICLE);
  await page.getByText('标题、日期、摘要等').click();
  await page.getByLabel('来源').fill('江山市总工会办公室');
  await expect
    .poll(() => fileOf(ARTICLE))
    .toBe(before.replace('source: 江山市总工会', 'source: 江山市总工会办公室'));
  await expectNoFaults(page);
});

test('overwrites nothing: both texts stand side by side, and one press keeps both', async ({ page }) => {
  await openText(page, ARTICLE);
  await page.route('**/api/file*', (route) => route.abort());
  await write(page, '我在窗口里写的。');
  await expect(stateOf(page)).toContainText('没有存上');
  appendFileSync(join(desk.root, ARTICLE), '\n别人在文件里写的。\n');
  await page.unroute('**/api/file*');
  const conflict = page.getByRole('region', { name: '两份都在' });
  await expect(conflict.getByText('我在窗口里写的。')).toBeVisible();
  await expect(conflict.getByText('别人在文件里写的。')).toBeVisible();
  await expectNoFaults(page);
  expect(fileOf(ARTICLE)).not.toContain('我在窗口里写的。');
  await conflict.getByRole('button', { name: '都留着慢慢改' }).click();
  await expect(conflict).toHaveCount(0);
  await expect.poll(() => fileOf(ARTICLE)).toContain('我在窗口里写的。');
  expect(fileOf(ARTICLE)).toContain('别人在文件里写的。');
});

test('goes on where the desk does not answer, and saves when it does again', async ({ page }) => {
  await openText(page, ARTICLE);
  await page.route('**/api/file*', (route) => route.abort());
  await write(page, '断线时写的。');
  await expect(stateOf(page)).toContainText('没有存上');
  await page.unroute('**/api/file*');
  await expect(stateOf(page)).toContainText('已保存');
  expect(fileOf(ARTICLE)).toContain('断线时写的。');
});

test('two windows agree', async ({ page, context }) => {
  const other = await context.newPage();
  await openText(other, ARTICLE);
  await openText(page, ARTICLE);
  await write(page, '这边写的。');
  await expect(bodyOf(other)).toContainText('这边写的。');
  await write(other, '那边接着写。');
  await expect(bodyOf(page)).toContainText('那边接着写。');
});

test('tells that the file is gone, and writes it back', async ({ page }) => {
  await openText(page, ARTICLE);
  rmSync(join(desk.root, ARTICLE));
  await page.getByRole('button', { name: '写回去' }).click();
  await expect(stateOf(page)).toContainText('已保存');
  expect(fileOf(ARTICLE)).toBe(before);
});

test('makes a new article from answers, as a draft, and opens it', async ({ page }) => {
  await page.getByRole('button', { name: '新建文章' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('文章标题').fill('志愿者走进服务站');
  await expect(dialog.getByLabel('网址名')).toHaveValue('zhiyuan-zhe-zoujin-fuwu');
  await dialog.getByLabel('发布时间').fill('2018-05');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog).toContainText('这一项不能空着');
  await dialog
    .getByLabel('摘要')
    .fill('江山市总工会的志愿者走进职工服务站，为来办事的职工引路、答疑，也听他们说说工作和生活。');
  await dialog.getByRole('button', { name: '加一项：专题' }).click();
  await dialog.getByRole('combobox').first().fill('站点');
  await page.keyboard.press('Enter');
  await expectNoFaults(page);
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('志愿者走进服务站');
  await expect(page.locator('.text-draft')).toHaveText('草稿');
  await page.getByRole('button', { name: '发布这篇' }).click();
  await expect.poll(() => fileOf('content/articles/2018/zhiyuan-zhe-zoujin-fuwu.mdx')).not.toContain('draft');
});

test('the real page stands beside the text and follows it', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openText(page, ARTICLE);
  const real = page.frameLocator(`iframe[title="${TITLE}（网页）"]`);
  await expect(real.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 180_000 });
  await write(page, '写完就看得到。');
  await expect(real.getByText('写完就看得到。')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('电脑').check();
  expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).clientWidth)).toBe(
    1280,
  );
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

const VALUES = 'content/reports/2017/observations.yaml';
const VOLUNTEERS = 'content/indicators/volunteers.yaml';

let desk: RunningDesk;
let whole = '';

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy((root) => {
    const file = join(root, VALUES);
    whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('value: 324\n', 'value: 325\n'));
  });
});

test.afterAll(() => desk.close());

function textOf(file: string): string {
  return readFileSync(join(desk.root, file), 'utf8');
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(desk.address);
  await page.goto(new URL(path, desk.address).href);
}

test('a fault leads to its field, which is mended by keyboard as one line', async ({ page }) => {
  await page.goto(desk.address);
  await page
    .getByRole('link', { name: /observations\.yaml/ })
    .first()
    .click();
  const value = page.getByRole('textbox', { name: '数值', exact: true });
  await expect(value).toBeFocused();
  await expect(value).toHaveValue('325');
  await expect(value).toHaveAttribute('aria-invalid', 'true');
  await expect(value).toHaveAccessibleDescription(/说的却是 324/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('324');
  await page.keyboard.press('Enter');
  await expect(page.getByText('保存好了：数值（2017年）')).toBeVisible();
  expect(textOf(VALUES)).toBe(whole);
  await page.getByRole('button', { name: /撤销/ }).click();
  await expect(value).toHaveValue('325');
  expect(textOf(VALUES)).toBe(whole.replace('value: 324\n', 'value: 325\n'));
  writeFileSync(join(desk.root, VALUES), whole);
});

test('opening and saving without a change asks nothing of the server', async ({ page }) => {
  const before = textOf(VOLUNTEERS);
  await open(page, `/data/${VOLUNTEERS}`);
  await expect(page.getByRole('textbox', { name: '指标名称' })).toHaveValue('工会志愿者人数');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') asked.push(request.url());
  });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('没有改动')).toBeVisible();
  expect(asked).toEqual([]);
  expect(textOf(VOLUNTEERS)).toBe(before);
});

test('what the check refuses is told beside its field, and what was typed outlives the window', async ({
  page,
}) => {
  const before = textOf(VOLUNTEERS);
  await open(page, `/data/${VOLUNTEERS}`);
  const unit = page.getByRole('combobox', { name: '单位' });
  await unit.fill('人');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '什么也没有写' })).toBeVisible();
  await expect(unit).toHaveAttribute('aria-invalid', 'true');
  await expect(unit).toHaveAccessibleDescription(/单位从 名 改成了 人/);
  expect(textOf(VOLUNTEERS)).toBe(before);
  await page.waitForFunction(
    () => performance.getEntriesByName(`${location.origin}/api/form/typed`).length > 0,
  );
  await page.reload();
  await expect(unit).toHaveValue('人');
  await page.getByRole('button', { name: '不改了' }).click();
  await expect(unit).toHaveValue('名');
});

test('a file that somebody else changed is shown beside what was typed', async ({ page }) => {
  const before = textOf(VOLUNTEERS);
  await open(page, `/data/${VOLUNTEERS}`);
  await page.getByRole('textbox', { name: '定义' }).fill('全市工会志愿者的人数。');
  writeFileSync(join(desk.root, VOLUNTEERS), before.replace('Union volunteers', 'Volunteers'));
  const stale = page.getByRole('alert', { name: '这个文件刚刚被改过' });
  await expect(stale).toContainText('Union volunteers → Volunteers');
  await expect(stale).toContainText('全市工会志愿者人数。 → 全市工会志愿者的人数。');
  expect(textOf(VOLUNTEERS)).toBe(before.replace('Union volunteers', 'Volunteers'));
  await stale.getByRole('button', { name: /两边的都要/ }).click();
  await expect(page.getByText('保存好了')).toBeVisible();
  expect(textOf(VOLUNTEERS)).toBe(
    before.replace('Union volunteers', 'Volunteers').replace('工会志愿者人数。', '工会志愿者的人数。'),
  );
  writeFileSync(join(desk.root, VOLUNTEERS), before);
});

test('a published number is read from its wording, and changed by a correction that is filled in', async ({
  page,
}) => {
  await open(page, '/data/values');
  await page.getByRole('searchbox', { name: '找' }).fill('志愿者');
  await page.getByRole('button', { name: /^改：工会志愿者人数/ }).click();
  await page.getByRole('textbox', { name: '原文的写法' }).fill('近2600名');
  await expect(page.getByText('读作 2600（近）')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: /写更正/ }).click();
  await expect(page.getByText('更正前网站上的写法：2500多名')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '更正后的写法' })).toHaveValue('近2600名');
  await expect(page.getByRole('textbox', { name: /原文里说出这个数/ })).toHaveValue(
    '全市共有工会志愿者近2600名',
  );
  await page.getByRole('radio', { name: /来源方更正了原文/ }).check();
  await page.getByRole('textbox', { name: '为什么更正' }).fill('来源更正了人数');
  await page.getByRole('textbox', { name: '更正的日期' }).fill('2026-11-22');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('更正：工会志愿者人数');
  expect(textOf(VALUES)).toBe(
    whole
      .replace(
        'text: 2500多名\n    value: 2500\n    qualifier: over',
        'text: 近2600名\n    value: 2600\n    qualifier: near',
      )
      .replace('全市共有工会志愿者2500多名', '全市共有工会志愿者近2600名'),
  );
  await page.getByRole('button', { name: /撤销：更正/ }).click();
  await expect(page.getByText(/撤销了：更正/)).toBeVisible();
  expect(textOf(VALUES)).toBe(whole);
});

for (const path of [
  '/data',
  '/data/values',
  '/data/correct?indicator=volunteers&year=2017',
  '/data/new/indicator',
  `/data/${VOLUNTEERS}`,
  `/data/${VALUES}?line=17`,
  '/data/content/site.yaml',
  '/data/content/reports/2017/report.yaml',
  '/data/content/published.yaml',
])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} has no fault that axe knows, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('正在打开')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations).toEqual([]);
    });

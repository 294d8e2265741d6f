import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { getContentReport } from '../../src/build/content-report.ts';
import { HANGS_MS } from '../../scripts/tools/patience.ts';
import { makeRepository } from '../support/desk-repository.ts';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

let desk: RunningDesk;
/** What the clerk did so far, and when each step began, for whoever reads the log. */
const did = { clicks: 0, keys: 0 };
let began = 0;

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

test.beforeAll(async () => {
  desk = await startDeskOnCopy(makeRepository);
});

test.afterAll(async () => {
  await desk.close();
});

async function click(target: Locator): Promise<void> {
  await target.click();
  did.clicks += 1;
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  did.keys += words.length;
}

function log(step: string): void {
  const now = performance.now();
  console.log(
    `${step}: ${String(did.clicks)} clicks, ${String(did.keys)} keys, ${((now - began) / 1000).toFixed(1)} s`,
  );
  began = now;
}

function read(path: string): string {
  return readFileSync(join(desk.root, path), 'utf8');
}

test('a year goes from its Word file to the finished site, without a terminal', async ({ page }) => {
  began = performance.now();
  await page.goto(desk.address);
  await bringIn(page);
  log('导入');
  await decide(page);
  log('决定');
  await complete(page);
  log('补齐');
  await writeCover(page);
  log('封面');
  expect(getContentReport(desk.root).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  await publish(page);
  log('发布');
  expect(existsSync(join(desk.root, 'dist/reports/2018/index.html'))).toBe(true);
  expect(read('dist/data/volunteers/2018/index.html')).toContain('2800多名');
  expect(read('content/published.yaml')).toContain('volunteers, year: 2018');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: desk.root, encoding: 'utf8' });
  expect(git('log', '-1', '--format=%an')).toBe('王芳\n');
  expect(git('status', '--porcelain')).toBe('');
  const changed = git('diff', '--name-only', 'HEAD~1').trim().split('\n');
  expect(changed.filter((path) => !/^"?(?:content|seeds)\//.test(path))).toEqual([]);
});

async function bringIn(page: Page): Promise<void> {
  await click(page.getByRole('link', { name: '导入年报' }));
  const chooser = page.waitForEvent('filechooser');
  await click(page.getByText('选一个文件'));
  await (await chooser).setFiles('tests/fixtures/second-year/report.docx');
  await expect(page.getByText('还剩 18 个，共 18 个')).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  const left = (count: number) => expect(page.getByText(`还剩 ${String(count)} 个，共 18 个`)).toBeVisible();
  await click(page.getByRole('button', { name: '采用全部有把握的（10 个）' }));
  await left(8);
  await click(page.getByRole('button', { name: '看一看全部新指标（3 个）' }));
  await click(page.getByRole('button', { name: '全部新建并采用' }));
  await left(5);
  // Two that are likely.
  for (const count of [4, 3]) {
    await click(page.getByRole('button', { name: /^采用/ }).last());
    await left(count);
  }
  await expect(page.locator('mark[aria-current]')).toHaveText('几项');
  await click(page.getByRole('button', { name: /^不是统计数字/ }));
  await answerNoStatistic(page);
  await left(2);
  for (const words of ['还剩 1 个，共 18 个', '共 18 个，都决定了']) {
    await click(page.getByRole('button', { name: /^采用/ }).last());
    await expect(page.getByText(words)).toBeVisible();
  }
}

async function answerNoStatistic(page: Page): Promise<void> {
  await page.getByRole('region', { name: '不是统计数字' }).getByLabel('种类').selectOption('figure');
  did.clicks += 2;
  await page.keyboard.press('Tab');
  await type(page, '泛指');
  await page.keyboard.press('Enter');
}

async function complete(page: Page): Promise<void> {
  await click(page.getByRole('link', { name: '去补齐' }));
  for (const count of [2, 1]) {
    await expect(page.getByText(`还没有去处的数字（${String(count)}）`)).toBeVisible();
    await click(page.getByRole('group').getByRole('button', { name: '不是统计数字' }).first());
    await answerNoStatistic(page);
  }
  await expect(page.getByText(/还没有去处的数字/)).toHaveCount(0);
  await expect(page.getByRole('region', { name: '不是统计数字' })).toHaveCount(0);
  await click(page.getByRole('button', { name: '其余的今年都没有' }));
  await expect(page.getByLabel('原因')).toBeFocused();
  await type(page, '原文没有说');
  await page.keyboard.press('Enter');
  await expect(page.getByText('都补齐了', { exact: true })).toBeVisible();
  await click(page.getByLabel('来源'));
  await type(page, '办公室发来的年度工作总结');
  await page.getByLabel('收到日期').fill('2019-01-15');
  await click(page.getByRole('button', { name: '登记' }));
  await expect(page.getByRole('heading', { name: '原文从哪里来' })).toHaveCount(0);
  expect(read('seeds/README.md')).toContain('`2018/report.docx` | 办公室发来的年度工作总结 | 2019-01-15 |');
}

async function writeCover(page: Page): Promise<void> {
  await click(page.getByRole('link', { name: '今年', exact: true }));
  await click(page.getByRole('link', { name: '写封面' }));
  for (const name of ['医疗互助参保职工人数', '工会志愿者人数', '职工服务站数', '培训职工人次']) {
    await click(page.getByRole('button', { name: '加一项：关键数字' }));
    await click(
      page
        .getByRole('group', { name: /^关键数字/ })
        .getByRole('combobox')
        .last(),
    );
    await type(page, name);
    await page.keyboard.press('Enter');
  }
  await click(page.getByRole('radio', { name: '公开' }));
  await click(page.getByRole('button', { name: '保存' }));
  await expect(page.getByRole('status').filter({ hasText: '保存好了' })).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await click(page.getByRole('link', { name: '发布', exact: true }));
  const part = page.getByRole('region', { name: '发布', exact: true });
  await click(part.getByLabel('姓名'));
  await type(page, '王芳');
  await click(part.getByLabel('邮箱'));
  await type(page, 'wang@example.cn');
  await page.keyboard.press('Enter');
  await click(part.getByRole('button', { name: '发布' }));
  await expect(page.getByText('发布做完了')).toBeVisible({ timeout: HANGS_MS });
}

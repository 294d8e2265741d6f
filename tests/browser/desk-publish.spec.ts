import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { HANGS_MS } from '../../scripts/tools/patience.ts';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';

const ARTICLE = 'content/articles/2017/jiangshan-craftsmen.mdx';
const NEW = 'content/articles/2018/volunteers-at-work.mdx';

let desk: RunningDesk;
let bare: string;

test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: desk.root, encoding: 'utf8' }).trim();
const read = (path: string): string => readFileSync(join(desk.root, path), 'utf8');

test.beforeAll(async () => {
  bare = mkdtempSync(join(tmpdir(), 'desk-bare-'));
  desk = await startDeskOnCopy((root) => {
    const run = (...args: readonly string[]): void => {
      execFileSync('git', args, { cwd: root, stdio: 'ignore' });
    };
    cpSync('THIRD-PARTY.md', join(root, 'THIRD-PARTY.md'));
    writeFileSync(join(root, '.gitignore'), 'node_modules\ndist/\n.astro/\n.cache/\n.build/\n');
    run('init', '--initial-branch=main');
    run('add', '.');
    run('-c', 'user.name=刘明', '-c', 'user.email=l@example.cn', 'commit', '-m', '第一版');
    run('init', '--bare', '--initial-branch=main', bare);
    run('remote', 'add', 'origin', bare);
    run('push', '--set-upstream', 'origin', 'main');
    // As on a machine whose git was never told who works there.
    run('config', 'user.name', '');
    run('config', 'user.email', '');
    const article = join(root, ARTICLE);
    writeFileSync(article, readFileSync(article, 'utf8').replace(/^title: .*$/m, 'title: 推荐评选江山工匠'));
    mkdirSync(dirname(join(root, NEW)), { recursive: true });
    writeFileSync(
      join(root, NEW),
      '---\ntitle: 志愿者走进服务站\ndate: 2018-05\ntopics: [stations]\ndescription: 江山市总工会的志愿者走进职工服务站，为来办事的职工引路、答疑，也听他们说说工作和生活。\n---\n\n志愿者走进职工服务站。\n',
    );
  });
});

test.afterAll(async () => {
  await desk.close();
  rmSync(bare, { recursive: true });
});

async function open(page: Page): Promise<void> {
  await page.goto(desk.address);
  await page.goto(new URL('/publish', desk.address).href);
  await expect(page.getByRole('heading', { name: '读者会看到什么变了' })).toBeVisible();
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
}

test('tells what readers will see, and takes a file back, and that back', async ({ page }) => {
  await open(page);
  const changes = page.getByRole('region', { name: '读者会看到什么变了' });
  await expect(changes).toContainText('文章：新增1个、改动1个');
  await expect(changes).toContainText('推荐评选江山工匠');
  const changed = read(ARTICLE);
  await changes.getByText('改过的文件：2 份').click();
  await changes.getByRole('button', { name: /推荐评选江山工匠.*改回/ }).click();
  await expect(changes).toContainText('文章：新增1个');
  await expect.poll(() => read(ARTICLE)).not.toBe(changed);
  await page.getByRole('button', { name: /^撤销：改回/ }).click();
  await expect.poll(() => read(ARTICLE)).toBe(changed);
  await expect(changes).toContainText('文章：新增1个、改动1个');
});

test('asks once who saves, then publishes in one go, seen by two windows', async ({ page, context }) => {
  await open(page);
  await expectNoFault(page);
  const publish = page.getByRole('region', { name: '发布', exact: true });
  await publish.getByLabel('姓名').fill('王芳');
  await publish.getByLabel('邮箱').fill('wang@example.cn');
  await publish.getByLabel('邮箱').press('Enter');
  const message = publish.getByLabel('这一版改了什么');
  await expect(message).toHaveValue('文章：改动《推荐评选江山工匠》、新增《志愿者走进服务站》');
  await message.fill('新增一篇文章');
  await publish.getByRole('button', { name: '发布' }).click();
  await expect(publish.getByRole('status')).toContainText('正在');

  const second = await context.newPage();
  await open(second);
  await expect(second.getByRole('status').first()).toContainText('王芳');
  await expect(second.getByRole('button', { name: '发布', exact: true })).toBeDisabled();
  await page.reload();
  await expect(publish.getByRole('listitem').filter({ hasText: '取来别人的改动' })).toContainText('做好了');
  for (const window of [page, second])
    await expect(window.getByText('发布做完了')).toBeVisible({ timeout: HANGS_MS });
  await expect(publish).toContainText('还没有设网站传到哪里');
  await expect(page.getByText('和上次发布的一样')).toBeVisible();
  expect(git('log', '-1', '--format=%an %s')).toBe('王芳 新增一篇文章');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('rev-parse', 'origin/main')).toBe(git('rev-parse', 'HEAD'));
  expect(read('content/addresses.yaml')).toContain('/articles/volunteers-at-work/');
  expect((JSON.parse(read('dist/build.json')) as { commit: string }).commit).toBe(git('rev-parse', 'HEAD'));
  await expectNoFault(page);
});

test('shows the finished site from this machine', async ({ page, context }) => {
  await open(page);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: '打开看看（新窗口）' }).click();
  const site = await opened;
  await expect(site).toHaveTitle(/江山市总工会/);
});

test('makes a preview that works from a double click, without a complaint', async ({ page, browser }) => {
  await open(page);
  await page.getByRole('button', { name: '做预览' }).click();
  await expect(page.getByText('预览做完了')).toBeVisible({ timeout: HANGS_MS });
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载压缩包/ }).click();
  const zip = readFileSync(await (await downloading).path());
  const folder = join(bare, '收到的 预览');
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const reader = await browser.newPage();
  const complaints: string[] = [];
  reader.on('console', (line) => complaints.push(line.text()));
  reader.on('pageerror', (error) => complaints.push(error.message));
  reader.on('requestfailed', (request) => complaints.push(request.url()));
  await reader.goto(pathToFileURL(join(folder, '网站预览/index.html')).href);
  await expect(reader.getByText('预览，未发布')).toBeVisible();
  await reader.getByRole('link', { name: '文章', exact: true }).first().click();
  await expect(reader.getByText('预览，未发布')).toBeVisible();
  await reader.getByRole('link', { name: '志愿者走进服务站' }).first().click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('志愿者走进服务站');
  expect(await reader.locator('meta[name=robots]').getAttribute('content')).toBe('noindex, nofollow');
  expect(complaints).toEqual([]);
  await reader.close();
});

test('goes back, but never behind a page that was published', async ({ page }) => {
  const title = read(ARTICLE);
  writeFileSync(join(desk.root, ARTICLE), title.replace('推荐评选江山工匠', '写错的标题'));
  git('commit', '-am', '写错了标题');
  await open(page);
  await page.getByRole('button', { name: '退回到这一版：第一版' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('不能退回');
  await expect(dialog).toContainText('/articles/volunteers-at-work/ 没有了');
  await expectNoFault(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '退回到这一版：新增一篇文章' }).click();
  await expect(dialog).toContainText('推荐评选江山工匠');
  await dialog.getByRole('button', { name: '退回到这一版' }).click();
  await expect(dialog).toBeHidden();
  expect(git('log', '-1', '--format=%an %s')).toMatch(/^王芳 退回到 .* 的版本：新增一篇文章$/);
  expect(git('status', '--porcelain')).toBe('');
  expect(read(ARTICLE)).toBe(title);
});

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { ROOT } from './paths.ts';

const FOLDER = join(ROOT, 'docs/desk');
const VIEWPORT = { width: 1280, height: 800 };
const QUALITY = 80;

/** The pictures of the handbook: the desk on a copy of the content, with the invented year of the tests brought in. */
export async function takeDeskPictures(browser: Browser): Promise<void> {
  const content = copyContent();
  const desk = spawn(process.execPath, [join(ROOT, 'scripts/edit/main.ts'), '--no-open'], {
    cwd: ROOT,
    env: { ...process.env, SITE_CONTENT: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    mkdirSync(FOLDER, { recursive: true });
    const page = await browser.newPage({ viewport: VIEWPORT, locale: 'zh-CN' });
    await page.goto(await addressOf(desk));
    await takeAll(page);
  } finally {
    desk.kill();
    rmSync(content, { recursive: true, force: true });
  }
}

async function takeAll(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/import`);
  await page.setInputFiles('input[type=file]', join(ROOT, 'tests/fixtures/second-year/report.docx'));
  await page.getByText('还剩').first().waitFor();
  await take(page, 'import');
  await page.goto(origin);
  await page.locator('.year-steps').waitFor();
  await take(page, 'home');
  await page.goto(`${origin}/text/content/articles/2017/hushan-service-station.mdx`);
  await page.frameLocator('iframe').locator('h1').waitFor();
  await take(page, 'text');
  await page.goto(`${origin}/data/charts/2017/union-people`);
  await page.getByText('网站上是这样').waitFor();
  await take(page, 'chart');
  await page.goto(`${origin}/publish`);
  await page.getByText('读者会看到什么变了').waitFor();
  await take(page, 'publish');
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await sharp(await page.screenshot())
    .webp({ quality: QUALITY })
    .toFile(join(FOLDER, `${name}.webp`));
  console.log(`desk/${name}`);
}

/** A copy of the content that is a repository of its own, so that there is something to publish. */
function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
  for (const folder of ['content', 'seeds'])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  };
  git('init', '--initial-branch=main');
  git('config', 'user.name', '编辑');
  git('config', 'user.email', 'editor@example.cn');
  git('add', '.');
  git('commit', '-m', '2017年报');
  return root;
}

function addressOf(desk: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    desk.stdout?.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      const address = /http:\S+\?key=\S+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    desk.on('exit', () => {
      reject(new Error(output));
    });
  });
}

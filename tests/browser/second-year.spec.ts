import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { findGoneAddresses } from '../../scripts/tools/addresses.ts';
import { buildFixture, type FixtureSite } from '../support/fixture-site.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { PUBLISHED, runScript, walkSecondYear, type Step, type Walk } from '../support/second-year/walk.ts';

/** Words that compare; none of the two reports says one of these numbers so. */
const GROWTH = /增长|上升|提高|下降|减少|翻番|创新高/;

let word: Walk;
let site: FixtureSite;
let ledger: Step;
let server: Awaited<ReturnType<typeof serveFolder>>;

// One worker, so that the site is built once.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  word = walkSecondYear('report.docx');
  site = await buildFixture('second-year', { content: word.root });
  symlinkSync(site.folder, join(word.root, 'dist'));
  ledger = runScript(word.root, 'publish-ledger', [word.root]);
  server = await serveFolder(site.folder);
});

test.afterAll(() => {
  server.close();
  site.remove();
  rmSync(word.root, { recursive: true });
});

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function lastLines(step: Step | undefined): string {
  return step?.output.trimEnd().split('\n').slice(-1).join() ?? '';
}

test.describe('the way of the handbook', () => {
  test('ends, without a failed command, in a check of no error', () => {
    expect(word.steps.filter(({ code }) => code !== 0)).toEqual([]);
    const check = word.steps.at(-1);
    expect(lastLines(check)).toMatch(/：错误 0 处，/);
    expect(check?.output).toMatch(/2018 年原文数字 \d+ 处：数值 15、.*未说明 0/);
  });

  test('leads from the text of an older machine to the same report', () => {
    const text = walkSecondYear('report.txt');
    try {
      expect(text.steps.filter(({ code }) => code !== 0)).toEqual([]);
      const folder = 'content/reports/2018';
      const files = readdirSync(join(text.root, folder)).filter((file) => file !== 'report.yaml');
      expect(files).toEqual(expect.arrayContaining(['observations.yaml', 'numerals.yaml', '00-lead.mdx']));
      for (const file of files)
        expect(read(text.root, `${folder}/${file}`), file).toBe(read(word.root, `${folder}/${file}`));
    } finally {
      rmSync(text.root, { recursive: true });
    }
  });

  test('records what was published, and then nothing is left to say', () => {
    expect(ledger.code).toBe(0);
    expect(ledger.output).toContain('content/published.yaml：新记 15 个数');
    expect(read(word.root, 'content/addresses.yaml')).toContain('  - /reports/2018/\n');
    expect(lastLines(runScript(word.root, 'check'))).toMatch(/错误 0 处，提醒 0 处/);
  });
});

test.describe('the site', () => {
  const main = (page: Page) => page.getByRole('main');
  const go = (page: Page, path: string) => page.goto(`${server.origin}${path}`);

  test('opens with the new year, and leads to the old one', async ({ page }) => {
    await go(page, '/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2018');
    await expect(main(page)).toContainText('30211人');
    await expect(page.locator('.home-stations')).toContainText('30多个');
    await expect(main(page)).toContainText(/各年年报说出的\d+个数/);
    const years = page.getByRole('navigation', { name: '各年年报' });
    await years.getByRole('link', { name: '2017' }).click();
    await expect(page).toHaveURL(`${server.origin}/reports/2017/`);
    await expect(main(page)).toContainText('28461人');
    await years.getByRole('link', { name: '2018' }).click();
    await expect(page).toHaveURL(`${server.origin}/reports/2018/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('示例');
  });

  test('shows both years of a number, and says no more than that one is larger', async ({ page }) => {
    await go(page, '/data/medical-mutual-aid-members/');
    const rows = page.locator('.trend tbody tr');
    await expect(rows).toHaveText([/2017\s*年\s*28461人/, /2018\s*年\s*30211人\s*比2017年多1750人/]);
    for (const path of [
      'medical-mutual-aid-members',
      'service-stations',
      'volunteers',
      'mediated-disputes',
    ]) {
      await go(page, `/data/${path}/`);
      expect(await main(page).innerText(), path).not.toMatch(GROWTH);
    }
  });

  test('explains the break, and compares nothing across it', async ({ page }) => {
    await go(page, '/data/trained-person-times/');
    await expect(main(page)).toContainText('2018年起口径改变：线上培训也计入。前后的数不能比。');
    await expect(page.locator('.trend')).toContainText('和2017年不能比：口径不同');
    expect(await main(page).innerText()).not.toMatch(GROWTH);
  });

  test('answers every address that was published before', async ({ request }) => {
    expect(findGoneAddresses('.', site.folder)).toEqual([]);
    expect(PUBLISHED.length).toBeGreaterThan(200);
    const answers = await Promise.all(
      PUBLISHED.map(async (path) => ({
        path,
        status: (await request.get(`${server.origin}${path}`)).status(),
      })),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('finds the words of both years, and of one when asked', async ({ page }) => {
    const found = page.locator('[data-search-state] a[data-search-result]');
    const search = async (query: string, year = ''): Promise<readonly string[]> => {
      await go(page, `/search/?${new URLSearchParams({ q: query, ...(year && { year }) }).toString()}`);
      await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
      return found.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    };
    expect(await search('职工书屋')).toContain('/reports/2018/hang-shi-jiceng/');
    expect(await search('柴菊英')).toContain('/reports/2017/jujiao-gaige/');
    expect(await search('柴菊英', '2018')).not.toContain('/reports/2017/jujiao-gaige/');
    for (const [year, other] of [
      ['2017', '2018'],
      ['2018', '2017'],
    ] as const) {
      const urls = await search('志愿者', year);
      expect(urls.some((url) => url.includes(year))).toBe(true);
      expect(urls.filter((url) => url.includes(other))).toEqual([]);
    }
  });
});

test('the site itself holds nothing of the fixture', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:html|json|csv|xml|txt)$/.test(entry.name),
  );
  expect(files.length).toBeGreaterThan(100);
  const strange = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /某市总工会|林晓雨|30211|xinjian-zhigong-shu-wu/.test(readFileSync(file, 'utf8')));
  expect(strange).toEqual([]);
});

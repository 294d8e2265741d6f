import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isAnswered, startDevServer, type DevServer } from '../support/dev-server.ts';

const REPORT = 'content/reports/2017/';
const CHAPTER = `${REPORT}03-jujiao-pinpai.mdx`;
const OBSERVATIONS = `${REPORT}observations.yaml`;
const CHAPTER_PAGE = '/reports/2017/jujiao-pinpai/';

interface Fault {
  readonly name: string;
  readonly file: string;
  /** The spoilt text; undefined where the file is taken away. */
  readonly spoil: (text: string) => string | undefined;
  readonly page: string;
  /** Part of the message; it begins with the file and the line. */
  readonly says: RegExp;
}

const append = (more: string) => (text: string) => `${text}\n${more}\n`;

const FAULTS: readonly Fault[] = [
  {
    name: 'a published number is changed',
    file: OBSERVATIONS,
    spoil: (text) => text.replaceAll('103件次', '104件次'),
    page: CHAPTER_PAGE,
    says: /observations\.yaml:\d+:\d+ .*发布时是“103件次”，现在是“104件次”/,
  },
  {
    name: 'a tag is not closed',
    file: CHAPTER,
    spoil: (text) => text.replace(/<Stat id="([\w-]+)" \/>/, '<Stat id="$1">'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:\d+:\d+ 组件的标签没有配对/,
  },
  {
    name: 'YAML is broken',
    file: OBSERVATIONS,
    spoil: (text) => `: [ x\n${text}`,
    page: '/data/volunteers/',
    says: /observations\.yaml:\d+:\d+ /,
  },
  {
    name: 'a field of the front matter is none',
    file: CHAPTER,
    spoil: (text) => text.replace('---\n', '---\ncolour: red\n'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:2:\d+ .*colour/,
  },
  {
    name: 'the front matter is broken',
    file: CHAPTER,
    spoil: (text) => text.replace('---\n', '---\ntitle: [a\n'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:\d+:\d+ /,
  },
  {
    name: 'a component is unknown',
    file: CHAPTER,
    spoil: append('<Foo id="x" />'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:\d+:\d+ <Foo> 不是规定的组件/,
  },
  {
    name: 'a photo is missing',
    file: CHAPTER,
    spoil: append('<Photo src="reports/2017/photos/none.jpg" alt="会场" caption="会场" />'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:\d+:\d+ 没有这张照片/,
  },
  {
    name: 'a picture is imported',
    file: CHAPTER,
    spoil: append('import picture from "./none.png"'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:\d+:\d+ .*import/,
  },
  {
    name: 'an expression is unknown',
    file: CHAPTER,
    spoil: append('{nothing.here}'),
    page: CHAPTER_PAGE,
    says: /03-jujiao-pinpai\.mdx:\d+:\d+ /,
  },
  {
    name: 'an id comes twice',
    file: OBSERVATIONS,
    spoil: (text) => text.replace(/ {2}- indicator: volunteers\n(?: {4}.*\n)+/, '$&$&'),
    page: '/data/volunteers/',
    says: /observations\.yaml:\d+:\d+ .*volunteers/,
  },
  {
    name: 'an indicator is missing',
    file: 'content/indicators/volunteers.yaml',
    spoil: () => undefined,
    page: '/data/volunteers/',
    says: /volunteers/,
  },
  {
    name: 'the report is missing',
    file: `${REPORT}report.yaml`,
    spoil: () => undefined,
    page: '/reports/2017/',
    says: /report\.yaml/,
  },
  {
    name: 'the site is missing',
    file: 'content/site.yaml',
    spoil: () => undefined,
    page: '/about/',
    says: /content\/site\.yaml/,
  },
  {
    name: 'a place is wrong',
    file: 'content/places.yaml',
    spoil: (text) => `none: 1\n${text}`,
    page: '/stations/',
    says: /places\.yaml:1:\d+ /,
  },
  {
    name: 'a chart names what is not there',
    file: `${REPORT}charts.yaml`,
    spoil: (text) => text.replace('volunteers', 'volunteer'),
    page: '/charts/union-people/',
    says: /charts\.yaml:\d+:\d+ .*volunteer/,
  },
];

let server: DevServer | undefined;

test.beforeAll(async () => {
  const started = await startDevServer();
  server = started;
  await expect.poll(() => isAnswered(`${started.origin}/about/`)).toBe(true);
});

test.afterAll(async () => {
  await server?.stop();
});

for (const { name, file, spoil, page: path, says } of FAULTS) {
  test(`${name}: the page says so in Chinese, and comes back when it is mended`, async ({ page }) => {
    if (!server) throw new Error('no server');
    const url = server.origin + path;
    const target = join(server.root, file);
    const good = readFileSync(target, 'utf8');
    await page.goto(url);
    const title = (await page.locator('h1').first().textContent()) ?? '';
    const spoilt = spoil(good);
    expect(spoilt).not.toBe(good);
    if (spoilt === undefined) rmSync(target);
    else writeFileSync(target, spoilt);

    const overlay = page.locator('vite-error-overlay');
    await expect(overlay.locator('#message-content')).toContainText(says);
    await expect(overlay.locator('#name')).toHaveText('内容检查');
    // The server may load the page anew while it is being opened, which breaks that off.
    await expect(() => page.goto(url)).toPass();
    await expect(overlay.locator('#message-content')).toContainText(says);
    await expect(overlay).not.toContainText(/An error occurred|Stack Trace|Open in editor/);
    await expect(page).toHaveTitle(/\p{Script=Han}/u);

    writeFileSync(target, good);
    await expect(overlay).toHaveCount(0);
    await expect(page.locator('h1').first()).toHaveText(title);
  });
}

test('a fault of the program is told in Chinese, with what to pass on', async ({ page }) => {
  if (!server) throw new Error('no server');
  const file = join(server.root, 'src/pages/about.astro');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('---\n', '---\nthrow new Error("no such thing");\n'));
  await page.goto(`${server.origin}/about/`);
  await expect(page.locator('h1').first()).toContainText('程序出错了');
  await expect(page.locator('body')).toContainText('请把下面这段发给维护网站的人');
  await expect(page.locator('body')).toContainText('no such thing');
  writeFileSync(file, good);
  await expect(page.locator('h1').first()).toContainText('关于');
});

test('the terminal speaks Chinese, and names the address that was taken', () => {
  const lines = server?.output().split('\n') ?? [];
  expect(lines[0]).toBe('[边写边看] 正在读取内容……');
  expect(lines[1]).toBe(`[边写边看] 在浏览器里打开 ${server?.origin ?? ''}/  （按 Ctrl-C 结束）`);
  expect(server?.output()).not.toMatch(/astro +v\d|ready in|watching for file changes|\[ERROR\]/);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { startDeskOnCopy, type RunningDesk } from '../support/desk.ts';
import { WECHAT_CLIPS } from '../support/clips/wechat.ts';
import { WORD_CLIPS } from '../support/clips/word.ts';
import { WPS_CLIPS } from '../support/clips/wps.ts';

const ARTICLE = 'content/articles/2017/hushan-service-station.mdx';
const OTHER = 'content/articles/2017/jiangshan-craftsmen.mdx';

let desk: RunningDesk;

test.use({ viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  desk = await startDeskOnCopy();
});

test.afterAll(() => desk.close());

const read = (path: string): string => readFileSync(join(desk.root, path), 'utf8');

/** Opens a text with the cursor at its end, on a line of its own. */
async function open(page: Page, path = ARTICLE): Promise<void> {
  await page.goto(desk.address);
  await page.goto(new URL(`/text/${path}`, desk.address).href);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = (page: Page) => page.getByRole('dialog');

/** What the file comes to hold, once the editor has saved. */
async function expectFile(path: string, words: string | RegExp): Promise<void> {
  await expect.poll(() => read(path)).toMatch(typeof words === 'string' ? new RegExp(escape(words)) : words);
}

function escape(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Pastes or drops what a program gives. */
async function give(
  page: Page,
  how: 'paste' | 'drop',
  given: { readonly html?: string; readonly plain?: string; readonly photo?: Buffer },
): Promise<void> {
  await page.locator('.cm-content').evaluate(
    (editor, { how, html, plain, photo }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (plain !== undefined) data.setData('text/plain', plain);
      if (photo !== undefined) {
        const bytes = Uint8Array.from(atob(photo), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], '办事大厅.jpg', { type: 'image/jpeg' }));
      }
      const { left, bottom } = editor.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true };
      editor.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', {
              ...options,
              dataTransfer: data,
              clientX: left + 50,
              clientY: bottom - 5,
            }),
      );
    },
    { how, html: given.html, plain: given.plain, photo: given.photo?.toString('base64') },
  );
}

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 44/1 0/1' } })
    .jpeg()
    .toBuffer();

test('a number is found by its name and put in by keyboard alone', async ({ page }) => {
  await open(page);
  await page.keyboard.type('全市共有');
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('志愿者');
  await expect(page.getByRole('option').first()).toContainText('2500多名');
  await expectNoFault(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.keyboard.type('。');
  await expectFile(ARTICLE, '全市共有<Stat id="volunteers/2017" />。');
});

test('words that are selected and say a number are replaced by it', async ({ page }) => {
  await open(page);
  await page.keyboard.type('志愿者有2500多名');
  for (const key of Array.from('2500多名', () => 'Shift+ArrowLeft')) await page.keyboard.press(key);
  await tool(page, '数值');
  await page.getByRole('button', { name: '工会志愿者人数 2500多名（2017年）' }).click();
  await expectFile(ARTICLE, '志愿者有<Stat id="volunteers/2017" />');
  expect(read(ARTICLE)).not.toContain('有2500多名');
});

test('a chart is picked by its picture and stands in a paragraph of its own', async ({ page }) => {
  await open(page, OTHER);
  await tool(page, '图表');
  const chart = page.getByRole('button', { name: /工资集体协商/ });
  await expect(chart.locator('img')).toHaveJSProperty('complete', true);
  await expectNoFault(page);
  await chart.click();
  await expectFile(OTHER, /\n\n<Chart id="collective-bargaining" \/>\n/);
  await tool(page, '图表');
  await page.getByRole('button', { name: '站点', exact: true }).click();
  await page.getByRole('combobox').fill('虎山');
  await page.keyboard.press('Enter');
  await expectFile(OTHER, /\n\n<Station id="hushan" \/>\n/);
  await tool(page, '图表');
  await page.getByRole('button', { name: '一组数' }).click();
  for (const name of ['志愿者', '服务点']) {
    await page.getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '放进去' }).click();
  await expectFile(OTHER, /\n\n<KeyFigures ids="volunteers\/2017 [a-z-]+\/2017" \/>\n/);
});

test('a photo that is dropped is asked about, shown, stripped and put in', async ({ page }) => {
  await open(page);
  await give(page, 'drop', { photo: await photo() });
  await expect(dialog(page).getByRole('img')).toBeVisible();
  await expect(dialog(page)).toContainText('征得本人同意');
  const alt = dialog(page).getByLabel('画面里有什么');
  await dialog(page).getByLabel('说明').fill('“办事”大厅 & 窗口 "A"');
  await dialog(page).getByRole('button', { name: '放进去' }).click();
  await expect(alt).toBeFocused();
  await expectNoFault(page);
  await alt.fill('窗口前有人在办事');
  await dialog(page).getByRole('button', { name: '放进去' }).click();
  await expectFile(
    ARTICLE,
    '<Photo src="articles/2017/photos/banshi-dating.jpg" alt="窗口前有人在办事" caption="“办事”大厅 &amp; 窗口 &quot;A&quot;" />',
  );
  const { exif } = await sharp(join(desk.root, 'content/articles/2017/photos/banshi-dating.jpg')).metadata();
  expect(exif).toBeUndefined();
});

test('a picture of a kind that is not taken is refused with the way out, and words stay', async ({
  page,
}) => {
  await open(page);
  await tool(page, '照片');
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: 'a.heic',
      mimeType: 'image/heic',
      buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'),
    });
  await expect(dialog(page).getByRole('alert')).toContainText('另存为 JPG');
  await expect(dialog(page).getByRole('button', { name: '放进去' })).toBeDisabled();
});

test('a file is attached to an article with its name', async ({ page }) => {
  await open(page);
  await tool(page, '附件');
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: '培训报名表.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n'),
    });
  await expect(dialog(page).getByLabel('名称')).toHaveValue('培训报名表');
  await expectNoFault(page);
  await dialog(page).getByRole('button', { name: '放进去' }).click();
  await expectFile(ARTICLE, /attachments:\n\s+- file: peixun-baoming-biao\.pdf\n\s+title: 培训报名表/);
  expect(existsSync(join(desk.root, ARTICLE.replace('.mdx', '/peixun-baoming-biao.pdf')))).toBe(true);
  await expect(page.locator('.cm-content')).toBeFocused();
  // The desk has changed the file itself: going on writing is no conflict.
  await page.keyboard.type('报名表在文末。');
  await expectFile(ARTICLE, /报名表在文末。/);
  expect(read(ARTICLE)).toContain('peixun-baoming-biao.pdf');
});

test('a table is filled by keyboard, and edited where it stands', async ({ page }) => {
  await open(page, OTHER);
  await tool(page, '表格');
  await expect(page.getByLabel('表头，第 1 列')).toBeFocused();
  await page.keyboard.type('站点');
  await page.keyboard.press('Tab');
  await page.keyboard.type('服务');
  await page.getByRole('button', { name: '右边加一列' }).click();
  await page.getByRole('button', { name: '删去', exact: true }).last().click();
  await page.getByLabel('第 1 行，第 1 列').fill('虎山|双塔');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('第 2 行，第 1 列')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('第 3 行，第 1 列')).toBeFocused();
  await page.keyboard.type('城北 CPS');
  await expectNoFault(page);
  await page.getByRole('button', { name: '放进去' }).click();
  await expectFile(
    OTHER,
    '| 站点 | 服务 |  |\n| --- | --- | --- |\n| 虎山\\|双塔 |  |  |\n|  |  |  |\n| 城北 CPS |  |  |',
  );
  const before = read(OTHER);
  await tool(page, '表格');
  await expect(page.getByLabel('第 1 行，第 1 列')).toHaveValue('虎山|双塔');
  await page.getByRole('button', { name: '改好了' }).click();
  await tool(page, '表格');
  await page.getByLabel('第 3 行，第 2 列').fill('引路');
  await page.getByRole('button', { name: '改好了' }).click();
  await expectFile(OTHER, '| 城北 CPS | 引路 |  |');
  expect(read(OTHER)).toBe(before.replace('| 城北 CPS |  |', '| 城北 CPS | 引路 |'));
});

test('a range of a spreadsheet fills a table, and one that is too wide is told', async ({ page }) => {
  await open(page);
  await tool(page, '表格');
  await page.getByLabel('几列').fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('表头，第 3 列')).toHaveCount(0);
  await page.getByLabel('表头，第 1 列').evaluate((cell) => {
    const data = new DataTransfer();
    data.setData('text/plain', '甲\t乙\t丙\t丁\t戊\t己\t庚\r\n1\t2\t3\t4\t5\t6\t7\r\n');
    cell.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  });
  await expect(page.getByLabel('第 1 行，第 7 列')).toHaveValue('7');
  await expect(dialog(page)).toContainText('表格有 7 列，手机上放不下');
});

test('what comes from Word, WPS and WeChat becomes Markdown, with a word about its pictures', async ({
  page,
}) => {
  await open(page);
  const names = [
    'Word: headings of two levels',
    'Word: a numbered list with bullets in it',
    'WPS: bold by style',
    'WeChat: sections in sections',
  ];
  const clips = names.flatMap(
    (wanted) => [...WORD_CLIPS, ...WPS_CLIPS, ...WECHAT_CLIPS].find(({ name }) => name === wanted) ?? [],
  );
  expect(clips.length).toBe(names.length);
  const html = `${clips.map((clip) => clip.html.split('<!--StartFragment-->').at(-1) ?? '').join('')}<img src="a.png" width="300">`;
  await give(page, 'paste', { html, plain: 'x' });
  await expectFile(ARTICLE, clips.map(({ markdown }) => markdown).join('\n\n'));
  await expect(page.getByRole('status').filter({ hasText: '图片请另存后拖进来' })).toBeVisible();
});

test('plain words stay plain, and what this editor copied comes back as it was', async ({ page }) => {
  await open(page);
  await give(page, 'paste', { plain: '# 3机组\r\n{停}了。' });
  await expectFile(ARTICLE, '\\# 3机组\n\n\\{停}了。');
  await page.keyboard.press('Control+End');
  const tag = '<Stat id="volunteers/2017" />';
  await give(page, 'paste', {
    html: `<p>例如 <code>${tag.replace('<', '&lt;')}</code></p>`,
    plain: `例如${tag}`,
  });
  await expectFile(ARTICLE, `例如${tag}`);
  await page.keyboard.press('Enter');
  await page.keyboard.type('甲|乙{');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expectFile(ARTICLE, '甲|乙{甲|乙{');
});

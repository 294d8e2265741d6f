import { expect, test, type Page } from '@playwright/test';

const CHAPTER = '/reports/2017/jujiao-zhongxin/';

interface FakeSpeech {
  /** What was given to the engine, in order. */
  readonly texts: string[];
  readonly rates: number[];
  paused: boolean;
  /** Lets the engine come to the end of what it speaks. */
  readonly finish: () => void;
}

declare global {
  interface Window {
    fake: FakeSpeech;
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    let speaking: SpeechSynthesisUtterance | undefined;
    window.fake = {
      texts: [],
      rates: [],
      paused: false,
      finish: () => {
        speaking?.dispatchEvent(new Event('end'));
      },
    };
    const engine = {
      getVoices: () => [],
      speak: (utterance: SpeechSynthesisUtterance) => {
        speaking = utterance;
        window.fake.texts.push(utterance.text);
        window.fake.rates.push(utterance.rate);
        utterance.dispatchEvent(new Event('start'));
      },
      cancel: () => {
        speaking = undefined;
      },
      pause: () => {
        window.fake.paused = true;
      },
      resume: () => {
        window.fake.paused = false;
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: engine, configurable: true });
  });
});

test('the article is read from its title on, without charts and asides, and each sentence is marked', async ({
  page,
}) => {
  await listen(page);
  const spoken = await readAll(page);
  const title = await page.locator('h1').textContent();
  expect(spoken[0]).toBe(title?.trim());
  expect(spoken.join('')).toContain('1.5个亿');
  expect(spoken.join('')).not.toContain('本章的数字');
  await expect(page.getByRole('region', { name: '朗读' })).toBeHidden();
  await expect(page.locator('body > [role="status"]')).toHaveText('朗读结束');
  expect(await highlighted(page)).toBe('');
});

test('the sentence that is spoken is the one that is marked', async ({ page }) => {
  await listen(page);
  await page.evaluate(() => {
    window.fake.finish();
  });
  const [, second] = await page.evaluate(() => window.fake.texts);
  expect((await highlighted(page)).startsWith(second ?? '?')).toBe(true);
});

test('pause, go on, next, previous, rate and stop work from the keyboard', async ({ page }) => {
  await listen(page);
  const toggle = page.getByRole('button', { name: '暂停' });
  await expect(toggle).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.fake.paused)).toBe(true);
  await page.keyboard.press('Space');
  expect(await page.evaluate(() => window.fake.paused)).toBe(false);
  await page.getByRole('button', { name: '下一句' }).press('Enter');
  await page.getByRole('button', { name: '上一句' }).press('Enter');
  const texts = await page.evaluate(() => window.fake.texts);
  expect(texts).toHaveLength(3);
  expect(texts[2]).toBe(texts[0]);
  await page.getByLabel('语速').selectOption('稍快');
  expect(await page.evaluate(() => window.fake.rates)).toEqual([1, 1, 1, 1.25]);
  await page.getByRole('button', { name: '停止' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: '朗读' })).toBeHidden();
  await expect(page.getByRole('button', { name: '阅读设置' })).toBeFocused();
  expect(await highlighted(page)).toBe('');
});

test('a pause that ends the utterance, as on Android, loses no sentence', async ({ page }) => {
  await listen(page);
  await page.getByRole('button', { name: '暂停' }).click();
  await page.evaluate(() => {
    window.fake.finish();
  });
  expect(await page.evaluate(() => window.fake.texts)).toHaveLength(1);
  await page.getByRole('button', { name: '继续' }).click();
  const texts = await page.evaluate(() => window.fake.texts);
  expect(texts).toHaveLength(2);
  expect(texts[1]).toBe(texts[0]);
});

test('an older browser marks with elements, which leave links, ids and text as they were', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await page.goto(CHAPTER);
  const article = page.locator('[data-report-text]');
  const before = await article.innerHTML();
  await startListening(page);
  await expect(page.locator('mark.reading').first()).toBeVisible();
  const spoken = await readAll(page);
  expect(spoken.join('')).toContain('1.5个亿');
  await expect(page.locator('mark.reading')).toHaveCount(0);
  expect(await article.innerHTML()).toBe(before);
});

test('where there is no speech engine, or nothing to read, reading aloud is not offered', async ({
  page,
}) => {
  await page.goto('/data/');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await expect(page.getByRole('button', { name: '朗读本页' })).toHaveCount(0);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
  });
  await page.goto(CHAPTER);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await expect(page.getByRole('button', { name: '恢复默认' })).toBeVisible();
  await expect(page.getByRole('button', { name: '朗读本页' })).toBeHidden();
});

async function listen(page: Page): Promise<void> {
  await page.goto(CHAPTER);
  await startListening(page);
}

async function startListening(page: Page): Promise<void> {
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('button', { name: '朗读本页' }).click();
  await expect(page.getByRole('region', { name: '朗读' })).toBeVisible();
}

/** Lets the engine speak to the end; what it was given. */
function readAll(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    let heard = 0;
    while (heard < window.fake.texts.length) {
      window.fake.finish();
      heard += 1;
    }
    return window.fake.texts;
  });
}

function highlighted(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map(String).join(''));
}

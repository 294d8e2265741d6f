import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/tools/browser.ts';
import { APPEARS_MS, HANGS_MS, MOST_FAILURES } from './scripts/tools/patience.ts';
import { getFreePort } from './tests/support/ports.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error('没有找到浏览器：请安装 Chrome、Chromium 或 Edge，或者把它的路径写进环境变量 CHROME_PATH');
}

// Playwright reads this file again in each worker, which must come to the same address as the first reading.
const port = (process.env.SITE_TEST_PORT ??= String(await getFreePort()));

/** Browser tests run on `dist/`, on a phone unless a test says otherwise with `test.use`. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  timeout: HANGS_MS,
  expect: { timeout: APPEARS_MS },
  maxFailures: MOST_FAILURES,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [['list']] : [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath,
      timeout: HANGS_MS,
      args: [...BROWSER_ARGUMENTS],
    },
  },
  projects: [{ name: 'phone', use: { ...devices['Pixel 7'] } }],
  webServer: {
    command: 'node scripts/preview.ts',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: port, HOST: '127.0.0.1', SITE_BASE: '/' },
    reuseExistingServer: false,
    timeout: HANGS_MS,
  },
});

import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/tools/browser.ts';
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
  // What has to be quick says so itself; a busy machine must not fail the rest.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE === undefined ? [['list']] : [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath,
      args: [...BROWSER_ARGUMENTS],
    },
  },
  projects: [{ name: 'phone', use: { ...devices['Pixel 7'] } }],
  webServer: {
    command: 'node scripts/preview.ts',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: port, HOST: '127.0.0.1', SITE_BASE: '/' },
    reuseExistingServer: false,
  },
});

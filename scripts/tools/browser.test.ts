import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from './browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the browser that CHROME_PATH names is found', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test.skipIf(findBrowser() === undefined)('CHROME_PATH=none hides the browsers that are installed', () => {
  vi.stubEnv('CHROME_PATH', undefined);
  expect(findBrowser()).toBeDefined();
  vi.stubEnv('CHROME_PATH', 'none');
  expect(findBrowser()).toBeUndefined();
});

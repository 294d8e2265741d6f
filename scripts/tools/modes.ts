import type { Page } from '@playwright/test';
import { readSiteSettings } from '../../src/content/disk/site-settings.ts';
import { toStorageKey, VERSION, type Preferences } from '../../src/reader/preferences.ts';

/** The ways in which every template is looked at. */
export const MODES = {
  ordinary: {},
  dark: { theme: 'dark' },
  contrast: { contrast: 'high' },
  elder: { edition: 'elder' },
} as const satisfies Readonly<Record<string, Partial<Preferences>>>;

/** Opens the pages that follow with a reader's stored preferences. */
export async function prefer(page: Page, preferences: Partial<Preferences>): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [
      toStorageKey(readSiteSettings().id ?? ''),
      JSON.stringify({ version: VERSION, ...preferences }),
    ] as const,
  );
}

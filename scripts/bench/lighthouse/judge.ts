import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSER_ARGUMENTS } from '../../tools/browser.ts';
import { ROOT } from '../../tools/paths.ts';

/** What Lighthouse says of one page on a phone: score 0 to 100, times in ms as it simulates them. */
export interface Reading {
  readonly performance: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

interface Audit {
  readonly numericValue?: number;
}

interface Lighthouse {
  readonly default: (
    url: string,
    flags: Readonly<Record<string, unknown>>,
  ) => Promise<
    | {
        readonly lhr: {
          readonly audits: Readonly<Record<string, Audit>>;
          readonly categories: { readonly performance: { readonly score: number | null } };
        };
      }
    | undefined
  >;
}

interface Launcher {
  readonly launch: (options: {
    readonly chromePath: string;
    readonly chromeFlags: readonly string[];
  }) => Promise<{ readonly port: number; readonly kill: () => void }>;
}

/** A function that reads pages with the Lighthouse of tests/judges. Throws when that is not installed. */
export async function createJudge(browser: string): Promise<(url: string) => Promise<Reading>> {
  const { resolve } = createRequire(join(ROOT, 'tests/judges/package.json'));
  const { default: lighthouse } = (await load(resolve, 'lighthouse')) as Lighthouse;
  const { launch } = (await load(resolve, 'chrome-launcher')) as Launcher;
  return async (url) => {
    // A browser of its own for each reading: nothing is kept from the last one.
    const chrome = await launch({
      chromePath: browser,
      chromeFlags: ['--headless=new', ...BROWSER_ARGUMENTS],
    });
    try {
      const result = await lighthouse(url, {
        port: chrome.port,
        onlyCategories: ['performance'],
        logLevel: 'silent',
      });
      if (result === undefined) throw new Error(`Lighthouse says nothing about ${url}`);
      const { audits, categories } = result.lhr;
      const valueOf = (name: string) => audits[name]?.numericValue ?? Number.NaN;
      return {
        performance: Math.round((categories.performance.score ?? 0) * 100),
        lcp: valueOf('largest-contentful-paint'),
        tbt: valueOf('total-blocking-time'),
        cls: valueOf('cumulative-layout-shift'),
      };
    } finally {
      chrome.kill();
    }
  };
}

function load(resolve: (name: string) => string, name: string): Promise<unknown> {
  try {
    return import(pathToFileURL(resolve(name)).href);
  } catch (error) {
    throw new Error('先安装评审工具：cd tests/judges && npm ci', { cause: error });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { CACHE_ROOT } from '../../src/lib/cache-root.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../tools/browser.ts';
import { CONTENT, ROOT } from '../tools/paths.ts';
import { createSiteServer } from '../tools/serve.ts';
import { stampPdf } from './stamp-pdf.ts';

/** What decides how a page is printed, besides the page and the browser. */
const MAKER = readFileSync(import.meta.filename);

/**
 * Prints every `reports/<year>/print/` page below `folder` to `reports/<year>/report.pdf`: tagged, with bookmarks, stamped
 * with the date of the content in the folder `content`. A page that was printed before is not printed again. Returns the files; without a browser none, and says so.
 */
export async function printReports(
  folder: string,
  base: string,
  print: (line: string) => void,
  content = CONTENT,
): Promise<readonly string[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    print('没有找到 Chrome 或 Chromium，PDF 略去');
    return [];
  }
  const server = createSiteServer({ root: folder, base }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  try {
    const files: string[] = [];
    for (const page of globSync('reports/*/print/index.html', { cwd: folder }).toSorted()) {
      const year = page.split('/')[1] ?? '';
      const kept = toCacheFile(join(folder, page), browser.version());
      if (!existsSync(kept)) {
        mkdirSync(dirname(kept), { recursive: true });
        writeFileSync(kept, await printPage(browser, join(folder, page), server.address() as AddressInfo));
      }
      const file = join(folder, 'reports', year, 'report.pdf');
      writeFileSync(file, stampPdf(readFileSync(kept), readDate(content, year)));
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The name of a page's print: what it loads is in the page itself or named by its content, so the page tells whether it has changed. */
function toCacheFile(page: string, browser: string): string {
  const hash = createHash('sha256').update(MAKER).update(browser).update(readFileSync(page)).digest('hex');
  return join(ROOT, CACHE_ROOT, 'pdf', `${hash.slice(0, 24)}.pdf`);
}

async function printPage(browser: Browser, page: string, { port }: AddressInfo): Promise<Uint8Array> {
  const address = readCanonical(page);
  const tab = await browser.newPage();
  await serveLocally(tab, new URL(address).origin, port);
  await tab.goto(address, { waitUntil: 'networkidle' });
  const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await tab.close();
  return pdf;
}

/** The links of a PDF are absolute, so it is printed at its public address, for which the built files answer. */
async function serveLocally(tab: Page, origin: string, port: number): Promise<void> {
  await tab.route(`${origin}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({
      response: await route.fetch({ url: `http://127.0.0.1:${port}${pathname}${search}` }),
    });
  });
}

function readCanonical(file: string): string {
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  if (address === undefined) throw new Error(`${file} does not say its address`);
  return address;
}

/** The report's own date, at the precision that its source gives; a year when it gives none. */
function readDate(content: string, year: string): string {
  const report: unknown = parse(readFileSync(join(content, `content/reports/${year}/report.yaml`), 'utf8'));
  const written =
    typeof report === 'object' && report !== null && 'written' in report ? report.written : undefined;
  return typeof written === 'string' ? written : year;
}

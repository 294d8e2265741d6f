import { readJson } from './json-client.ts';
import type { Pagefind } from '../engine/pagefind.ts';
import { createScan, SCAN_FILE, type ScannedPage } from '../engine/scan.ts';

/** The search without WebAssembly on the published index at `base`. Errors: the texts of the pages do not load. */
export async function loadScan(base: string): Promise<Pagefind> {
  const pages = (await readJson(`${base}${SCAN_FILE}`)) as readonly ScannedPage[];
  return createScan(pages, base.replace(/pagefind\/$/, ''));
}

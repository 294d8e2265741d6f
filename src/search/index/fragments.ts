import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import type { ScannedPage } from '../engine/scan.ts';

/** Stands before the content of every file of Pagefind. */
export const SIGNATURE = Buffer.from('pagefind_dcd');

const FRAGMENT_FILE = /^fragment\/(.+)\.pf_fragment$/;

/** The pages of an index as Pagefind stores them, by their addresses, each with the id that its results have. */
export function readFragments(files: readonly IndexFile[]): readonly ScannedPage[] {
  return files
    .flatMap((file) => {
      const id = FRAGMENT_FILE.exec(file.path)?.[1];
      return id === undefined ? [] : [toPage(id, unpack(file))];
    })
    .sort((one, other) => (one.url < other.url ? -1 : 1));
}

/** What a file of Pagefind holds, without its signature. */
export function unpack({ content }: IndexFile): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

function toPage(id: string, json: Uint8Array): ScannedPage {
  const { url, content, meta, filters, anchors } = JSON.parse(
    Buffer.from(json).toString('utf8'),
  ) as ScannedPage;
  return { id, url, content, meta, filters, anchors };
}

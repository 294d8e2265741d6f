import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { close, createIndex, type IndexFile } from 'pagefind';
import { toIndexedText } from '../engine/characters.ts';
import { readArray, readText } from './cbor.ts';
import { splitChunks } from './chunks.ts';

const PAGES = 40;
const FIRST = 0x4e00;

/** Pages of many different characters, so that Pagefind writes more than one chunk. */
async function writeFiles(): Promise<readonly IndexFile[]> {
  const { index } = await createIndex();
  for (let page = 0; page < PAGES; page += 1) {
    const text = Array.from({ length: 900 }, (_, place) =>
      String.fromCodePoint(FIRST + ((place * 7 + page) % 2000)),
    );
    await index?.addHTMLFile({
      url: `/${page}/`,
      content: `<html lang="zh-CN"><body><p>${toIndexedText(text.join(''))}</p></body></html>`,
    });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  return files;
}

function read({ content }: IndexFile): Uint8Array {
  return gunzipSync(content).subarray('pagefind_dcd'.length);
}

function readChunks(files: readonly IndexFile[]): ReadonlyMap<string, readonly Uint8Array[]> {
  return new Map(
    files
      .filter(({ path }) => path.startsWith('index/'))
      .map((file) => [file.path, readArray(read(file)).flatMap(readArray)]),
  );
}

test('every word keeps what is known of it, in more and smaller chunks', async () => {
  const files = await writeFiles();
  const [before, after] = [readChunks(files), readChunks(splitChunks(files))];
  const toSet = (chunks: typeof before): ReadonlySet<string> =>
    new Set([...chunks.values()].flat().map((word) => Buffer.from(word).toString('hex')));
  expect(after.size).toBeGreaterThan(before.size * 2);
  expect(toSet(after)).toEqual(toSet(before));
});

test('the list of chunks names each with its first and last word, and the entry names the list', async () => {
  const files = splitChunks(await writeFiles());
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (meta === undefined || entry === undefined) throw new Error('a file is missing');
  const chunks = readChunks(files);
  const ranges = readArray(readArray(read(meta))[2] ?? read(meta)).map((range) =>
    readArray(range).map(readText),
  );
  expect(ranges).toHaveLength(chunks.size);
  for (const [from, to, name = ''] of ranges) {
    const words = (chunks.get(`index/${name}.pf_index`) ?? []).map((word) =>
      readText(readArray(word)[0] ?? word),
    );
    expect([words[0], words[words.length - 1]]).toEqual([from, to]);
  }
  expect(Buffer.from(entry.content).toString('utf8')).toContain(
    `"${meta.path.replace(/^pagefind\.|\.pf_meta$/g, '')}"`,
  );
});

test('files of another form are refused', () => {
  expect(() => splitChunks([])).toThrow('pf_meta');
});

import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { writeSearchIndex } from '../../../src/search/index/write-index.ts';

/** An index of the generated pages. */
export interface BuiltIndex {
  readonly name: string;
  /** Its folder below the site, with `/` around. */
  readonly base: string;
  readonly milliseconds: number;
  /** Bytes of all its files. */
  readonly size: number;
  /** The address of each page by its id in the index. */
  readonly urls: ReadonlyMap<string, string>;
}

/** The signature before every file of Pagefind. */
const SIGNATURE = 'pagefind_dcd';

/** Writes the pages and the built search page of `dist` into a folder. */
export function writePages(directory: string, dist: string, pages: Readonly<Record<string, string>>): void {
  for (const part of ['_astro', 'search', 'reader-boot.js']) {
    cpSync(join(dist, part), join(directory, part), { recursive: true });
  }
  for (const [file, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), html);
  }
}

/** The site's own index. */
export async function buildIndex(directory: string): Promise<BuiltIndex> {
  const milliseconds = await time(() => writeSearchIndex(directory));
  return describe('本站', directory, '/pagefind/', milliseconds);
}

/** The index of Pagefind as it comes. */
export async function buildPlainIndex(
  directory: string,
  pages: Readonly<Record<string, string>>,
): Promise<BuiltIndex> {
  const milliseconds = await time(async () => {
    const { index } = await createIndex({});
    if (index === undefined) throw new Error('Pagefind does not start');
    for (const [file, content] of Object.entries(pages)) {
      await index.addHTMLFile({ url: `/${file.replace(/index\.html$/, '')}`, content });
    }
    await index.writeFiles({ outputPath: join(directory, 'plain') });
    await close();
  });
  return describe('原样的 Pagefind', directory, '/plain/', milliseconds);
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function describe(name: string, directory: string, base: string, milliseconds: number): BuiltIndex {
  const folder = join(directory, base);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  const size = files.reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0);
  return { name, base, milliseconds, size, urls: readUrls(join(folder, 'fragment')) };
}

function readUrls(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder).map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
      const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { readonly url: string };
      return [file.replace(/\.pf_fragment$/, ''), url];
    }),
  );
}

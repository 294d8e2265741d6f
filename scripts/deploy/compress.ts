import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from '../tools/content-types.ts';
import { listFiles } from './files.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Files below this size, in bytes, fit one packet either way. */
const LEAST = 256;

/** The system field of gzip's header: 255 is "unknown", so that the bytes do not tell the machine they were made on. */
const UNKNOWN_SYSTEM = 255;

/**
 * Writes `.br` and `.gz` beside every text file of a folder, at the highest levels, the same bytes every time (gzip without a
 * date). Returns how many files it wrote. A file that gets no smaller is left alone.
 */
export async function compressFolder(folder: string): Promise<number> {
  const files = listFiles(folder).filter(isText);
  let written = 0;
  for (let index = 0; index < files.length; index += 8) {
    const counts = await Promise.all(
      files.slice(index, index + 8).map((file) => compressFile(join(folder, file))),
    );
    written += counts.reduce((sum, count) => sum + count, 0);
  }
  return written;
}

async function compressFile(file: string): Promise<number> {
  const bytes = await readFile(file);
  if (bytes.length < LEAST) return 0;
  const [br, gz] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    toGzip(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }),
  ]);
  gz[9] = UNKNOWN_SYSTEM;
  const smaller = [
    ['.br', br],
    ['.gz', gz],
  ] as const;
  const kept = smaller.filter(([, packed]) => packed.length < bytes.length);
  await Promise.all(kept.map(([ending, packed]) => writeFile(`${file}${ending}`, packed)));
  return kept.length;
}

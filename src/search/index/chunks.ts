import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { readArray, readText, toArray, toText } from './cbor.ts';
import { SIGNATURE, unpack } from './fragments.ts';

/**
 * Bytes of a chunk before compression. A query loads a chunk for each of its characters: Pagefind's chunks of 40,000 bytes
 * would mean 150 KB for eight rare ones. Smaller ones still would lengthen the list of all chunks, which every search loads.
 */
const CHUNK_SIZE = 12_000;

const ENTRY_FILE = 'pagefind-entry.json';
const META_FILE = /^pagefind\.(.+)\.pf_meta$/;
const CHUNK_FILE = /^index\/(.+)_[^_]+\.pf_index$/;

/** Where the list of chunks stands in the list of what Pagefind knows of an index: version, pages, chunks, filters, … */
const CHUNKS_PLACE = 2;

interface Word {
  readonly text: string;
  readonly bytes: Uint8Array;
}

interface Chunk {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly content: Uint8Array;
}

/** The files of an index with its words in smaller chunks; Pagefind reads them as its own. Errors: not one language, or other files than those of 1.6. */
export function splitChunks(files: readonly IndexFile[]): readonly IndexFile[] {
  const others = files.filter(
    ({ path }) => !CHUNK_FILE.test(path) && !META_FILE.test(path) && path !== ENTRY_FILE,
  );
  const meta = findOne(files, META_FILE);
  const entry = findOne(files, new RegExp(`^${ENTRY_FILE}$`));
  const old = META_FILE.exec(meta.path)?.[1] ?? '';
  const language = old.slice(0, old.lastIndexOf('_'));

  const chunks = groupWords(readWords(files)).map((words, index) => toChunk(language, words, index));
  const known = toArray(
    readArray(unpack(meta)).map((item, place) =>
      place === CHUNKS_PLACE ? toArray(chunks.map(toRange)) : item,
    ),
  );
  const name = `${language}_${toHash(known, old.length - language.length - 1)}`;
  return [
    ...others,
    ...chunks.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content: pack(content) })),
    { path: `pagefind.${name}.pf_meta`, content: pack(known) },
    {
      path: ENTRY_FILE,
      content: Buffer.from(Buffer.from(entry.content).toString('utf8').replace(old, name)),
    },
  ];
}

function findOne(files: readonly IndexFile[], path: RegExp): IndexFile {
  const [found, ...more] = files.filter((file) => path.test(file.path));
  if (found === undefined || more.length > 0) throw new Error(`Pagefind 写出的 ${path.source} 应有一个`);
  return found;
}

/** All words of the index in the order of their UTF-8 bytes, as Pagefind looks them up. */
function readWords(files: readonly IndexFile[]): readonly Word[] {
  return files
    .filter(({ path }) => CHUNK_FILE.test(path))
    .flatMap((file) => readArray(unpack(file)).flatMap(readArray))
    .map((bytes) => ({ text: readText(readArray(bytes)[0] ?? bytes), bytes }))
    .sort((one, other) => Buffer.compare(Buffer.from(one.text), Buffer.from(other.text)));
}

function groupWords(words: readonly Word[]): readonly (readonly Word[])[] {
  const groups: Word[][] = [];
  let size = Infinity;
  for (const word of words) {
    if (size + word.bytes.length > CHUNK_SIZE) {
      groups.push([]);
      size = 0;
    }
    groups[groups.length - 1]?.push(word);
    size += word.bytes.length;
  }
  return groups;
}

function toChunk(language: string, words: readonly Word[], index: number): Chunk {
  const content = toArray([toArray(words.map(({ bytes }) => bytes))]);
  return {
    // The number makes the name the only one, the hash makes it another one when the content changes.
    name: `${language}_${index}-${toHash(content, 5)}`,
    from: words[0]?.text ?? '',
    to: words[words.length - 1]?.text ?? '',
    content,
  };
}

function toRange({ from, to, name }: Chunk): Uint8Array {
  return toArray([from, to, name].map(toText));
}

function toHash(content: Uint8Array, length: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, length);
}

function pack(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 });
}

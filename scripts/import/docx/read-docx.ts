import { MOST, SPLIT } from '../limits.ts';
import type { Note, Picture, Refusal, Source } from '../types.ts';
import { isRefusal, openArchive } from './archive.ts';
import { readBlocks } from './body.ts';
import { compareWords } from './difference.ts';
import { refuseExtent } from './extent.ts';
import { findSurprises } from './findings.ts';
import { toSourceLines } from './lines.ts';
import { mainPartOf, type Parts } from './package.ts';
import { encodePicture } from './pictures.ts';
import { nothingFound, openReader, TooMuchText, type Item } from './reader.ts';
import { wordsOfFile } from './words.ts';
import { elementsOf } from './xml.ts';

type Docx = Source & Required<Pick<Source, 'pictures' | 'doubts' | 'comparison'>>;

/** Reads a Word document into marked lines and pictures. `file` is its path for messages; what staff should look at is in `doubts`, at line 1. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Docx | Refusal> {
  const parts = openArchive(bytes);
  if (isRefusal(parts)) return parts;
  const refusal = refuseExtent(parts);
  if (refusal) return refusal;
  try {
    return await readParts(parts, file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof TooMuchText)
      return { found: `内容太多：不止 ${MOST.characters} 个字`, allowed: SPLIT };
    return {
      found: `Word 文档的内部结构坏了（${error.message.split('\n')[0] ?? ''}）`,
      allowed: '请在 WPS/Word 中打开，另存为新的 .docx，再导入',
    };
  }
}

async function readParts(parts: Parts, file: string): Promise<Docx> {
  const found = nothingFound();
  const reader = openReader(parts, mainPartOf(parts) ?? '', found);
  const items = readBlocks(reader, elementsOf(reader.body));
  const comparison = compareWords(
    wordsOfFile(parts),
    items.map(({ text }) => text),
    found.labels,
  );
  const pictures = await encodePictures(found.pictures, stemOf(file));
  const missing = found.pictures.length - pictures.size;
  const texts = [
    ...findSurprises(reader.body, found),
    ...(missing === 0
      ? []
      : [
          `有 ${missing} 张图片读不出来（文件里没有它，只链接到别处，或是 EMF、WMF 一类网页不能显示的格式）。请另存为 JPG 或 PNG 放进 photos/`,
        ]),
  ];
  return {
    file,
    encoding: 'Word',
    lines: toSourceLines(items.flatMap((item) => named(item, pictures))),
    pictures: [...pictures.values()],
    doubts: texts.map((text): Note => ({ line: 1, text })),
    comparison,
  };
}

/** The pictures that could be read, by their place in the document. */
async function encodePictures(
  pictures: readonly (Uint8Array | undefined)[],
  stem: string,
): Promise<ReadonlyMap<string, Picture>> {
  const encoded = new Map<string, Picture>();
  let inFile = 0;
  for (const [index, bytes] of pictures.entries()) {
    if (!bytes) continue;
    inFile += 1;
    const picture = await encodePicture(bytes, `${stem}-${String(inFile).padStart(2, '0')}`);
    if (picture) encoded.set(String(index + 1), picture);
  }
  return encoded;
}

/** A picture under the name of its file; nothing for one that could not be read. */
function named(item: Item, pictures: ReadonlyMap<string, Picture>): readonly Item[] {
  if (item.mark.kind !== 'picture') return [item];
  const picture = pictures.get(item.mark.file);
  return picture ? [{ ...item, mark: { kind: 'picture', file: picture.name } }] : [];
}

/** What the pictures of a document are called after: the ASCII of its file's name. */
function stemOf(file: string): string {
  const name = file.split('/').at(-1) ?? '';
  const stem = name
    .replace(/\.docx.*$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return /^[a-z]/.test(stem) ? stem : 'photo';
}

import mammoth from 'mammoth';
import type { Note, Picture, Refusal, Source } from '../types.ts';
import { isRefusal, openArchive } from './archive.ts';
import { refuseExtent } from './extent.ts';
import { findSurprises } from './findings.ts';
import { toSourceLines } from './lines.ts';
import { encodePicture } from './pictures.ts';
import { prepareDocument, STYLE_MAP } from './prepare.ts';

/** Reads a Word document into marked lines and pictures. `file` is its path for messages; what staff should look at is in `doubts`, at line 1. */
export async function readDocx(
  bytes: Uint8Array,
  file: string,
): Promise<(Omit<Source, 'lines'> & Required<Pick<Source, 'lines' | 'pictures' | 'doubts'>>) | Refusal> {
  const parts = openArchive(bytes);
  if (isRefusal(parts)) return parts;
  const refusal = refuseExtent(parts);
  if (refusal) return refusal;
  try {
    const { bytes: prepared, lostStyles } = prepareDocument(parts);
    const surprises = findSurprises(parts);
    const { html, pictures, missing } = await convert(prepared, stemOf(file));
    const files = new Map(pictures.map(({ id, picture }) => [id, picture.name]));
    const { lines, merged } = toSourceLines(html, files);
    const texts = [
      ...surprises,
      ...[...lostStyles].map(
        ([name, count]) =>
          `样式“${name}”（${count} 段）不认得，当作正文。是标题的话，请在 Word 里改用“标题 1”“标题 2”`,
      ),
      ...(merged === 0 ? [] : [`表格里有 ${merged} 个合并的单元格，已经拆开，空出来的格留空。请核对表格`]),
      ...(missing === 0
        ? []
        : [
            `有 ${missing} 张图片读不出来（文件里没有它，只链接到别处，或是 EMF、WMF 一类网页不能显示的格式）。请另存为 JPG 或 PNG 放进 photos/`,
          ]),
    ];
    return {
      file,
      encoding: 'Word',
      lines,
      pictures: pictures.map(({ picture }) => picture),
      doubts: texts.map((text): Note => ({ line: 1, text })),
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      found: `Word 文档的内部结构坏了（${error.message.split('\n')[0] ?? ''}）`,
      allowed: '请在 WPS/Word 中打开，另存为新的 .docx，再导入',
    };
  }
}

/** What mammoth says of a picture that names no file; every other picture it hands over to be converted. */
const UNNAMED = /^(?:Could not find image file|A v:imagedata element without)/;

interface Converted {
  readonly html: string;
  readonly pictures: readonly { readonly id: string; readonly picture: Picture }[];
  /** How many pictures could not be read. */
  readonly missing: number;
}

async function convert(bytes: Uint8Array, stem: string): Promise<Converted> {
  const pictures: { readonly id: string; readonly picture: Picture }[] = [];
  let seen = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    seen += 1;
    const id = String(seen);
    const picture = await encodePicture(await image.readAsBuffer(), `${stem}-${id.padStart(2, '0')}`);
    if (picture) pictures.push({ id, picture });
    return { src: id };
  });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: [...STYLE_MAP], includeEmbeddedStyleMap: false, convertImage },
  );
  const unnamed = messages.filter(({ message }) => UNNAMED.test(message)).length;
  return { html: value, pictures, missing: unnamed + (seen - pictures.length) };
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

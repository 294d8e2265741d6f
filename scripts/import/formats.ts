import { describeHead } from '../../src/content/foreign-files.ts';
import { isRefusal, openArchive } from './docx/archive.ts';
import type { Refusal } from './types.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The stream in which Office keeps an encrypted document, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const SCAN = '扫描件、照片和视频读不出文字：请找 Word 文字稿（.docx）';
const AS_DOCX = '请在 WPS/Word 中打开，另存为 .docx；改文件名没有用';
/** So many first bytes tell a format. */
const HEAD_LENGTH = 256;

/** How files of other formats begin, what they are, and what staff do about them. */
const FOREIGN: readonly (Refusal & { readonly head: RegExp })[] = [
  {
    head: /^%PDF/,
    found: '这是PDF，不是文字稿',
    allowed: 'PDF 里的字没有段落和标题：请找排版之前的 Word 文字稿，另存为 .docx',
  },
  { head: /^\{\\rtf/, found: '这是 RTF 文档', allowed: AS_DOCX },
  { head: /^\xff\xd8\xff/, found: '这是 JPG 图片', allowed: SCAN },
  { head: /^\x89PNG/, found: '这是 PNG 图片', allowed: SCAN },
  { head: /^RIFF[^]{4}WEBP/, found: '这是 WebP 图片', allowed: SCAN },
  {
    head: /^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/,
    found: '这是压缩包',
    allowed: '请解压，导入里面的 .docx 或文字稿',
  },
  { head: /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i, found: '这是网页（.html）', allowed: AS_DOCX },
  {
    head: /^(?:\xef\xbb\xbf)?(?:MIME-Version:|From: <)/i,
    found: '这是存下来的网页（.mht）',
    allowed: AS_DOCX,
  },
  {
    head: /^(?:\xef\xbb\xbf)?\s*<\?xml[^]*?<(?:\?mso-application|w:wordDocument|pkg:package)/,
    found: '这是 Word 的 XML 文档（.xml）',
    allowed: AS_DOCX,
  },
];

/** The streams, named in UTF-16, in which the offices before 2007 keep what is no text. */
const OLD_OFFICE: readonly (Refusal & { readonly stream: string })[] = [
  {
    stream: 'Workbook',
    found: '这是旧版 Excel 或 WPS 表格（.xls、.et）',
    allowed: '表里是数值的话，在 WPS/Excel 中另存为“CSV UTF-8”再导入',
  },
  {
    stream: 'PowerPoint Document',
    found: '这是旧版 PPT 或 WPS 演示（.ppt、.dps）',
    allowed: '请找 Word 文字稿（.docx）',
  },
];

/** What a source document is by its bytes, whatever it is called; a format that cannot be read is answered by what staff do. */
export function formatOf(bytes: Uint8Array, file: string): 'docx' | 'text' | Refusal {
  if (bytes.length === 0)
    return { found: '文件是空的（0 字节）', allowed: '请重新拷贝一份；多半是没有下载完或没有保存' };
  if (startsWith(bytes, OLE)) return oleRefusal(bytes);
  const foreign = foreignOf(bytes.subarray(0, HEAD_LENGTH));
  if (foreign) return foreign;
  const isNamedDocx = /\.docx$/i.test(file);
  if (startsWith(bytes, ZIP)) {
    const archive = openArchive(bytes);
    if (isRefusal(archive)) return archive;
    if (isNamedDocx) return 'docx';
    return {
      found: '这是 Word 文档，名字的结尾却不是 .docx',
      allowed: `请改名为 ${file.replace(/\.[^./]*$/, '')}.docx 再导入`,
    };
  }
  if (isNamedDocx)
    return {
      found: '名字的结尾是 .docx，内容却不是 Word 文档',
      allowed: '是文字稿就改名为 .txt，否则在 WPS/Word 中打开，另存为 .docx',
    };
  return 'text';
}

function foreignOf(head: Uint8Array): Refusal | undefined {
  const text = Buffer.from(head).toString('latin1');
  const known = FOREIGN.find((format) => format.head.test(text));
  if (known) return { found: known.found, allowed: known.allowed };
  const picture = describeHead(head);
  return picture && { found: picture.found, allowed: SCAN };
}

/** Offices before 2007, WPS and anything encrypted share one container. */
function oleRefusal(bytes: Uint8Array): Refusal {
  const isEncrypted = Buffer.from(bytes).includes(ENCRYPTED);
  if (isEncrypted)
    return {
      found: '这份 Word 文档有密码，打不开',
      allowed: '请在 WPS/Word 中去掉打开密码（文件 → 信息 → 保护文档），再另存为 .docx',
    };
  const other = OLD_OFFICE.find(({ stream }) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le')));
  return other
    ? { found: other.found, allowed: other.allowed }
    : { found: '这是旧版 Word 或 WPS 文档（.doc、.wps）', allowed: AS_DOCX };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

import { isRefusal, openArchive } from './docx/archive.ts';
import type { Refusal } from './types.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The stream in which Office keeps an encrypted document, in UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** How files of other formats begin, what they are, and what staff do about them. */
const FOREIGN: readonly (Refusal & { readonly bytes: readonly number[] })[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    found: '这是PDF，不是文字稿',
    allowed: 'PDF 里的字没有段落和标题：请找排版之前的 Word 文字稿，另存为 .docx',
  },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: '这是 RTF 文档', allowed: '请在 WPS/Word 中另存为 .docx' },
  {
    bytes: [0xff, 0xd8, 0xff],
    found: '这是 JPG 图片',
    allowed: '扫描件和照片读不出文字：请找 Word 文字稿（.docx）',
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    found: '这是 PNG 图片',
    allowed: '扫描件和照片读不出文字：请找 Word 文字稿（.docx）',
  },
];

/** What a source document is by its bytes, whatever it is called; a format that cannot be read is answered by what staff do. */
export function formatOf(bytes: Uint8Array, file: string): 'docx' | 'text' | Refusal {
  if (bytes.length === 0)
    return { found: '文件是空的（0 字节）', allowed: '请重新拷贝一份；多半是没有下载完或没有保存' };
  if (startsWith(bytes, OLE)) return oleRefusal(bytes);
  const foreign = FOREIGN.find((format) => startsWith(bytes, format.bytes));
  if (foreign) return { found: foreign.found, allowed: foreign.allowed };
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

/** Word before 2007, WPS and anything encrypted share one container. */
function oleRefusal(bytes: Uint8Array): Refusal {
  const isEncrypted = Buffer.from(bytes).includes(ENCRYPTED);
  if (isEncrypted)
    return {
      found: '这份 Word 文档有密码，打不开',
      allowed: '请在 WPS/Word 中去掉打开密码（文件 → 信息 → 保护文档），再另存为 .docx',
    };
  return {
    found: '这是旧版 Word 或 WPS 文档（.doc、.wps）',
    allowed: '请在 WPS/Word 中另存为 .docx 再导入；改文件名没有用',
  };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

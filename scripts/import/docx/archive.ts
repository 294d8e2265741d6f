import { unzipSync, zipSync, type Unzipped } from 'fflate';

/** The parts of a Word file by path. */
export type Parts = Readonly<Unzipped>;

/** Why a ZIP file is no Word document, and what staff do about it; Chinese. */
export interface Refusal {
  readonly found: string;
  readonly allowed: string;
}

export const DOCUMENT = 'word/document.xml';
/** A report has a few megabytes of pictures; more unpacked is a mistake or an attack. */
const MAX_BYTES = 500_000_000;
const OTHERS = [
  {
    part: 'xl/workbook.xml',
    name: 'Excel 工作簿（.xlsx）',
    advice: '表里是数值的话，在 WPS/Excel 中另存为“CSV UTF-8”再导入',
  },
  { part: 'ppt/presentation.xml', name: '演示文稿（.pptx）', advice: '请找 Word 文字稿（.docx）' },
  { part: 'content.xml', name: 'OpenDocument 文档（.odt）', advice: '请在 WPS/Word 中另存为 .docx' },
] as const;

/** Unpacks a Word file; a ZIP file that is none, or is damaged, is refused. */
export function openArchive(bytes: Uint8Array): Parts | Refusal {
  const parts = unzip(bytes);
  if (parts === undefined)
    return { found: '压缩结构坏了，打不开', allowed: '请重新拷贝一份，或在 WPS/Word 中打开后另存为 .docx' };
  if (parts[DOCUMENT]) return parts;
  const other = OTHERS.find(({ part }) => parts[part]);
  if (other) return { found: `这是${other.name}，不是 Word 文档`, allowed: other.advice };
  return {
    found: '这是压缩包，不是 Word 文档（里面没有 word/document.xml）',
    allowed: '请解压，导入里面的 .docx 或文字稿',
  };
}

export function isRefusal(result: Parts | Refusal): result is Refusal {
  return typeof result.found === 'string';
}

/** Packs the parts again. */
export function packArchive(parts: Parts): Uint8Array {
  return zipSync({ ...parts }, { level: 0 });
}

function unzip(bytes: Uint8Array): Parts | undefined {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MAX_BYTES) throw new RangeError('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

import { perObject } from '../../../src/lib/once.ts';
import { MEGABYTE, MOST } from '../limits.ts';
import type { Refusal } from '../types.ts';
import { mainPartOf, type Parts } from './package.ts';
import { readDirectory, readPart, type ZipEntry } from './zip.ts';

/** Text packs to a twentieth; a part that packs to so little and is not small is an attack. */
const MOST_PACKED = 200;
const SMALL = 10 * MEGABYTE;
const OFFICE_METHODS = [0, 8];
const AGAIN = '请重新拷贝一份，或在 WPS/Word 中打开后另存为 .docx';
const OTHERS = [
  {
    part: 'xl/workbook.xml',
    name: 'Excel 工作簿（.xlsx）',
    advice: '表里是数值的话，在 WPS/Excel 中另存为“CSV UTF-8”再导入',
  },
  { part: 'ppt/presentation.xml', name: '演示文稿（.pptx）', advice: '请找 Word 文字稿（.docx）' },
  { part: 'OFD.xml', name: '版式文件（.ofd）', advice: '请找排版之前的 Word 文字稿（.docx）' },
  { part: 'content.xml', name: 'OpenDocument 文档（.odt）', advice: '请在 WPS/Word 中另存为 .docx' },
] as const;

/** Unpacks a Word file; a ZIP file that is none, is too large, or whose parts are not what its directory and their checksums say, is refused. */
export const openArchive = perObject((bytes: Uint8Array): Parts | Refusal => {
  const entries = readDirectory(bytes)?.filter(({ name }) => !name.endsWith('/'));
  if (entries === undefined) return { found: '压缩结构坏了，打不开', allowed: AGAIN };
  const refusal = refuseEntries(entries, bytes.length) ?? refuseOther(entries);
  if (refusal) return refusal;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = readPart(bytes, entry);
    if (!part)
      return { found: `文件坏了：里面的 ${entry.name} 和它的长度、校验值（CRC）对不上`, allowed: AGAIN };
    parts.set(entry.name, part);
  }
  return refuseForeign(Object.fromEntries(parts));
});

export function isRefusal(result: Parts | Refusal): result is Refusal {
  return typeof result.found === 'string';
}

/** What forbids to unpack the parts at all. */
function refuseEntries(entries: readonly ZipEntry[], length: number): Refusal | undefined {
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return { found: '这个压缩文件有密码，打不开', allowed: '请去掉密码，在 WPS/Word 中另存为 .docx' };
  const foreign = entries.find(({ method }) => !OFFICE_METHODS.includes(method));
  if (foreign)
    return { found: `里面的 ${foreign.name} 用了 Word 不用的压缩方法（${foreign.method}）`, allowed: AGAIN };
  const twice = findTwice(entries.map(({ name }) => name.toLowerCase()));
  if (twice !== undefined) return { found: `里面有两个 ${twice}，不知道哪一个才是`, allowed: AGAIN };
  return refuseSize(entries, length);
}

function refuseSize(entries: readonly ZipEntry[], length: number): Refusal | undefined {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST.unpackedBytes)
    return {
      found: `文件太大：解开有 ${Math.ceil(size / MEGABYTE)} MB，最多 ${MOST.unpackedBytes / MEGABYTE} MB`,
      allowed: '多半是图片太大：请在 WPS/Word 中“压缩图片”后另存，或者分成几个文件',
    };
  const bomb = entries.find(
    (entry) => entry.name.endsWith('.xml') && entry.size > SMALL && entry.size > MOST_PACKED * entry.packed,
  );
  if (bomb)
    return {
      found: `文件太大：里面的 ${bomb.name} 压缩前有 ${Math.ceil(bomb.size / MEGABYTE)} MB，是压缩后的 ${Math.floor(bomb.size / Math.max(1, bomb.packed))} 倍，不像正常的文档`,
      allowed: '请在 WPS/Word 中打开看一看，把正文复制到新文档，另存为 .docx',
    };
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return packed > length ? { found: '压缩结构坏了：各部分加起来比文件还大', allowed: AGAIN } : undefined;
}

function refuseOther(entries: readonly ZipEntry[]): Refusal | undefined {
  const other = OTHERS.find(({ part }) => entries.some(({ name }) => name === part));
  return other && { found: `这是${other.name}，不是 Word 文档`, allowed: other.advice };
}

function refuseForeign(parts: Parts): Parts | Refusal {
  try {
    if (mainPartOf(parts) !== undefined) return parts;
  } catch {
    return { found: '压缩包里的目录（_rels/.rels、[Content_Types].xml）坏了', allowed: AGAIN };
  }
  return {
    found: '这是压缩包，不是 Word 文档（里面没有 word/document.xml，也没有写明正文在哪里）',
    allowed: '请解压，导入里面的 .docx 或文字稿',
  };
}

function findTwice(names: readonly string[]): string | undefined {
  const last = new Map(names.map((name, index) => [name, index]));
  return names.find((name, index) => last.get(name) !== index);
}

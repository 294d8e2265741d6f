import { MEGABYTE, MOST, SPLIT } from '../limits.ts';
import type { Refusal } from '../types.ts';
import type { Parts } from './package.ts';
import { decodeXml } from './xml.ts';

/** Under whatever prefix. */
const PARAGRAPH = /^(?:[^:]+:)?p$/;
/** In which a `<` begins no tag. */
const PASSAGES = [
  { open: '<!--', close: '-->' },
  { open: '<![CDATA[', close: ']]>' },
];
const PICTURES = ['a:blip', 'v:imagedata'];

/** Whether a document is too large or too deep to be read, by one look at its XML. */
export function refuseExtent(parts: Parts): Refusal | undefined {
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    if (bytes.length > MOST.xmlBytes)
      return {
        found: `文件太大：里面的 ${name} 有 ${Math.ceil(bytes.length / MEGABYTE)} MB，最多 ${MOST.xmlBytes / MEGABYTE} MB`,
        allowed: SPLIT,
      };
    const refusal = refusePart(name, measureXml(decodeXml(bytes)));
    if (refusal) return refusal;
  }
  return undefined;
}

function refusePart(name: string, { depth, paragraphs, pictures }: Extent): Refusal | undefined {
  if (depth > MOST.depth)
    return {
      found: `文档的结构太深：里面的 ${name} 有 ${depth} 层，最多 ${MOST.depth} 层`,
      allowed: '多半是修订或表格一层套一层：请在 Word 里接受全部修订，或把文字复制到新文档，再导入',
    };
  if (paragraphs > MOST.paragraphs)
    return {
      found: `内容太多：有 ${paragraphs} 段（表格的每一格也算一段），最多 ${MOST.paragraphs} 段`,
      allowed: SPLIT,
    };
  if (pictures <= MOST.pictures) return undefined;
  return {
    found: `图片太多：有 ${pictures} 张，最多 ${MOST.pictures} 张`,
    allowed: `${SPLIT}，或者删去不用的图片`,
  };
}

interface Extent {
  /** How many elements lie in each other, at most. */
  depth: number;
  paragraphs: number;
  pictures: number;
}

/** Counts tags without building a tree. */
function measureXml(xml: string): Extent {
  const extent: Extent = { depth: 0, paragraphs: 0, pictures: 0 };
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const passage = PASSAGES.find(({ open }) => xml.startsWith(open, at));
    if (passage) {
      const close = xml.indexOf(passage.close, at);
      if (close < 0) break;
      at = close;
      continue;
    }
    const next = xml.charAt(at + 1);
    if (next === '/') depth -= 1;
    if (!/[\p{L}_:]/u.test(next)) continue;
    const end = endOfTag(xml, at);
    const name = /^[^\s/>]*/.exec(xml.slice(at + 1, Math.min(end, at + 40)))?.[0] ?? '';
    if (PARAGRAPH.test(name)) extent.paragraphs += 1;
    if (PICTURES.includes(name)) extent.pictures += 1;
    extent.depth = Math.max(extent.depth, depth + 1);
    if (xml.charAt(end - 1) !== '/') depth += 1;
    at = end;
  }
  return extent;
}

/** Where a tag ends; an attribute may hold `>`. */
function endOfTag(xml: string, start: number): number {
  for (let at = start; at < xml.length; at += 1) {
    const mark = xml.charAt(at);
    if (mark === '>') return at;
    if (mark !== '"' && mark !== "'") continue;
    const close = xml.indexOf(mark, at + 1);
    if (close < 0) return xml.length;
    at = close;
  }
  return xml.length;
}

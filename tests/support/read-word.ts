import { readDocx } from '../../scripts/import/docx/read-docx.ts';
import { makeDocumentXml, type RelatedPart } from './docx-xml.ts';

/** What is read of a Word file. */
export interface ReadWord {
  /** Without the empty ones between paragraphs. */
  readonly lines: readonly string[];
  readonly leftOut: readonly string[];
  readonly extra: readonly string[];
  readonly doubts: string;
}

/** Reads a Word file. Throws what staff would be told of one that is refused. */
export async function readWordFile(bytes: Uint8Array): Promise<ReadWord> {
  const source = await readDocx(bytes, 'seeds/2018/report.docx.txt');
  if ('found' in source) throw new Error(source.found);
  const { comparison, lines, doubts } = source;
  return {
    lines: lines.filter(({ mark }) => mark).map(({ text }) => text),
    leftOut: comparison.leftOut,
    extra: comparison.extra,
    doubts: doubts.map(({ text }) => text).join('\n'),
  };
}

/** Reads a Word file with this body. */
export function readWord(body: string, parts: readonly RelatedPart[] = []): Promise<ReadWord> {
  return readWordFile(makeDocumentXml(body, { parts }));
}

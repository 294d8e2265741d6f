import { strFromU8 } from 'fflate';
import { decodeText } from '../../../src/content/disk/decode.ts';
import { MOST } from '../limits.ts';
import type { Mark } from '../types.ts';
import { isRefusal, openArchive } from './archive.ts';
import { refuseExtent } from './extent.ts';
import { readHtml } from './html-chunk.ts';
import { contentOf, finishDraft, newDraft, noteLabel, readInline, type Draft } from './inline.ts';
import type { Label } from './numbering.ts';
import { mainPartOf } from './package.ts';
import { openReader, TooMuchText, type Item, type Reader } from './reader.ts';
import { outlineRole, type Role } from './styles.ts';
import { readTable, wordsOfRow } from './table.ts';
import { childAt, valueAt, type XmlElement } from './xml.ts';

/** In which nothing stands that Word shows in the text. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:sectPr', 'w:tcPr', 'w:sdtPr']);
/** A document may be merged into one that is merged into another; no deeper. */
const MOST_MERGED = 3;

/** A paragraph whose end is deleted or hidden: what it holds runs into the next one. */
interface Carry {
  draft: Draft | undefined;
}

/** What blocks hold: paragraphs, the words of text boxes and notes behind the one that they belong to, tables row by row. */
export function readBlocks(reader: Reader, blocks: readonly XmlElement[]): readonly Item[] {
  const items: Item[] = [];
  const carry: Carry = { draft: undefined };
  addBlocks(reader, blocks, items, carry);
  flush(reader, items, carry);
  return items;
}

function addBlocks(reader: Reader, blocks: readonly XmlElement[], items: Item[], carry: Carry): void {
  for (const block of blocks) {
    if (SKIPPED.has(block.name)) continue;
    if (block.name === 'w:p') addParagraph(reader, block, items, carry);
    else if (block.name === 'w:tbl') {
      flush(reader, items, carry);
      items.push(...readTableItems(reader, block));
    } else if (block.name === 'w:altChunk') {
      flush(reader, items, carry);
      items.push(...readChunk(reader, block));
    } else addBlocks(reader, contentOf(block), items, carry);
  }
}

function flush(reader: Reader, items: Item[], carry: Carry): void {
  const { draft } = carry;
  carry.draft = undefined;
  if (draft) addLines(reader, draft, items, 'body', undefined);
}

function addParagraph(reader: Reader, paragraph: XmlElement, items: Item[], carry: Carry): void {
  const properties = childAt(paragraph, 'w:pPr');
  const style = valueAt(properties, 'w:pStyle');
  const draft = carry.draft ?? newDraft();
  carry.draft = undefined;
  readInline(reader, contentOf(paragraph), draft, style);
  if (isEndGone(reader, properties, style)) {
    carry.draft = draft;
    return;
  }
  const numbering = reader.styles.numberingOf(properties);
  const label = numbering && reader.numbering(numbering);
  const role =
    outlineRole(valueAt(properties, 'w:outlineLvl')) ??
    (style === undefined ? 'body' : reader.styles.roleOf(style));
  const hasWords = addLines(reader, draft, items, role ?? 'body', label);
  if (role !== undefined || style === undefined || !hasWords) return;
  const name = reader.styles.nameOf(style);
  reader.found.lostStyles.set(name, (reader.found.lostStyles.get(name) ?? 0) + 1);
}

/** A paragraph whose end is deleted by a tracked change, or hidden, runs into the next one and has no number. */
function isEndGone(reader: Reader, properties: XmlElement | undefined, style: string | undefined): boolean {
  const end = childAt(properties, 'w:rPr');
  return (
    childAt(end, 'w:del') !== undefined ||
    childAt(end, 'w:moveFrom') !== undefined ||
    (end !== undefined && reader.styles.has('w:vanish', end, style))
  );
}

/** Whether there were words of its own. */
function addLines(
  reader: Reader,
  draft: Draft,
  items: Item[],
  role: Role,
  label: Label | undefined,
): boolean {
  const lines = finishDraft(draft);
  reader.found.characters += lines.reduce((sum, { text }) => sum + text.length, 0);
  if (reader.found.characters > MOST.characters) throw new TooMuchText();
  const isBullet = label?.kind === 'bullet';
  let number = label?.kind === 'number' ? label.text : '';
  if (number !== '') reader.found.labels.push(number.trim());
  if (number !== '' && lines.every(({ picture }) => picture !== undefined)) {
    items.push({ text: number.trim(), mark: markOf('body', false, []) });
    number = '';
  }
  for (const { text, bold, picture } of lines) {
    if (picture !== undefined) items.push({ text: '', mark: { kind: 'picture', file: String(picture) } });
    else {
      items.push({ text: number + text, mark: markOf(role, isBullet, bold) });
      number = '';
    }
  }
  items.push(...draft.boxes.flatMap((box) => readStory(reader, box)));
  for (const [nth, note] of draft.notes.entries())
    items.push({
      text: noteLabel(draft, nth) + (note ? wordsOfNote(reader, note) : ''),
      mark: { kind: 'note' },
    });
  return lines.some(({ picture }) => picture === undefined);
}

function markOf(role: Role, isBullet: boolean, bold: readonly string[]): Mark {
  const level = /^heading(\d)$/.exec(role)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  if (role === 'title' || role === 'subtitle' || role === 'caption') return { kind: role };
  return { kind: isBullet ? 'item' : 'paragraph', bold };
}

/** Blocks that stand apart from the text around them: fields do not reach in. */
function readStory(reader: Reader, story: XmlElement): readonly Item[] {
  const { fields } = reader;
  reader.fields = [];
  const items = readBlocks(reader, contentOf(story));
  reader.fields = fields;
  return items;
}

function wordsOfNote(reader: Reader, note: XmlElement): string {
  return readStory(reader, note)
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');
}

/** Rows, then the tables in its cells, its pictures and its notes. */
function readTableItems(reader: Reader, table: XmlElement): readonly Item[] {
  reader.found.tables += 1;
  const number = reader.found.tables;
  const later: Item[] = [];
  const { rows, merged } = readTable(table, (cell) => {
    const items = readBlocks(reader, contentOf(cell));
    const isOwn = ({ mark }: Item): boolean => !['row', 'picture', 'note'].includes(mark.kind);
    later.push(...items.filter((item) => !isOwn(item)));
    return items
      .filter(isOwn)
      .map(({ text }) => text)
      .join(' ');
  });
  reader.found.mergedCells += merged;
  if (later.some(({ mark }) => mark.kind === 'row')) reader.found.nestedTables += 1;
  const filled = rows.filter((cells) => wordsOfRow(cells).some((cell) => cell !== ''));
  return [
    ...filled.map((cells): Item => ({
      text: wordsOfRow(cells).join('\t'),
      mark: { kind: 'row', table: number, cells },
    })),
    ...later,
  ];
}

/** A document that is merged into this one: another of Word, a web page or a text. */
function readChunk(reader: Reader, chunk: XmlElement): readonly Item[] {
  const relation = reader.relations.get(chunk.attributes['r:id'] ?? '');
  const path = relation?.target ?? '';
  const bytes = relation?.isExternal === true ? undefined : reader.parts[path];
  reader.found.mergedDocuments += 1;
  const isOne = bytes !== undefined && reader.found.mergedDocuments <= MOST.mergedDocuments;
  const items = isOne ? readMerged(reader, path, bytes) : undefined;
  if (!items) reader.found.unreadChunks.push(path);
  return items ?? [];
}

function readMerged(reader: Reader, path: string, bytes: Uint8Array): readonly Item[] | undefined {
  if (/\.(?:x?html?|txt)$/i.test(path)) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return undefined;
    if (/\.txt$/i.test(path))
      return decoded.text
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '')
        .map((line) => ({ text: line.trim(), mark: { kind: 'paragraph', bold: [] } }));
    return readHtml(decoded.text, reader.found);
  }
  if (reader.depth >= MOST_MERGED || strFromU8(bytes.subarray(0, 2), true) !== 'PK') return undefined;
  const parts = openArchive(bytes);
  if (isRefusal(parts) || refuseExtent(parts)) return undefined;
  const merged = openReader(parts, mainPartOf(parts) ?? '', reader.found, reader.depth + 1);
  return readBlocks(merged, contentOf(merged.body));
}

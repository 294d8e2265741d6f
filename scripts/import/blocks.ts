import { ORNAMENTS } from '../../src/provenance/source-text.ts';
import { readHeadings } from './headings.ts';
import { isCaptionLike, parseMarker, parseSubhead } from './lines.ts';
import { isTableCaption } from './tables.ts';
import type { Block, Note, Remarks, SourceLine } from './types.ts';
import type { WholeLine } from './wrap.ts';

/** Lines as blocks: what is a chapter's heading, a subhead, an item, a caption. What looks decided it is in the doubts. */
export function toBlocks(lines: readonly WholeLine[]): Remarks & { readonly blocks: readonly Block[] } {
  const headingOf = readHeadings(lines);
  const doubts: Note[] = [];
  const blocks = lines.map((line, index): Block => {
    const { text, mark, numbers } = line;
    const base = { text, lines: numbers };
    const heading = headingOf(line);
    if (heading?.doubt !== undefined) doubts.push({ line: numbers[0], text: heading.doubt });
    if (heading?.kind === 'chapter') {
      const { numeral, title } = heading;
      return { ...base, kind: 'heading', text: title, ...(numeral === undefined ? {} : { numeral }) };
    }
    if (heading)
      return {
        ...base,
        text: text.replace(ORNAMENTS, ''),
        kind: 'subhead',
        level: parseSubhead(text)?.level ?? heading.level,
      };
    if (mark?.kind === 'row') return { ...base, kind: 'row', table: mark.table };
    if (mark?.kind === 'picture') return { ...base, kind: 'picture', file: mark.file };
    if (mark?.kind === 'caption') return { ...base, kind: 'caption' };
    if (isTableCaption(text) && lines[index + 1]?.mark?.kind === 'row') return { ...base, kind: 'caption' };
    const bold = mark && 'bold' in mark ? { bold: mark.bold } : {};
    if (mark?.kind === 'item') return { ...base, kind: 'item', ...bold };
    const subhead = subheadOf(lines[index - 1], line, lines[index + 1]);
    if (subhead !== undefined) return { ...base, kind: 'subhead', level: subhead };
    if (parseMarker(text)?.level === 3 || parseMarker(text)?.level === 4)
      return { ...base, kind: 'item', ...bold };
    if (mark === undefined) return { ...base, kind: isCaptionLike(text) ? 'caption' : 'paragraph' };
    const isBesidePicture = lines[index - 1]?.mark?.kind === 'picture' && isCaptionLike(text);
    return { ...base, kind: isBesidePicture ? 'caption' : 'paragraph', ...bold };
  });
  return { blocks: evenLevels(blocks), notes: [], doubts };
}

/** A numbered short line stands over text; several below each other are a list. */
function subheadOf(
  previous: SourceLine | undefined,
  { text }: SourceLine,
  next: SourceLine | undefined,
): number | undefined {
  const level = parseSubhead(text)?.level;
  if (level === undefined || level === 2) return level;
  const isInList = [previous, next].some((line) => line && parseMarker(line.text)?.level === level);
  return isInList || next === undefined ? undefined : level;
}

/** Levels without gaps, the highest below a chapter's title: 1. right under 一、 is no less a subhead than （一）. */
function evenLevels(blocks: readonly Block[]): readonly Block[] {
  const used = [...new Set(blocks.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
  return blocks.map((block) =>
    block.level === undefined ? block : { ...block, level: Math.min(used.indexOf(block.level) + 2, 4) },
  );
}

import { isBroken } from './lines.ts';
import type { Block, Note, Remarks } from './types.ts';

/** Puts together the paragraphs that the columns of a newspaper page broke in mid-sentence; captions may stand in the break. */
export function joinBroken(blocks: readonly Block[]): Remarks & { readonly blocks: readonly Block[] } {
  const joined: Growing[] = [];
  const notes: Note[] = [];
  const doubts: Note[] = [];
  let open: number | undefined;
  for (const block of blocks) {
    const before = open === undefined ? undefined : joined[open];
    if (before && open !== undefined && block.kind === 'paragraph') {
      notes.push({
        line: block.lines[0],
        text: `接在第 ${before.lines.at(-1)} 行后面（…${before.text.slice(-6)}｜${block.text.slice(0, 6)}…）`,
      });
      before.text += block.text;
      for (const line of block.lines) before.lines.push(line);
    } else {
      joined.push({ ...block, lines: [...block.lines] });
      if (block.kind === 'paragraph') open = joined.length - 1;
    }
    const last = open === undefined ? undefined : joined[open];
    if (last && block.kind === 'heading' && open !== undefined) doubts.push(toDoubt(last));
    if (block.kind === 'heading' || (last && !isBroken(last.text))) open = undefined;
  }
  const last = open === undefined ? undefined : joined[open];
  return { blocks: joined, notes, doubts: last ? [...doubts, toDoubt(last)] : doubts };
}

/** A block to which others are added. */
type Growing = Omit<Block, 'text' | 'lines'> & { text: string; readonly lines: [number, ...number[]] };

function toDoubt({ lines, text }: Block): Note {
  return {
    line: lines.at(-1) ?? lines[0],
    text: `这一段停在句子中间，后面没有可以接上的：…${text.slice(-16)}`,
  };
}

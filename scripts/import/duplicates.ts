import { foldForCompare } from '../../src/lib/text.ts';
import type { Block, Note, Remarks } from './types.ts';

/** A shorter passage may well be repeated on purpose. */
const MIN_LENGTH = 40;

/** Keeps the first of two paragraphs that say the same, white space and punctuation aside. */
export function dropDuplicates(blocks: readonly Block[]): Remarks & { readonly blocks: readonly Block[] } {
  const seen = new Map<string, number>();
  const kept: Block[] = [];
  const notes: Note[] = [];
  for (const block of blocks) {
    const key = foldForCompare(block.text);
    const first = seen.get(key);
    if (block.kind !== 'paragraph' || key.length < MIN_LENGTH || first === undefined) {
      kept.push(block);
      seen.set(key, first ?? block.lines[0]);
      continue;
    }
    notes.push(
      ...block.lines.map((line) => ({
        line,
        text: `与第 ${first} 行起的一段相同，只留前一处：${block.text.slice(0, 20)}…`,
      })),
    );
  }
  return { blocks: kept, notes, doubts: notes };
}

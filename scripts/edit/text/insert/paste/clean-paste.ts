import { escapeStart } from '../../../../import/escape.ts';
import { readBlocks, type Block } from './paste-blocks.ts';
import { startLine } from './paste-lines.ts';
import type { PasteNode } from './paste-node.ts';
import { plainOf, renderRuns, type Run } from './paste-runs.ts';

/** What becomes of a clip of Word, WPS or WeChat. */
export interface Cleaned {
  /** Our Markdown, without a line feed at either end. */
  readonly markdown: string;
  /** Whether it is words inside one line, to be put where the cursor stands. */
  readonly isInline: boolean;
  /** Pictures that were left out. */
  readonly pictures: number;
  /** The most columns of a table in it. */
  readonly columns: number;
}

/** A piece of Markdown, and which list it continues, if any. */
interface Line {
  readonly text: string;
  readonly list?: { readonly level: number; readonly isNumbered: boolean; readonly number: number };
}

/** Pasted HTML as the Markdown of this site: its words, headings, lists, tables, links and bold; nothing of how it looked. */
export function cleanPaste(root: PasteNode): Cleaned {
  const { blocks, pictures } = readBlocks(root);
  const levels = levelsOf(blocks);
  const margins: number[] = [];
  const lines = blocks.map((block): Line => {
    const line = toLine(block, levels, margins);
    if (!line.list && block.kind !== 'paragraph') margins.length = 0;
    return line;
  });
  const [only, ...others] = blocks;
  return {
    markdown: lines.map((line, index) => separator(lines.slice(0, index), line) + line.text).join(''),
    isInline: others.length === 0 && only?.kind === 'paragraph' && !lines[0]?.list && !only.isQuoted,
    pictures,
    columns: Math.max(
      0,
      ...blocks.map((block) => (block.kind === 'table' ? (block.rows[0]?.length ?? 0) : 0)),
    ),
  };
}

/** Each level of heading that occurs, as ours: the highest becomes ##. */
function levelsOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const found = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const sorted = [...new Set(found)].toSorted((a, b) => a - b);
  return new Map(sorted.map((level, index) => [level, Math.min(index + 2, 6)]));
}

/** `margins`: how far the text of each open list stands from the left; they change with the line. */
function toLine(block: Block, levels: ReadonlyMap<number, number>, margins: number[]): Line {
  switch (block.kind) {
    case 'rule':
      return { text: '---' };
    case 'table':
      return { text: toTable(block.rows) };
    case 'heading': {
      const words = block.runs.map((run) => ({ ...run, bold: false }));
      return { text: `${'#'.repeat(levels.get(block.level) ?? 2)} ${renderRuns(words)}` };
    }
    case 'item':
      return toItem(block.level, block.number, block.runs, margins);
    case 'paragraph':
      return toParagraph(block, margins);
  }
}

function toParagraph(
  { runs, depth, isQuoted }: Extract<Block, { kind: 'paragraph' }>,
  margins: number[],
): Line {
  const inList = margins.slice(0, depth);
  if (inList.length > 0) return { text: ' '.repeat(sumOf(inList)) + escapeStart(renderRuns(runs)) };
  margins.length = 0;
  const { start, rest, item } = startLine(runs, false);
  if (item) return toItem(0, item.number, rest, margins);
  const text = start === '' ? escapeStart(renderRuns(rest)) : start + renderRuns(rest);
  return { text: isQuoted ? `> ${text}` : text };
}

function toItem(level: number, number: number | undefined, runs: readonly Run[], margins: number[]): Line {
  const { start, rest, item } = startLine(runs, true);
  const own = item?.number ?? number;
  const mark = own === undefined ? '- ' : `${own}. `;
  const at = Math.min(level, margins.length);
  const indent = ' '.repeat(sumOf(margins.slice(0, at)));
  margins.splice(at, Infinity, mark.length);
  const words = start === '' ? escapeStart(renderRuns(rest)) : start + renderRuns(rest);
  return {
    text: indent + mark + words,
    list: { level: at, isNumbered: own !== undefined, number: own ?? 0 },
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Items of one list follow line on line; Markdown begins another kind of list only below an empty line. */
function separator(before: readonly Line[], { list }: Line): string {
  if (before.length === 0) return '';
  const last = before.at(-1)?.list;
  if (!list || !last) return '\n\n';
  if (list.level > last.level) return list.isNumbered && list.number !== 1 ? '\n\n' : '\n';
  const sibling = before.findLast((line) => line.list && line.list.level <= list.level)?.list;
  return sibling?.level === list.level && sibling.isNumbered === list.isNumbered ? '\n' : '\n\n';
}

/** Rows of cells as a table of Markdown; the first row is its head. */
function toTable(rows: readonly (readonly (readonly Run[])[])[]): string {
  const lines = rows.map((cells, index) => {
    const words = cells.map((runs) =>
      cellOf(index === 0 ? runs.map((run) => ({ ...run, bold: false })) : runs),
    );
    return `| ${words.join(' | ')} |`;
  });
  const [head = '', ...body] = lines;
  return [head, `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
}

function cellOf(runs: readonly Run[]): string {
  return plainOf(runs) === '' ? '' : renderRuns(runs).replaceAll('|', '\\|');
}

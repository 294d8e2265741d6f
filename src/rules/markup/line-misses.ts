import { WIDE_BLANKS } from '../../content/text/wide-blanks.ts';
import { LATE_NUMBER, LINE_STARTS, SEEMS_EMPTY } from './line-starts.ts';
import type { MaskedBlock } from './masked-block.ts';
import { quoteWords, rewrite, type NearMiss, type Rewrite } from './near-miss.ts';

interface Line {
  readonly start: number;
  readonly source: string;
  readonly words: string;
  /** Whether it is its paragraph's first, and the only one. */
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

const QUOTED = /^[ \t]*(?:>[ \t]?)*/;
const LEADING = new RegExp(`^[\\s${WIDE_BLANKS}]*`, 'u');
const CLOSING = /[\s#＃]*[#＃]$/;

/** Lines of a paragraph that begin like a block of Markdown and are none. */
export function lineMisses(block: MaskedBlock, isItem: boolean): readonly NearMiss[] {
  return linesOf(block).flatMap((line) => lineMiss(line, isItem) ?? []);
}

/** The lines of a block, with their offsets in the file. */
export function linesOf({ start, source, words }: MaskedBlock): readonly Line[] {
  const lines = source.split('\n');
  let at = start;
  return lines.map((own, index) => {
    const line = { start: at, source: own, words: words.slice(at - start, at - start + own.length) };
    at += own.length + 1;
    return { ...line, isFirst: index === 0, isOnly: lines.length === 1 };
  });
}

function lineMiss(line: Line, isItem: boolean): NearMiss | undefined {
  const { start, source, words, isFirst } = line;
  const span = { start, end: start + source.length, rule: 'markdown/near-miss' } as const;
  if (SEEMS_EMPTY.test(source))
    return {
      ...span,
      found: '这一行看起来是空的，其实有全角空格或看不见的空格',
      allowed: '把这一行的空格删去，只留空行',
      fix: [{ start, end: span.end, text: '' }],
    };
  const quoted = isFirst ? '' : (QUOTED.exec(words)?.[0] ?? '');
  const blanks = LEADING.exec(words.slice(quoted.length))?.[0] ?? '';
  const own = words.slice(quoted.length + blanks.length);
  if (!isFirst && quoted.trim() === '' && LATE_NUMBER.test(own))
    return {
      ...span,
      found: `“${quoteWords(source)}”接在一段话下面，不成列表`,
      allowed: '列表上面空一行',
      fix: [{ start, end: start, text: '\n' }],
    };
  for (const { pattern, like, allowed, write } of LINE_STARTS) {
    const match = pattern.exec(own);
    if (!match) continue;
    const begin = write?.(match, isItem);
    const from = start + quoted.length;
    const head = { start: from, end: from + blanks.length + match[0].length, text: begin ?? '' };
    const fix =
      begin === undefined || (begin === '---' && !line.isOnly) ? undefined : [head, ...tailOf(line, begin)];
    return {
      ...span,
      found: `“${quoteWords(source)}”像${like}，却不是`,
      allowed,
      ...(fix && { fix, example: quoteWords(rewriteLine(line, fix)) }),
    };
  }
  return undefined;
}

/** A heading needs no marks at its end. */
function tailOf({ start, source }: Line, begin: string): readonly Rewrite[] {
  const marks = begin.startsWith('#') ? CLOSING.exec(source)?.[0] : undefined;
  return marks === undefined
    ? []
    : [{ start: start + source.length - marks.length, end: start + source.length, text: '' }];
}

/** The line as it is after changes that are given by offsets in the file. */
export function rewriteLine(
  { start, source }: Pick<Line, 'start' | 'source'>,
  changes: readonly Rewrite[],
): string {
  return rewrite(
    source,
    changes.map((change) => ({ ...change, start: change.start - start, end: change.end - start })),
  );
}

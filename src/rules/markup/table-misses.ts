import type { MarkdownNode } from '../../content/text/mdx-document.ts';
import { linesOf } from './line-misses.ts';
import { rangeOf, type MaskedBlock } from './masked-block.ts';
import { quoteWords, type NearMiss } from './near-miss.ts';

const BEGINS_ROW = /^[>\s\u3000]*[|｜]/;
const PIPE = /[|｜]/g;
const RULE_LINE = /^[\s|｜:：\-－—–─]+$/;
const ALLOWED = '表格各行连着写，中间不空行，竖线用半角；第二行写分隔，和表头一样多格';

/** A paragraph that was to be a table; undefined for any other. */
export function tableMiss(block: MaskedBlock): NearMiss | undefined {
  const lines = linesOf(block);
  const counts = new Set(lines.map(({ words }) => words.match(PIPE)?.length ?? 0));
  const areRows = lines.length > 1 && counts.size === 1 && !counts.has(0);
  if (!areRows && !lines.some(({ words }) => BEGINS_ROW.test(words))) return undefined;
  const written = toTable(lines.map(({ source }) => source));
  const rows = written ?? toTable([lines.find(({ words }) => BEGINS_ROW.test(words))?.source ?? '', '']);
  return {
    start: block.start,
    end: block.start + block.source.length,
    rule: 'markdown/near-miss',
    found: `“${quoteWords(lines[0]?.source ?? '')}”像表格，却不是`,
    allowed: ALLOWED,
    example: quoteWords((rows ?? ['| 站点 | 服务 |', '| --- | --- |']).slice(0, 2).join('\n')),
    ...(written && {
      fix: [{ start: block.start, end: block.start + block.source.length, text: written.join('\n') }],
    }),
  };
}

/** The lines as a table; undefined where they are none, or a row has more cells than the first. */
function toTable([first = '', second, ...rest]: readonly string[]): readonly string[] | undefined {
  if (second === undefined || second.includes('`') || RULE_LINE.test(first)) return undefined;
  const width = cellsOf(first).length;
  const rows = [first, ...(RULE_LINE.test(second) || second === '' ? [] : [second]), ...rest].map(cellsOf);
  if (rows.some((row) => row.length < 2 || row.length > width)) return undefined;
  const [head = '', ...below] = rows.map((row) => `| ${row.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(width)}`, ...below];
}

function cellsOf(line: string): readonly string[] {
  const inside = line
    .replaceAll('｜', '|')
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** Rows that have more cells than the head, which are not shown, and cells that a wide line was to part. */
export function crookedRows(text: string, table: MarkdownNode): readonly NearMiss[] {
  const [head, ...rows] = table.children ?? [];
  const width = head?.children?.length ?? 0;
  return rows.flatMap((row): readonly NearMiss[] => {
    const [start, end] = rangeOf(row);
    const cells = row.children?.length ?? 0;
    if (start === undefined || end === undefined || cells === width) return [];
    const source = text.slice(start, end);
    const span = { start, end, rule: 'markdown/near-miss' } as const;
    const narrow = source.replaceAll('｜', '|');
    if (cells < width)
      return narrow === source
        ? []
        : [
            {
              ...span,
              found: '格与格之间用了全角的竖线“｜”',
              allowed: '用半角的 |',
              example: quoteWords(narrow),
              fix: [{ start, end, text: narrow }],
            },
          ];
    const found = `这一行有 ${cells} 格，表头只有 ${width} 格，多的不会显示`;
    return [{ ...span, found, allowed: '表头补上一格，分隔的一行也补；格里的竖线写 \\|' }];
  });
}

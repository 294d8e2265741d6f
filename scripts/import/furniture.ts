import { foldWidth } from '../../src/lib/text.ts';
import { contentsLines } from './contents-list.ts';
import { parseHeading, parseSubhead } from './lines.ts';
import type { Note, Remarks, SourceLine } from './types.ts';

/** So often a running header stands in a text, at least. */
const MIN_REPEATS = 3;
const MAX_HEADER = 40;
const PAGE =
  /^(?:[-—–·~]{1,2}\s*\d{1,3}\s*[-—–·~]{1,2}|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;
const BARE = /^\d{1,3}$/;
const PAGE_AT_END = /\s+(?:第\s*)?\d{1,3}(?:\s*页)?$/;

/** Takes out what belongs to the pages and not to the text: page numbers, short lines that stand on page after page, and the table of contents. */
export function dropFurniture(
  lines: readonly SourceLine[],
): Remarks & { readonly lines: readonly SourceLine[]; readonly dropped: readonly number[] } {
  const contents = contentsLines(lines);
  const inContents = new Set(contents);
  const text = lines.filter(({ number }) => !inContents.has(number));
  const pages = pageNumbers(text);
  const headers = runningHeaders(text, pages);
  const notes = [
    ...contents.map((line): Note => ({ line, text: '目录，略去' })),
    ...pages.map((line): Note => ({ line, text: '页码，略去' })),
    ...headers.map((line): Note => ({ line, text: '页眉或页脚，略去' })),
  ];
  const dropped = [...contents, ...pages, ...headers].sort((a, b) => a - b);
  const isDropped = new Set(dropped);
  const [listed] = contents;
  const [first] = headers;
  const header = lines.find(({ number }) => number === first)?.text.trim() ?? '';
  return {
    lines: lines.filter(({ number }) => !isDropped.has(number)),
    dropped,
    notes,
    doubts: [
      ...(listed === undefined ? [] : [{ line: listed, text: `这里有 ${contents.length} 行是目录，略去` }]),
      ...(first === undefined
        ? []
        : [{ line: first, text: `“${header}”在各页重复 ${headers.length} 次，当作页眉或页脚略去` }]),
    ],
  };
}

function pageNumbers(lines: readonly SourceLine[]): readonly number[] {
  const texts = lines.map(({ number, text }) => ({ number, text: foldWidth(text).trim() }));
  const bare = texts.filter(({ text }) => BARE.test(text));
  const isCounting =
    bare.length > 1 &&
    bare.every(({ text }, index) => index === 0 || Number(text) > Number(bare[index - 1]?.text));
  return texts
    .filter(({ text }) => PAGE.test(text) || (isCounting && BARE.test(text)))
    .map(({ number }) => number);
}

function runningHeaders(lines: readonly SourceLine[], numbers: readonly number[]): readonly number[] {
  const pages = new Set(numbers);
  const besidePages = findBesidePages(lines, pages);
  const filled = lines.filter(({ text, number }) => text.trim() !== '' && !pages.has(number));
  const title = filled[0]?.number;
  const byText = new Map<string, number[]>();
  for (const { number, text } of filled) {
    const key = toKey(text);
    if (key.length > MAX_HEADER || /[。！？；]$/.test(key) || parseHeading(key) || parseSubhead(key))
      continue;
    const known = byText.get(key);
    if (known) known.push(number);
    else byText.set(key, [number]);
  }
  return [...byText.values()]
    .filter((same) => same.length >= MIN_REPEATS || isAtPageEnds(same, besidePages))
    .flatMap((same) => same.filter((number) => number !== title));
}

/** Twice is enough where each time a page number stands beside it. The title above the first page has none. */
function isAtPageEnds(numbers: readonly number[], besidePages: ReadonlySet<number>): boolean {
  if (numbers.length < 2) return false;
  return numbers.filter((number) => besidePages.has(number)).length >= numbers.length - 1;
}

/** The lines before and after page numbers, empty ones aside. */
function findBesidePages(lines: readonly SourceLine[], pages: ReadonlySet<number>): ReadonlySet<number> {
  const order = lines.filter(({ text }) => text.trim() !== '').map(({ number }) => number);
  const beside = order.filter((_, at) =>
    [order[at - 1], order[at + 1]].some((neighbour) => neighbour !== undefined && pages.has(neighbour)),
  );
  return new Set(beside);
}

function toKey(text: string): string {
  return foldWidth(text).trim().replace(PAGE_AT_END, '');
}

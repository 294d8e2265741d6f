import type { Issue } from '../../src/content/issue.ts';
import { toBlocks } from './blocks.ts';
import { readCover } from './cover.ts';
import { dropDuplicates } from './duplicates.ts';
import { dropFurniture } from './furniture.ts';
import { joinBroken } from './join.ts';
import { parseHeading, parseHeadline } from './lines.ts';
import { markTypedTables } from './typed-tables.ts';
import type { Block, Draft, Note, Remarks, Source } from './types.ts';
import { joinWrapped, type WholeLine } from './wrap.ts';

const MAX_TITLE = 60;

/** Takes a source apart into cover, headings, paragraphs and captions; all that is missing comes back at once. */
export function parseSource(source: Source): Draft | readonly Issue[] {
  const tidy = tidyLines(source);
  const cover = readCover(tidy.lines);
  if (!cover) return [toIssue(source, 1, 'import-empty', '文件里没有文字', '换成有内容的原文')];
  const read = withChapter(toBlocks(cover.body), cover.title);
  const issues = findIssues(source, cover.title, read.blocks);
  if (issues.length > 0) return issues;
  const joined = isMarked(source) ? withoutRemarks(read.blocks) : joinBroken(read.blocks);
  const kept = dropDuplicates(joined.blocks);
  const { title, subtitle, byline, written } = cover;
  const steps: readonly Remarks[] = [tidy, cover, read, joined, kept];
  return {
    title: title.text,
    subtitle: subtitle?.text,
    byline,
    written,
    blocks: kept.blocks,
    furniture: tidy.dropped,
    notes: steps.flatMap(({ notes }) => notes),
    doubts: [
      ...steps.flatMap(({ doubts }) => doubts),
      ...doubtHeadings(kept.blocks),
      ...doubtCaptions(kept.blocks),
    ],
  };
}

/** A text without chapters is one, under its own title. */
function withChapter(read: ReturnType<typeof toBlocks>, title: WholeLine): ReturnType<typeof toBlocks> {
  if (read.blocks.length === 0 || read.blocks.some(({ kind }) => kind === 'heading')) return read;
  const heading = { kind: 'heading', text: title.text, lines: title.numbers } as const;
  const doubt = {
    line: title.numbers[0],
    text: '没有章标题，全文当作一章，用年报的标题；要分章，就在原文里给各章单独一行的标题',
  };
  return { ...read, blocks: [heading, ...read.blocks], doubts: [...read.doubts, doubt] };
}

/** Whether the format says itself where paragraphs begin and end. */
function isMarked({ lines }: Source): boolean {
  return lines.some(({ mark }) => mark !== undefined);
}

/** The lines of a text without what its pages and its width made of it; those of a document as they are. */
function tidyLines(
  source: Source,
): Remarks & { readonly lines: readonly WholeLine[]; readonly dropped: readonly number[] } {
  const plain = source.lines.map((line) => ({ ...line, text: line.text.replace(/^\uFEFF/, '').trimEnd() }));
  if (isMarked(source)) {
    const lines = plain
      .filter(({ mark }) => mark)
      .map((line) => ({ ...line, numbers: [line.number] as const }));
    return { lines, dropped: [], notes: [], doubts: source.doubts ?? [] };
  }
  const page = dropFurniture(plain);
  const tables = markTypedTables(page.lines);
  const whole = joinWrapped(tables.lines);
  return {
    lines: whole.lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== ''),
    dropped: page.dropped,
    notes: [...page.notes, ...tables.notes, ...whole.notes],
    doubts: [...page.doubts, ...tables.doubts, ...whole.doubts],
  };
}

function withoutRemarks(blocks: readonly Block[]): Remarks & { readonly blocks: readonly Block[] } {
  return { blocks, notes: [], doubts: [] };
}

function findIssues(
  source: Source,
  { number, text, mark }: WholeLine,
  blocks: readonly Block[],
): readonly Issue[] {
  const isTitle =
    text.length <= MAX_TITLE && !/[。；;]$/.test(text) && !parseHeading(text) && mark?.kind !== 'row';
  const hasChapter = blocks.some(({ kind }) => kind === 'heading');
  return [
    ...(isTitle
      ? []
      : [
          toIssue(
            source,
            number,
            'import-title',
            `没有标题：第一行文字是“${text.slice(0, 20)}”`,
            `原文的第一行要是年报标题，不超过 ${MAX_TITLE} 字，末尾不加句号`,
            '主动作为有“焦点” 延伸服务有“落点”',
          ),
        ]),
    ...(hasChapter
      ? []
      : [
          toIssue(
            source,
            number,
            'import-heading',
            '没有章标题',
            '每一章用独立成行的“一、”“二、”开头；Word 里也可以用“标题 1”样式',
            '一、聚焦中心，在服务大局上更有作为',
          ),
        ]),
  ];
}

function toIssue(
  { file }: Source,
  line: number,
  rule: Issue['rule'],
  found: string,
  allowed: string,
  example?: string,
): Issue {
  const issue = { file, line, column: 1, severity: 'error', rule, found, allowed } as const;
  return example === undefined ? issue : { ...issue, example };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function doubtHeadings(blocks: readonly Block[]): readonly Note[] {
  return blocks
    .filter(({ kind, numeral }) => kind === 'heading' && numeral !== undefined)
    .filter(({ numeral }, index) => index < NUMERALS.length && numeral !== NUMERALS[index])
    .map(({ lines: [line], numeral }) => ({
      line,
      text: `章序号“${numeral ?? ''}”不接前一章，请核对原文有没有缺章`,
    }));
}

function doubtCaptions(blocks: readonly Block[]): readonly Note[] {
  return blocks
    .filter(({ kind, text }) => kind === 'caption' && parseHeadline(text))
    .map(({ lines: [line], text }) => ({ line, text: `有冒号，像标题，仍当作图片说明：${text}` }));
}

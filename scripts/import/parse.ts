import type { Issue } from '../../src/domain/issue.ts';
import { dropDuplicates } from './duplicates.ts';
import { joinBroken } from './join.ts';
import { isCaptionLike, parseHeading, parseHeadline } from './lines.ts';
import type { Block, Draft, Note, Source, SourceLine } from './types.ts';

const MAX_TITLE = 60;

/** Takes a source apart into cover, headings, paragraphs and captions; all that is missing comes back at once. */
export function parseSource(source: Source): Draft | readonly Issue[] {
  const lines = source.lines
    .map(({ number, text }) => ({ number, text: text.replace(/^[\s\uFEFF]+/, '').trimEnd() }))
    .filter(({ text }) => text !== '');
  const issues = findIssues(source, lines);
  const title = lines[0];
  if (issues.length > 0 || title === undefined) return issues;
  const byline = lines[1] && isCaptionLike(lines[1].text) ? lines[1] : undefined;
  const body = lines.slice(byline ? 2 : 1);
  const subtitle = body.find(({ text }) => byline && parseHeadline(text)?.owner === byline.text);
  const joined = joinBroken(body.filter((line) => line !== subtitle).map(toBlock));
  const kept = dropDuplicates(joined.blocks);
  const blocks = kept.blocks;
  return {
    title: title.text,
    subtitle: subtitle?.text,
    byline: byline?.text,
    blocks,
    notes: [
      { line: title.number, text: '年报标题' },
      ...(byline ? [{ line: byline.number, text: '署名' }] : []),
      ...(subtitle ? [{ line: subtitle.number, text: '第二个版面的标题，作为年报副题' }] : []),
      ...joined.notes,
      ...kept.notes,
    ],
    doubts: [
      ...(subtitle
        ? [
            {
              line: subtitle.number,
              text: `它夹在图片说明之间，因为以署名加冒号开头，当作副题：${subtitle.text}`,
            },
          ]
        : []),
      ...joined.doubts,
      ...kept.doubts,
      ...doubtHeadings(blocks),
      ...doubtCaptions(blocks),
    ],
  };
}

function findIssues({ file }: Source, lines: readonly SourceLine[]): readonly Issue[] {
  const first = lines[0];
  const base = { file, column: 1, severity: 'error' } as const;
  const issues: Issue[] = [];
  if (first === undefined) {
    return [{ ...base, line: 1, rule: 'import-empty', found: '文件里没有文字', allowed: '换成有内容的原文' }];
  }
  if (first.text.length > MAX_TITLE || /[。；;]$/.test(first.text) || parseHeading(first.text)) {
    issues.push({
      ...base,
      line: first.number,
      rule: 'import-title',
      found: `没有标题：第一行文字是“${first.text.slice(0, 20)}”`,
      allowed: `原文的第一行要是年报标题，不超过 ${MAX_TITLE} 字，末尾不加句号`,
      example: '主动作为有“焦点” 延伸服务有“落点”',
    });
  }
  if (!lines.some(({ text }) => parseHeading(text))) {
    issues.push({
      ...base,
      line: first.number,
      rule: 'import-heading',
      found: '没有章标题',
      allowed: '每一章用独立成行的“一、”“二、”开头',
      example: '一、聚焦中心，在服务大局上更有作为',
    });
  }
  return issues;
}

function toBlock({ number, text }: SourceLine): Block {
  const heading = parseHeading(text);
  if (heading) return { kind: 'heading', text: heading.title, numeral: heading.numeral, lines: [number] };
  return { kind: isCaptionLike(text) ? 'caption' : 'paragraph', text, lines: [number] };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function doubtHeadings(blocks: readonly Block[]): readonly Note[] {
  return blocks
    .filter(({ kind }) => kind === 'heading')
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

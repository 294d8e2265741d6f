import { Document } from 'yaml';
import { describeChapter } from './describe.ts';
import { escapeAttribute, escapeStart, escapeText } from './escape.ts';
import { parseMarker } from './lines.ts';
import type { Chapter, Element, Note, OutputFile, Span } from './types.ts';

/** The chapters as MDX files of the report's folder: front matter, then one paragraph a line. */
export function emitChapters(chapters: readonly Chapter[]): {
  readonly files: readonly OutputFile[];
  readonly doubts: readonly Note[];
} {
  const described = chapters.map((chapter) => ({ chapter, description: describeChapter(chapter.elements) }));
  return {
    files: described.map(({ chapter, description }) => ({
      name: fileNameOf(chapter),
      text: `---\n${frontMatterOf(chapter, description)}---\n\n${emitElements(chapter.elements)}\n`,
    })),
    doubts: described
      .filter(({ description }) => description === undefined)
      .map(({ chapter }) => ({
        line: chapter.elements[0]?.line ?? 1,
        text: `“${chapter.title}”里没有 30 到 80 字、不带数字的完整句子，请自己写 description`,
      })),
  };
}

const NO_DESCRIPTION = '# description: 请写 30 到 80 字的摘要，用原文里的话，不写统计数字';

/** What the source says for `report.yaml`. */
export interface ReportCover {
  readonly year: number;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string | undefined;
  readonly description: string | undefined;
  readonly seed: string;
  readonly written?: string | undefined;
}

/** `report.yaml` for a year that has none yet; what the source does not say is left for the editor, in comments. */
export function emitReport(cover: ReportCover): OutputFile {
  const { year, title, subtitle, byline, description, seed, written } = cover;
  const known = {
    draft: true,
    year,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(byline === undefined ? {} : { byline }),
    ...(description === undefined ? {} : { description }),
    seed,
    ...(written === undefined ? {} : { written }),
  };
  const missing = [
    ...(byline === undefined ? ['# byline: 原文没有署名，请填写'] : []),
    ...(description === undefined ? [NO_DESCRIPTION] : []),
    '# keyFigures: 请填写至少三个指标编号，前四个上首页',
    '# 都补齐以后删去 draft: true 那一行，才会发布',
  ];
  return { name: 'report.yaml', text: `${toYaml(known)}${missing.join('\n')}\n` };
}

function fileNameOf({ number, slug }: Chapter): string {
  return `${String(number).padStart(2, '0')}-${slug}.mdx`;
}

function frontMatterOf({ title, numeral }: Chapter, description: string | undefined): string {
  const known = {
    title,
    ...(numeral === undefined ? {} : { numeral }),
    ...(description === undefined ? {} : { description }),
  };
  return description === undefined ? `${toYaml(known)}${NO_DESCRIPTION}\n` : toYaml(known);
}

function toYaml(data: Readonly<Record<string, string | number | boolean>>): string {
  return new Document(data).toString({ lineWidth: 0 });
}

/** Items of a list and rows of a table stand line under line; all else is set off by an empty line. */
function emitElements(elements: readonly Element[]): string {
  const shown = elements.filter(({ kind, text }) => kind !== 'photo' || text !== '');
  return shown
    .map((element, index) => {
      const before = shown[index - 1];
      const isTogether =
        before?.kind === element.kind && isLineKind(element.kind) && before.table === element.table;
      const rule = element.kind === 'row' && !isTogether ? ruleBelow(shown, index) : '';
      return `${index === 0 ? '' : isTogether ? '\n' : '\n\n'}${emitElement(element)}${rule}`;
    })
    .join('');
}

/** A photo before anybody has given it a file. */
export function emitPhoto(caption: string): string {
  return `<Photo caption="${escapeAttribute(caption)}" />`;
}

function isLineKind(kind: Element['kind']): boolean {
  return kind === 'item' || kind === 'row';
}

function emitElement({ kind, text, spans, level = 2 }: Element): string {
  if (kind === 'photo') return emitPhoto(text);
  if (kind === 'table') return `<DataTable id="${text}" />`;
  if (kind === 'head') return `${'#'.repeat(level)} ${renderSpans(text, 0, text.length, spans)}`;
  if (kind === 'row') return emitRow(text, spans);
  if (kind !== 'item') return escapeStart(renderSpans(text, 0, text.length, spans));
  const marker = parseMarker(text);
  const number = marker?.level === 3 ? marker.marker : '';
  const bullet = number === '' ? '-' : `${/\d+/.exec(number)?.[0] ?? '1'}.`;
  return `${bullet} ${renderSpans(text, number.length, text.length, spans)}`;
}

function emitRow(text: string, spans: readonly Span[]): string {
  let from = 0;
  const cells = text.split('\t').map((cell) => {
    const [start, end] = [from, from + cell.length];
    from = end + 1;
    const inside = spans.filter((span) => span.start >= start && span.end <= end);
    return renderSpans(text, start, end, inside).replaceAll('|', '\\|');
  });
  return `| ${cells.join(' | ')} |`;
}

/** Markdown has no table without a head: the first row is it. */
function ruleBelow(elements: readonly Element[], first: number): string {
  const head = elements[first];
  const widths: number[] = [];
  for (let at = first; elements[at]?.kind === 'row' && elements[at]?.table === head?.table; at += 1)
    widths.push(elements[at]?.text.split('\t').length ?? 0);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  const missing = ' |'.repeat(width - (widths[0] ?? 0));
  return `${missing}\n|${' --- |'.repeat(width)}`;
}

/** Components nest (a number inside a quotation) and never cross. */
function renderSpans(text: string, from: number, to: number, spans: readonly Span[]): string {
  const inside = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let rendered = '';
  let at = from;
  for (const span of inside) {
    if (span.start < at) continue;
    rendered += escapeText(text.slice(at, span.start)) + renderSpan(text, span, inside);
    at = span.end;
  }
  return rendered + escapeText(text.slice(at, to));
}

function renderSpan(text: string, span: Span, all: readonly Span[]): string {
  if (span.kind === 'stat') return `<Stat id="${span.id}" />`;
  const nested = all.filter((other) => other !== span && other.start >= span.start && other.end <= span.end);
  if (span.kind === 'strong') return `**${renderSpans(text, span.start, span.end, nested)}**`;
  const role = span.role === undefined ? '' : ` role="${escapeAttribute(span.role)}"`;
  const words = renderSpans(text, span.start, span.end, nested);
  return `<Quote speaker="${escapeAttribute(span.speaker)}"${role}>${words}</Quote>`;
}

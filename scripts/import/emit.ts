import { Document } from 'yaml';
import { describeChapter } from './describe.ts';
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
      text: `---\n${toYaml(frontMatterOf(chapter, description.text))}---\n\n${chapter.elements.map(emitElement).join('\n\n')}\n`,
    })),
    doubts: described
      .filter(({ description }) => !description.whole)
      .map(({ chapter, description }) => ({
        line: chapter.elements[0]?.line ?? 1,
        text: `“${chapter.title}”里没有 30 到 80 字的完整句子，请自己写 description（暂用：${description.text}）`,
      })),
  };
}

/** `report.yaml` for a year that has none yet; what the source does not say is left for the editor, in comments. */
export function emitReport(cover: {
  readonly year: number;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string | undefined;
  readonly description: string;
  readonly seed: string;
}): OutputFile {
  const { year, title, subtitle, byline, description, seed } = cover;
  const known = {
    year,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(byline === undefined ? {} : { byline }),
    description,
    seed,
  };
  const missing = [
    ...(byline === undefined ? ['# byline: 原文没有署名，请填写'] : []),
    '# keyFigures: 请填写至少三个指标编号，前四个上首页',
  ];
  return { name: 'report.yaml', text: `${toYaml(known)}${missing.join('\n')}\n` };
}

function fileNameOf({ number, slug }: Chapter): string {
  return `${String(number).padStart(2, '0')}-${slug}.mdx`;
}

function frontMatterOf({ title, numeral }: Chapter, description: string): Readonly<Record<string, string>> {
  return { title, ...(numeral === undefined ? {} : { numeral }), description };
}

function toYaml(data: Readonly<Record<string, string | number>>): string {
  return new Document(data).toString({ lineWidth: 0 });
}

function emitElement({ kind, text, spans }: Element): string {
  if (kind === 'photo') return `<Photo caption="${escapeAttribute(text)}" />`;
  if (kind === 'head') return `## ${escapeText(text)}`;
  return escapeStart(renderSpans(text, 0, text.length, spans));
}

/** Components nest (a number inside a quotation) and never cross. */
function renderSpans(text: string, from: number, to: number, spans: readonly Span[]): string {
  const inside = [...spans].sort((a, b) => a.start - b.start);
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
  const role = span.role === undefined ? '' : ` role="${escapeAttribute(span.role)}"`;
  const words = renderSpans(text, span.start, span.end, nested);
  return `<Quote speaker="${escapeAttribute(span.speaker)}"${role}>${words}</Quote>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\{<*_`]/g, '\\$&')
    .replaceAll(/\[(?=[^\]]*\][([])/g, '\\[')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

/** At the start of a line Markdown reads these as a heading, a quotation or a list. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#>]|[+\-=](?:\s|$))/, '\\').replace(/^(\d+)(?=[.)]\s)/, '$1\\');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

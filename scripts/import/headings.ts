import { parseHeading } from './lines.ts';
import type { SourceLine } from './types.ts';

/** What a line is among a document's headings; undefined for text. */
export type Heading =
  | { readonly kind: 'chapter'; readonly numeral: string | undefined; readonly title: string }
  /** `level`: 2 stands right below the chapter. */
  | { readonly kind: 'subhead'; readonly level: number };

/**
 * Decides which lines open chapters: those of the highest heading style, where at least two have it, else those that begin
 * with 一、二、. Headings of lower styles are subheads; so is what begins with 一、 below chapters that have no numerals.
 */
export function readHeadings(lines: readonly SourceLine[]): (line: SourceLine) => Heading | undefined {
  const levels = lines.flatMap(({ mark }) => (mark?.kind === 'heading' ? [mark.level] : []));
  const highest = levels.reduce((least, level) => Math.min(least, level), Infinity);
  const numbered = lines.filter(
    ({ text, mark }) => parseHeading(text) && (mark === undefined || isMarkedText(mark)),
  );
  const marked = lines.filter(({ mark }) => mark?.kind === 'heading' && mark.level === highest);
  const isByStyle = marked.length > 1 || (marked.length === 1 && numbered.length === 0);
  const numberedLevel = lines.flatMap(({ text, mark }) =>
    mark?.kind === 'heading' && parseHeading(text) ? [mark.level] : [],
  )[0];
  const chapterLevel = isByStyle ? highest : (numberedLevel ?? 0);
  const hasNumerals = !isByStyle || marked.some(({ text }) => parseHeading(text));
  return ({ text, mark }) => {
    const heading = parseHeading(text);
    if (mark?.kind === 'heading') {
      if (mark.level <= chapterLevel || (heading && hasNumerals && !isByStyle))
        return { kind: 'chapter', numeral: heading?.numeral, title: heading?.title ?? text };
      return { kind: 'subhead', level: mark.level - chapterLevel + 1 };
    }
    if (!heading || (mark && !isMarkedText(mark))) return undefined;
    return hasNumerals ? { kind: 'chapter', ...heading } : { kind: 'subhead', level: 2 };
  };
}

function isMarkedText({ kind }: NonNullable<SourceLine['mark']>): boolean {
  return kind === 'paragraph' || kind === 'title';
}

import { parseHeading, parseMarker, parseSubhead, type NumberedTitle } from './lines.ts';
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
  const below = numbered.length === 0 ? findBelow(lines) : undefined;
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
    const low = below?.get(text);
    if (low && marked.length === 0) return { kind: 'chapter', ...low };
    if (!heading || (mark && !isMarkedText(mark))) return undefined;
    return hasNumerals ? { kind: 'chapter', ...heading } : { kind: 'subhead', level: 2 };
  };
}

/** Where nothing is numbered 一、 the titles with the next lower numbers, （一） or 1., stand for chapters; those of a list do not. */
function findBelow(lines: readonly SourceLine[]): ReadonlyMap<string, NumberedTitle> | undefined {
  const levels = lines.map(({ text, mark }) =>
    mark === undefined || isMarkedText(mark) ? parseSubhead(text)?.level : undefined,
  );
  const found = [2, 3].map((level) =>
    lines.flatMap(({ text }, index): readonly (readonly [string, NumberedTitle])[] => {
      const isInList = [index - 1, index + 1].some((beside) => levels[beside] === level);
      const marker = parseMarker(text)?.marker ?? '';
      if (levels[index] !== level || isInList) return [];
      return [
        [text, { numeral: /[\d一二三四五六七八九十]+/.exec(marker)?.[0], title: text.slice(marker.length) }],
      ];
    }),
  );
  const titles = found.find(({ length }) => length > 1);
  return titles && new Map(titles);
}

function isMarkedText({ kind }: NonNullable<SourceLine['mark']>): boolean {
  return kind === 'paragraph' || kind === 'title';
}

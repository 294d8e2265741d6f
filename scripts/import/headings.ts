import { ORNAMENTS } from '../../src/provenance/source-text.ts';
import {
  isCaptionLike,
  parseHeading,
  parseMarker,
  parseSubhead,
  PART_NUMBER,
  type NumberedTitle,
} from './lines.ts';
import type { SourceLine } from './types.ts';

/** What a line is among a document's headings; undefined for text. `doubt` is what makes it unsure, in Chinese. */
export type Heading = { readonly doubt?: string } & (
  | { readonly kind: 'chapter'; readonly numeral: string | undefined; readonly title: string }
  /** `level`: 2 stands right below the chapter. */
  | { readonly kind: 'subhead'; readonly level: number }
);

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
  const hasParts = numbered.filter(({ text }) => PART_NUMBER.test(text)).length > 1;
  const lookOf = readLooks(lines, numbered.length === 0 && marked.length === 0 && below === undefined);
  return (line) => {
    const { text, mark } = line;
    const heading = parseHeading(text);
    if (mark?.kind === 'heading') {
      if (mark.level <= chapterLevel || (heading && hasNumerals && !isByStyle))
        return { kind: 'chapter', numeral: heading?.numeral, title: heading?.title ?? text };
      return { kind: 'subhead', level: mark.level - chapterLevel + 1 };
    }
    const low = below?.get(text);
    if (low && marked.length === 0) return { kind: 'chapter', ...low };
    if (!heading || (mark && !isMarkedText(mark))) return lookOf(line);
    const isChapter = hasNumerals && (!hasParts || heading.numeral === undefined);
    return isChapter ? { kind: 'chapter', ...heading } : { kind: 'subhead', level: HIGHEST };
  };
}

/** Short lines that a ★ or bold letters tell from the text: chapters where nothing else is (`isTop`) and at least two look so, else subheads. */
function readLooks(lines: readonly SourceLine[], isTop: boolean): (line: SourceLine) => Heading | undefined {
  const looks = new Map(lines.map((line, index) => [line, lookOf(line, lines[index + 1])]));
  const count = (look: Look): number => [...looks.values()].filter((other) => other === look).length;
  const top = isTop ? LOOKS.find((look) => count(look) > 1) : undefined;
  return (line) => {
    const look = looks.get(line);
    if (look === undefined) return undefined;
    const title = line.text.replace(ORNAMENTS, '');
    const doubt = `没有标题样式，也没有序号，${look === 'bold' ? '但整行加粗' : '但前面有符号'}，当作${look === top ? '章' : '小'}标题：${title}`;
    return look === top
      ? { kind: 'chapter', numeral: undefined, title, doubt }
      : { kind: 'subhead', level: 2, doubt };
  };
}

type Look = 'ornament' | 'bold';
const LOOKS: readonly Look[] = ['ornament', 'bold'];

function lookOf({ text, mark }: SourceLine, next: SourceLine | undefined): Look | undefined {
  if (mark !== undefined && mark.kind !== 'paragraph') return undefined;
  const title = text.replace(ORNAMENTS, '');
  if (!isCaptionLike(title) || parseMarker(title)) return undefined;
  if (title !== text && next !== undefined && !isCaptionLike(next.text.replace(ORNAMENTS, '')))
    return 'ornament';
  const isBold = mark?.bold.join('').replaceAll(' ', '') === text.replaceAll(' ', '');
  return isBold ? 'bold' : undefined;
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

/** Of 一、 below a chapter: （一） stands below it. */
const HIGHEST = 1;

function isMarkedText({ kind }: NonNullable<SourceLine['mark']>): boolean {
  return kind === 'paragraph' || kind === 'title';
}

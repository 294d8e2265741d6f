import { overlaps, type Span } from '../../../src/lib/folded.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { QUALIFIERS } from '../../../src/quantity/quantity.ts';
import { numeralAuditsOf } from '../../../src/provenance/numeral-audit.ts';
import { lineAt, type Source } from '../../../src/provenance/source-text.ts';
import { passageOf } from '../../../src/rules/numeral-passage.ts';
import type { ObservationProposal, Todo } from '../../import/todo.ts';
import { pastOf } from '../../worksheet/history.ts';
import type { Declaration, ImportItem, Named, NumberItem } from './import-view.ts';
import { proposalFor } from './proposal.ts';
import { findWords, sentenceAround, type ItemSpan } from './source-pane.ts';

const ORDER = ['sure', 'likely', 'again', 'new', 'none'] as const;

type Numeral = Todo['numerals'][number];
type Table = Todo['tables'][number];
type Photo = Todo['photos'][number];

/** The names under which decisions are asked for and answered. */
export const keyOf = {
  number: ({ chapter, quote, text }: ObservationProposal): string => `number:${chapter}:${quote}:${text}`,
  numeral: ({ line, passage }: Numeral): string => `numeral:${String(line)}:${passage}`,
  table: ({ line }: Table): string => `table:${String(line)}`,
  photo: ({ file, line }: Photo): string => `photo:${String(line)}:${file}`,
};

/** What waits to be decided, most certain first, and where its words stand in the source. */
export function toItems(
  tree: ContentTree,
  source: Source,
  todo: Todo,
): { readonly items: readonly ImportItem[]; readonly spans: readonly ItemSpan[] } {
  const numbers = ORDER.flatMap((match) => todo.observations.filter((item) => item.match === match)).map(
    (item) => ({ item, span: findWords(source, item) }),
  );
  const numerals = todo.numerals.map((item) => ({
    item,
    span: findOnLine(source, item.line, item.passage),
  }));
  const spans = [
    ...numbers.flatMap(({ item, span }) => (span ? [{ ...span, key: keyOf.number(item) }] : [])),
    ...numerals.flatMap(({ item, span }) => (span ? [{ ...span, key: keyOf.numeral(item) }] : [])),
  ];
  return {
    spans,
    items: [
      ...numbers.map(({ item, span }) => toNumber(tree, source, item, span)),
      ...todo.tables.map((table) => ({
        kind: 'table' as const,
        key: keyOf.table(table),
        line: table.line,
        table: {
          id: table.id,
          title: table.title,
          ...(table.unit !== undefined && { unit: table.unit }),
        },
        head: table.head,
        rows: table.rows,
      })),
      ...numerals.map(({ item, span }) => ({
        kind: 'numeral' as const,
        key: keyOf.numeral(item),
        line: item.line,
        sentence: span ? sentenceAround(source, span) : (['', item.passage, ''] as const),
        declaration: { line: item.line, passage: item.passage, kind: item.kind, reason: item.reason },
      })),
      ...todo.photos.map((photo) => ({
        kind: 'photo' as const,
        key: keyOf.photo(photo),
        line: photo.line,
        file: photo.file,
        caption: /caption="([^"]*)"/.exec(photo.add)?.[1] ?? '',
        chapter: chapterFileAt(tree, source, photo.line),
      })),
    ],
  };
}

function toNumber(
  tree: ContentTree,
  source: Source,
  item: ObservationProposal,
  span: Span | undefined,
): NumberItem {
  const data = tree.indicators.get(item.indicator)?.data;
  const past = pastOf(tree, item.indicator, source.year);
  return {
    kind: 'number',
    key: keyOf.number(item),
    line: span ? lineAt(source, span.start).number : (item.line ?? 1),
    match: item.match,
    sentence: span ? sentenceAround(source, span) : splitAt(item.quote, item.text),
    ...(data && { indicator: toNamed(item.indicator, data) }),
    ...(item.new && !data && { made: toMade(item.indicator, item.new) }),
    unit: item.unit ?? '',
    ...(past && {
      was: { year: past.record.year, text: past.record.text, sentence: past.sentence ?? '' },
    }),
    reason: item.reason,
    facts: factsOf(tree, item),
    declaration: declarationAt(tree, source, item, span),
  };
}

function toMade(
  id: string,
  { english, ...fields }: NonNullable<ObservationProposal['new']>,
): NonNullable<NumberItem['made']> {
  return { id, ...fields, ...(english !== undefined && { english }) };
}

/** An indicator with its unit and definition, for a list that is searched. */
export function toNamed(
  id: string,
  { name, unit, definition }: { readonly name: string; readonly unit: string; readonly definition: string },
): Named {
  return { id, name, hint: `${unit} · ${definition}` };
}

function factsOf(
  tree: ContentTree,
  { indicator, new: made, year, value, high, qualifier, unit, chapter }: ObservationProposal,
): NumberItem['facts'] {
  const data = tree.indicators.get(indicator)?.data ?? made;
  const counted = data?.unit ?? unit ?? '';
  const format = (number: number): string => number.toLocaleString('zh-CN', { maximumFractionDigits: 10 });
  const amount = high === undefined ? format(value) : `${format(value)} 到 ${format(high)}`;
  const title = tree.reports.flatMap(({ chapters }) => chapters).findLast(({ slug }) => slug === chapter)
    ?.data?.title;
  const { name, told } = QUALIFIERS[qualifier];
  return [
    ...(data ? ([['指标', data.name]] as const) : []),
    ['数值', `${amount} ${counted}`.trim()],
    ['精确程度', qualifier === 'exact' ? name : `${name}（${told}）`],
    ...(year === undefined ? [] : ([['年份', `${String(year)} 年的数`]] as const)),
    ...(data ? ([['定义', data.definition]] as const) : []),
    ['章', title ?? chapter],
  ];
}

function declarationAt(
  tree: ContentTree,
  source: Source,
  { quote, line = 1 }: ObservationProposal,
  span: Span | undefined,
): Declaration {
  const empty = { line, passage: quote, kind: '', reason: '' };
  if (span === undefined) return empty;
  const numeral = numeralAuditsOf(tree)
    .get(source.year)
    ?.numerals.find((word) => overlaps(word, span) && word.claims.length === 0);
  if (numeral) return proposalFor(tree, source, numeral).declaration;
  const at = lineAt(source, span.start);
  const local = { start: span.start - at.start, end: span.end - at.start };
  return { ...empty, line: at.number, passage: passageOf(at.text, local) };
}

function findOnLine(source: Source, number: number, passage: string): Span | undefined {
  const line = source.lines[number - 1];
  const at = line?.text.indexOf(passage) ?? -1;
  return line && at >= 0 ? { start: line.start + at, end: line.start + at + passage.length } : undefined;
}

function splitAt(quote: string, text: string): readonly [string, string, string] {
  const at = Math.max(0, quote.indexOf(text));
  return [quote.slice(0, at), quote.slice(at, at + text.length), quote.slice(at + text.length)];
}

function chapterFileAt(tree: ContentTree, source: Source, number: number): string {
  const start = source.lines[number - 1]?.start ?? 0;
  const slug = [...source.parts].find(([, part]) => start >= part.start && start < part.end)?.[0];
  const chapters = tree.reports.find(({ year }) => year === source.year)?.chapters ?? [];
  return (chapters.find((chapter) => chapter.slug === slug) ?? chapters[0])?.file ?? '';
}

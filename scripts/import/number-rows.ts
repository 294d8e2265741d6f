import type { ContentTree } from '../../src/content/content-tree.ts';
import type { Reported } from '../../src/content/schemas/observation.ts';
import { QUALIFIERS, QUALIFIER_NAMES, type Qualifier } from '../../src/quantity/quantity.ts';
import { readStatedIn } from '../../src/quantity/stated-words.ts';
import { surfaceOf, type Unit } from '../../src/quantity/unit.ts';
import { nearestWord } from '../../src/lib/nearest.ts';
import { perObject } from '../../src/lib/once.ts';
import { foldForCompare } from '../../src/lib/text.ts';
import { says } from './chapter-index.ts';
import type { Match } from './match-reasons.ts';
import type { CsvFault, NumberRow } from './number-columns.ts';
import type { Chapter } from './types.ts';

/** What a row is held against. `matches` are the quantities of the source that nothing accounts for yet. */
export interface RowContext {
  readonly tree: ContentTree;
  readonly year: number;
  readonly chapters: readonly Chapter[];
  readonly matches: readonly Match[];
  /** The year's observations as they stand. */
  readonly standing: readonly Reported[];
}

/** Reads a row as an observation; all that is wrong with it comes back at once. */
export function toReported(context: RowContext, { line, cells }: NumberRow): Reported | readonly CsvFault[] {
  const faults: CsvFault[] = [];
  const fail = (found: string, allowed: string): void => {
    faults.push({ line, found, allowed });
  };
  if (cells.year !== undefined && cells.year !== String(context.year))
    fail(`year 写的是 ${cells.year}，导入的却是 ${context.year} 年`, '一个文件只放一年的数');
  const indicator = findIndicator(context.tree, cells);
  if ('found' in indicator) fail(indicator.found, indicator.allowed);
  if (cells.text === undefined) fail('没有写 text', '照抄数字在原文里的写法，例如 2500多名');
  if ('found' in indicator || cells.text === undefined) return faults;
  const { id, unit } = indicator;
  const place = findPlace(context, id, cells, cells.text);
  const quote = 'quote' in place ? place.quote : (cells.quote ?? '');
  const reading = readStatedIn(quote, cells.text, { unit });
  if (!reading.ok) {
    fail(`text ${reading.reason}`, `指标 ${id} 的单位是${unit}`);
    return faults;
  }
  const { value, high, qualifier } = reading.quantity;
  for (const fault of contradictions(cells, { value, high, qualifier, unit }))
    fail(fault.found, fault.allowed);
  if ('found' in place) fail(place.found, place.allowed);
  if ('found' in place || faults.length > 0) return faults;
  return {
    indicator: id,
    text: cells.text,
    value,
    ...(high === undefined ? {} : { high }),
    qualifier,
    ...place,
    also: [],
  };
}

type Words = Pick<CsvFault, 'found' | 'allowed'>;

function findIndicator(
  { indicators }: ContentTree,
  { indicator, name }: NumberRow['cells'],
): { readonly id: string; readonly unit: Unit } | Words {
  const entries = [...indicators].flatMap(([id, { data }]) =>
    data ? [{ id, name: data.name, unit: data.unit }] : [],
  );
  const found = entries.find((entry) =>
    indicator === undefined ? entry.name === name : entry.id === indicator,
  );
  if (found && indicator !== undefined && name !== undefined && name !== found.name)
    return {
      found: `${indicator} 的名称是“${found.name}”，这里写的是“${name}”`,
      allowed: '编号和名称只写一个，或者写得一样',
    };
  if (found) return found;
  const written = indicator ?? name;
  if (written === undefined)
    return { found: '没有写是哪个指标', allowed: '写 indicator（指标编号）或 name（指标名称）' };
  const nearest = nearestWord(
    written,
    entries.map((entry) => (indicator === undefined ? entry.name : entry.id)),
  );
  return {
    found: `没有“${written}”这个指标`,
    allowed: `${nearest === undefined ? '' : `是不是 ${nearest}？`}新指标先建 content/indicators/编号.yaml`,
  };
}

interface Read {
  readonly value: number;
  readonly high: number | undefined;
  readonly qualifier: Qualifier;
  readonly unit: Unit;
}

/** What the other cells say against the wording, which is the source's own. */
function contradictions(cells: NumberRow['cells'], { value, high, qualifier, unit }: Read): readonly Words[] {
  const allowed = `照 text“${cells.text ?? ''}”读出来的写，或者空着`;
  const numbers = [
    { column: 'value', written: cells.value, read: value },
    { column: 'high', written: cells.high, read: high },
  ].filter(({ written, read }) => written !== undefined && Number(written.replaceAll(/[,，]/g, '')) !== read);
  const stated =
    cells.qualifier === undefined
      ? qualifier
      : QUALIFIER_NAMES.find(
          (name) =>
            name === cells.qualifier || QUALIFIERS[name].name.split('、').includes(cells.qualifier ?? ''),
        );
  const isUnit = cells.unit === undefined || cells.unit === unit || cells.unit === surfaceOf(unit);
  return [
    ...numbers.map(({ column, written, read }) => ({
      found: `${column} 写的是 ${written ?? ''}，text 读出来是 ${String(read ?? '没有')}`,
      allowed,
    })),
    ...(stated === qualifier
      ? []
      : [
          {
            found: `qualifier 写的是 ${cells.qualifier ?? ''}，text 读出来是 ${qualifier}（${QUALIFIERS[qualifier].name}）`,
            allowed,
          },
        ]),
    ...(isUnit
      ? []
      : [
          {
            found: `unit 写的是 ${cells.unit ?? ''}，指标的单位是${unit}`,
            allowed: '单位照指标的写，或者空着',
          },
        ]),
  ];
}

const byText = perObject((matches: readonly Match[]) =>
  Map.groupBy(matches, ({ quantity }) => quantity.text),
);

/** Where the source states it: as the row says, or the one place among those that are still open. */
function findPlace(
  { chapters, matches, standing }: RowContext,
  id: string,
  cells: NumberRow['cells'],
  text: string,
): { readonly chapter: string; readonly quote: string } | Words {
  const { quote } = cells;
  const named =
    cells.chapter === undefined
      ? undefined
      : chapters.find(
          ({ slug, title }) =>
            slug === cells.chapter || foldForCompare(title) === foldForCompare(cells.chapter ?? ''),
        );
  if (cells.chapter !== undefined && !named && chapters.length > 0)
    return {
      found: `没有“${cells.chapter}”这一章`,
      allowed: `可以写：${chapters.map(({ slug }) => slug).join('、')}`,
    };
  if (quote !== undefined && quote.split(text).length !== 2)
    return { found: `quote 里没有“${text}”，或不止一处`, allowed: 'quote 照抄原文里说出这个数的一句或半句' };
  if (quote !== undefined) {
    const holders = (named ? [named] : chapters).filter(({ elements }) => says(elements, quote));
    const [holder, second] = holders;
    if (holder && !second) return { chapter: holder.slug, quote };
    return {
      found: holder ? `“${quote}”在几章里都有` : `原文里没有这句话：“${quote}”`,
      allowed: holder ? '写上 chapter' : 'quote 照抄原文，一字不改（标点和空格不论）',
    };
  }
  const known = standing.find((row) => row.indicator === id && row.year === undefined && row.text === text);
  if (known) return { chapter: known.chapter, quote: known.quote };
  const same = (byText(matches).get(text) ?? []).filter(
    ({ quantity }) => !named || quantity.chapter === named.slug,
  );
  const own = same.filter(({ indicator }) => indicator?.id === id);
  const [place, other] = own.length > 0 ? own : same;
  if (place && !other) return { chapter: place.quantity.chapter, quote: place.quantity.quote };
  const found = place
    ? `原文里有 ${same.length} 处“${text}”，分不清是哪一处`
    : `原文里找不到还没有用过的“${text}”`;
  return { found, allowed: '写上 quote：照抄原文里说出这个数的一句或半句' };
}

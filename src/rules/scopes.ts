import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import type { ObservationRecord, ObservationsEntry } from '../content/observation-record.ts';
import { errorAt } from '../content/report-issue.ts';
import type { Indicator } from '../content/schemas/indicator.ts';
import { scopeWordsOf } from '../quantity/scope-words.ts';
import { isMisread } from './neighbours.ts';
import { passagesOf, type Passage } from './passages.ts';

type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;
type Named = Pick<Indicator, 'name' | 'definition' | 'unit'>;

/** Each observation against the scope of its indicator: 全国 is not 省, and one of 每名 is not one of all. */
export function checkScopes(tree: ContentTree): readonly Issue[] {
  return tree.reports.flatMap(({ observations: entry }) =>
    (entry?.records ?? []).flatMap((record) => (entry ? checkRecord(tree, entry, record) : [])),
  );
}

function checkRecord(
  tree: ContentTree,
  entry: ObservationsEntry,
  record: ObservationRecord,
): readonly Issue[] {
  const indicator = tree.indicators.get(record.indicator)?.data;
  if (!indicator || isMisread(tree, record)) return [];
  return record.places.flatMap((place, index) => {
    const passage = passagesOf(tree).get(place);
    const words = passage && (scopeFault(indicator, passage) ?? perFault(indicator, passage));
    if (!words) return [];
    const path = index === 0 ? [...record.path, 'indicator'] : [...place.path, 'quote'];
    return [errorAt(entry, path, 'observation/scope', words)];
  });
}

/** Levels that only praise or compare: 在全省率先, 高于全国平均, 全国两会. */
const BESIDE =
  /(?:比|较|高于|低于|超过|优于|快于|位?[居列]|走在|排)全[国省市县区](?:平均)?|(?:在|为|是)?全[国省市县区](?:率先|首[个家批次创]|第|前|领先|最|唯一|推广|两会|人大|政协|各地|平均|同类|[^，]{0,6}之一)/g;
/** The name of a law or a paper is of no scope. */
const TITLE = /《[^》]*》/g;
/** 市级以上 holds the higher levels too. */
const AND_ABOVE = /以上|及以下|各级/;

function scopeFault({ name, definition }: Named, passage: Passage): Words | undefined {
  if (AND_ABOVE.test(name)) return undefined;
  const wanted = ofIndicator(name, definition);
  const clause = ownClause(passage);
  const said = scopeWordsOf(clause.replaceAll(TITLE, '').replaceAll(BESIDE, ''));
  if (wanted.size === 0 || said.size === 0 || [...wanted.keys()].some((level) => said.has(level)))
    return undefined;
  const [from = ''] = wanted.values();
  const [to = ''] = said.values();
  return {
    found: `指标“${name}”说的是“${from}”，原文这里说的是“${to}”：“${clause}”`,
    allowed: `indicator 改成说“${to}”的指标，没有就新建一个；指标的名称、定义写错了，就照原文改`,
    ...(name.includes(from) && { example: `name: ${name.replace(from, to)}` }),
  };
}

function ofIndicator(name: string, definition: string): ReadonlyMap<string, string> {
  const named = scopeWordsOf(name);
  return named.size > 0 ? named : scopeWordsOf(definition.replaceAll(TITLE, ''));
}

const PER = /每(?:一)?[名户人位家个]|[人户]均/;
/** What a definition says of the whole of something. */
const OF_ALL = /当年|总|共|合计|累计|全[国省市县区镇乡]/;
const PER_WORDS = /每|均|标准|\//;

/** 每名工会干部联系1名 is no number of all, and 为12名职工 none of 每名. */
function perFault({ name, definition, unit }: Named, { text, wording }: Passage): Words | undefined {
  const before = text.slice(0, wording.start);
  const sentence = /[^。！？!?\n]*$/.exec(before)?.[0] ?? '';
  const [ofName] = PER.exec(name) ?? [];
  const own = text.slice(wording.start, wording.end);
  if (ofName !== undefined && !/每|均/.test(sentence + own))
    return {
      found: `指标“${name}”说的是“${ofName}”多少，原文这里说的是一共多少：“${clauseOf(text, wording)}”`,
      allowed: 'indicator 改成说总数的指标，没有就新建一个',
      example: 'npm run new -- indicator',
    };
  const [ofClause] = PER.exec(/[^，。；：！？,;:!?\n]*$/.exec(before)?.[0] ?? '') ?? [];
  const said = name + definition + unit;
  if (ofClause === undefined || PER_WORDS.test(said) || !OF_ALL.test(said)) return undefined;
  return {
    found: `原文这里说的是“${ofClause}”多少，指标“${name}”说的是一共多少：“${clauseOf(text, wording)}”`,
    allowed: `indicator 改成说“${ofClause}”的指标，没有就新建一个；指标数的就是${ofClause}多少，在名称或定义里写明`,
    example: `definition: ${ofClause}……`,
  };
}

const NEXT_NUMBER = /[、和及与](?=[^、]*[\d０-９〇零一二两三四五六七八九十百千万亿])/;
const LAST_NUMBER = /^.*[\d０-９〇零一二两三四五六七八九十百千万亿][^、，]{0,4}[、和及与]/;

/** The number's own part of its clause: of 全国3个、省级5个 one of the two. */
function ownClause({ text, wording }: Passage): string {
  const clause = clauseOf(text, wording);
  const at = text.slice(0, wording.start).length - startOf(text, wording.start);
  const before = clause.slice(0, at).replace(LAST_NUMBER, '');
  const own = clause.slice(at, at + wording.end - wording.start);
  const after = clause.slice(at + own.length);
  return before + own + (after.split(NEXT_NUMBER)[0] ?? '');
}

function clauseOf(text: string, { start, end }: Passage['wording']): string {
  const length = text.slice(end).search(/[，。；：！？,;!?\n]|$/);
  return text.slice(startOf(text, start), end + length);
}

function startOf(text: string, end: number): number {
  return text.slice(0, end).search(/[^，。；：！？,;:!?\n]*$/);
}

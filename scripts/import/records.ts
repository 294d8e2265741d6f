import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { ContentTree } from '../../src/content/content-tree.ts';
import type { NumeralDeclaration } from '../../src/content/schemas/numerals.ts';
import type { Place, Reported } from '../../src/content/schemas/observation.ts';
import type { TableProposal } from './tables.ts';
import { flowRows, type ObservationProposal } from './todo.ts';

type AnyDocument = Document | ReturnType<typeof parseDocument>;

/** An observation to be written; `again` says that it only adds a place to the one that stands. */
export interface Addition {
  readonly reported: Reported;
  readonly isAgain: boolean;
}

/** What became of an addition: in Chinese, for staff. */
export interface Added {
  readonly state: 'new' | 'place' | 'same' | 'conflict';
  readonly text: string;
}

/** Adds to `observations.yaml` what is not there yet. What stands is never changed: another value is a conflict for staff. */
export function addObservations(
  root: string,
  year: number,
  standing: readonly Reported[],
  additions: readonly Addition[],
): readonly Added[] {
  const document = openDocument(
    join(root, pathOf(year, 'observations')),
    ` ${year} 年度的数。每一个数只写在这里；写法见 content/README.md。`,
  );
  const list = listIn(document, 'reported');
  const known = new Map(standing.map((row) => [keyOf(row), row]));
  const added = additions.map(({ reported, isAgain }): Added => {
    const { indicator, text } = reported;
    const key = keyOf(reported);
    const old = known.get(key);
    if (!old) {
      known.set(key, reported);
      list.add(document.createNode(toRecord(reported)));
      return { state: 'new', text: `${indicator}：${text}` };
    }
    if (old.text !== text || old.value !== reported.value) {
      return {
        state: 'conflict',
        text: `${indicator}：已经写着“${old.text}”（${String(old.value)}），这次是“${text}”（${String(reported.value)}），没有改`,
      };
    }
    const place = { chapter: reported.chapter, quote: reported.quote };
    if (hasPlace(old, place)) return { state: 'same', text: `${indicator}：${text}` };
    if (!isAgain)
      return {
        state: 'conflict',
        text: `${indicator}：“${text}”已经有了，出处却不同：${old.quote} / ${place.quote}，没有改`,
      };
    known.set(key, { ...old, also: [...old.also, place] });
    addPlace(document, list, old, place);
    return { state: 'place', text: `${indicator}：又一处“${place.quote}”` };
  });
  if (added.some(({ state }) => state === 'new' || state === 'place'))
    save(root, pathOf(year, 'observations'), document);
  return added;
}

/** Adds declarations to `numerals.yaml`, those that are not there yet. Returns how many. */
export function addNumerals(
  root: string,
  year: number,
  standing: readonly NumeralDeclaration[],
  additions: readonly NumeralDeclaration[],
): number {
  const document = openDocument(
    join(root, pathOf(year, 'numerals')),
    ` ${year} 年原文里不是统计数字的数字，逐处说明；写法见 content/README.md。`,
  );
  const list = listIn(document, 'numerals');
  const keyOf = ({ line, passage }: NumeralDeclaration): string => `${line}\n${passage}`;
  const known = new Set(standing.map(keyOf));
  const fresh = additions.filter((addition) => !known.has(keyOf(addition)));
  for (const { line, passage, kind, reason } of fresh) {
    const node = document.createNode({ line, passage, kind, reason });
    if (isMap(node)) node.flow = true;
    list.add(node);
  }
  if (fresh.length > 0) save(root, pathOf(year, 'numerals'), document);
  return fresh.length;
}

/** Writes the files of indicators that are not there yet. Returns their ids. */
export function addIndicators(
  root: string,
  { indicators }: Pick<ContentTree, 'indicators'>,
  proposals: readonly Pick<ObservationProposal, 'indicator' | 'new'>[],
): readonly string[] {
  const fresh = new Map(
    proposals.flatMap(({ indicator, new: made }) =>
      made && !indicators.has(indicator) ? [[indicator, made] as const] : [],
    ),
  );
  mkdirSync(join(root, 'content/indicators'), { recursive: true });
  for (const [id, made] of fresh)
    writeFileSync(join(root, `content/indicators/${id}.yaml`), stringify(made, { lineWidth: 0 }));
  return [...fresh.keys()];
}

/** Adds tables to `tables.yaml`. Returns how many. */
export function addTables(root: string, year: number, additions: readonly TableProposal[]): number {
  const document = openDocument(
    join(root, pathOf(year, 'tables')),
    ` ${year} 年原文里的表格，每格照抄；写法见 content/README.md。`,
  );
  const list = listIn(document, 'tables');
  for (const { id, chapter, title, unit, head, rows } of additions)
    list.add(document.createNode({ id, chapter, title, ...(unit !== undefined && { unit }), head, rows }));
  flowRows(document);
  if (additions.length > 0) save(root, pathOf(year, 'tables'), document);
  return additions.length;
}

function pathOf(year: number, name: 'observations' | 'numerals' | 'tables'): string {
  return `content/reports/${year}/${name}.yaml`;
}

function openDocument(path: string, comment: string): AnyDocument {
  if (existsSync(path)) return parseDocument(readFileSync(path, 'utf8'));
  const document = new Document({});
  document.commentBefore = comment;
  return document;
}

function listIn(document: AnyDocument, key: string): YAMLSeq {
  const found: unknown = document.get(key, true);
  if (isSeq(found)) {
    found.flow = false;
    return found;
  }
  document.set(key, document.createNode([]));
  return document.get(key, true) as YAMLSeq;
}

function save(root: string, path: string, document: AnyDocument): void {
  writeFileSync(join(root, path), document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

/** An indicator's values of several years are several observations. */
function keyOf({ indicator, year }: Pick<Reported, 'indicator' | 'year'>): string {
  return `${indicator}/${year ?? ''}`;
}

function hasPlace({ chapter, quote, also }: Reported, place: Place): boolean {
  return [{ chapter, quote }, ...also].some(
    (other) => other.chapter === place.chapter && other.quote === place.quote,
  );
}

function addPlace(document: Document, list: YAMLSeq, { indicator, year }: Reported, place: Place): void {
  const item = list.items.find(
    (candidate) =>
      isMap(candidate) && candidate.get('indicator') === indicator && candidate.get('year') === year,
  );
  if (!isMap(item)) return;
  const also = item.get('also', true);
  if (isSeq(also)) also.add(document.createNode(place));
  else item.set('also', document.createNode([place]));
}

/** Without what is said by its absence. */
function toRecord(reported: Reported): object {
  const { indicator, year, text, value, high, qualifier, chapter, quote, also } = reported;
  return {
    indicator,
    ...(year === undefined ? {} : { year }),
    text,
    value,
    ...(high === undefined ? {} : { high }),
    ...(qualifier === 'exact' ? {} : { qualifier }),
    chapter,
    quote,
    ...(also.length === 0 ? {} : { also }),
  };
}

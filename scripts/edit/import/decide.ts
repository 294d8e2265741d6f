import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { PROCESS_CACHE } from '../../../src/content/disk/parse-cache.ts';
import { readContentFiles, readEditions } from '../../../src/content/disk/read-content.ts';
import { formatIssue } from '../../../src/content/issue.ts';
import type { Quantity } from '../../../src/quantity/quantity.ts';
import { readStatedIn } from '../../../src/quantity/stated-words.ts';
import { checkNumerals } from '../../../src/rules/numeral-rules.ts';
import { addNumerals } from '../../import/records.ts';
import { runImport } from '../../import/run.ts';
import { formatTodo, TODO, type ObservationProposal, type Todo } from '../../import/todo.ts';
import { newErrors } from '../../tools/proposed-content.ts';
import { DeskFault } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { declarationSchema, newIndicatorSchema, tableAnswerSchema, type Decision } from './decisions.ts';
import { keyOf } from './items.ts';
import { succeed } from './start.ts';
import { readTyped } from './typed.ts';
import { todoOf } from './view.ts';

/** Carries out a decision as one step: binds text, chapter and lists by the import itself. Throws a DeskFault where it cannot be, and then nothing is written. */
export function decide(workplace: Workplace, year: number, decision: Decision): Promise<string> {
  return workplace.run(nameOf(decision), async (copy) => {
    if (decision.kind === 'all') return acceptAll(copy, year, decision.match);
    const todo = todoOf(copy, year);
    if (!hasItem(todo, decision.key)) throw new DeskFault('这一处已经决定过了');
    if (decision.kind === 'no-statistic')
      return declare(copy, year, readTyped(decision.declaration, declarationSchema));
    const next = applyDecision(copy, todo, decision);
    writeFileSync(join(copy, listOf(year)), formatTodo(next, year));
    const output = succeed(await runImport([String(year), listOf(year)], copy));
    assertTaken(output, todoOf(copy, year), decision.key);
    return output;
  });
}

const ACCEPTED = { sure: '有把握的', new: '拟好的新指标' } as const;

function nameOf(decision: Decision): string {
  if (decision.kind === 'all') return `采用全部${ACCEPTED[decision.match]}`;
  const words = decision.key.split(':').at(-1) ?? '';
  if (decision.kind === 'no-statistic') return `“${words}”不是统计数字`;
  if (decision.kind === 'table') return '收一张表';
  return `采用“${words}”`;
}

async function acceptAll(copy: string, year: number, match: 'sure' | 'new'): Promise<string> {
  return succeed(await runImport([String(year), listOf(year), `--${match}`], copy));
}

/** Writes that words of the source are no statistic; what the rules say against it is thrown. */
export async function declare(
  copy: string,
  year: number,
  declaration: z.infer<typeof declarationSchema>,
): Promise<string> {
  const { all } = readEditions(copy, PROCESS_CACHE);
  const report = all.reports.find((one) => one.year === year);
  addNumerals(copy, year, report?.numerals?.data?.numerals ?? [], [declaration]);
  const known = new Set(faultsOf(all));
  const faults = faultsOf(readEditions(copy, PROCESS_CACHE).all).filter((fault) => !known.has(fault));
  if (faults.length > 0) throw new DeskFault(faults.join('\n'));
  return rebind(copy, year);
}

/** What is wrong with declarations; numerals that nothing accounts for are still to be decided. */
function faultsOf(tree: ContentTree): readonly string[] {
  return checkNumerals(tree)
    .filter(({ rule }) => rule !== 'numeral/unaccounted')
    .map(({ found, allowed }) => `${found}：${allowed}`);
}

/** Imports a year's source again, so that chapters and lists follow what its files say. */
export async function rebind(copy: string, year: number): Promise<string> {
  const report = readEditions(copy, PROCESS_CACHE).all.reports.find((one) => one.year === year);
  return succeed(await runImport([String(year), `seeds/${report?.report?.data?.seed ?? ''}`], copy));
}

type OfItem = Exclude<Decision, { kind: 'all' | 'no-statistic' }>;

function applyDecision(copy: string, todo: Todo, decision: OfItem): Todo {
  return {
    ...todo,
    observations: todo.observations.map((item) =>
      keyOf.number(item) === decision.key ? decideNumber(copy, item, decision) : item,
    ),
    numerals: todo.numerals.map((item) =>
      keyOf.numeral(item) === decision.key ? { ...item, accept: true } : item,
    ),
    tables: todo.tables.map((item) =>
      keyOf.table(item) === decision.key ? decideTable(item, decision) : item,
    ),
  };
}

function decideNumber(copy: string, item: ObservationProposal, decision: OfItem): ObservationProposal {
  if (decision.kind === 'other') return withIndicator(copy, item, decision.indicator);
  if (decision.kind !== 'new') return { ...item, accept: true };
  const { id, ...fields } = readTyped(decision.indicator, newIndicatorSchema);
  const path = `content/indicators/${id}.yaml`;
  const files = readContentFiles(copy);
  if (files.has(path)) throw new DeskFault(`编号 ${id} 已经有指标用了：换一个编号`);
  const faults = newErrors(files, [{ path, text: stringify(fields, { lineWidth: 0 }) }]);
  if (faults.length > 0) throw new DeskFault(faults.map(formatIssue).join('\n'));
  return { ...item, accept: true, indicator: id, new: fields };
}

/** The item for another indicator, its value read anew in that one's unit. */
function withIndicator(copy: string, item: ObservationProposal, indicator: string): ObservationProposal {
  const { value, high, qualifier } = readWording(readEditions(copy, PROCESS_CACHE).all, indicator, item);
  return { ...item, accept: true, indicator, value, high, qualifier, new: undefined };
}

/** A wording read in an indicator's unit. Throws a DeskFault where it is no number of it. */
export function readWording(
  { indicators }: ContentTree,
  indicator: string,
  { quote, text }: Pick<ObservationProposal, 'quote' | 'text'>,
): Quantity {
  const data = indicators.get(indicator)?.data;
  if (!data) throw new DeskFault('没有这个指标：换一个');
  const reading = readStatedIn(quote, text, { unit: data.unit });
  if (!reading.ok)
    throw new DeskFault(`“${text}”读不出以${data.unit}计的数，不是“${data.name}”：${reading.reason}`);
  return reading.quantity;
}

function decideTable(item: Todo['tables'][number], decision: OfItem): Todo['tables'][number] {
  if (decision.kind !== 'table') return { ...item, accept: true };
  return { ...item, unit: undefined, ...readTyped(decision.table, tableAnswerSchema), accept: true };
}

/** An indicator has one value a year: another one is not written, and its item stays. */
function assertTaken(output: string, todo: Todo, key: string): void {
  if (!hasItem(todo, key)) return;
  const conflict = /^ {2}和已有的不一样 {2}(.*)$/m.exec(output)?.[1];
  throw new DeskFault(`没有采用，什么也没有写。${conflict ?? '原文里的这一处还没有去处'}`);
}

function hasItem(todo: Todo, key: string): boolean {
  const keys = [
    ...todo.observations.map(keyOf.number),
    ...todo.numerals.map(keyOf.numeral),
    ...todo.tables.map(keyOf.table),
  ];
  return keys.includes(key);
}

function listOf(year: number): string {
  return `content/reports/${String(year)}/${TODO}`;
}

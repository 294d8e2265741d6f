import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { formatIssue } from '../../../src/content/issue.ts';
import { formatObservationId } from '../../../src/content/observation-id.ts';
import { observationsById } from '../../../src/content/observed.ts';
import { PROCESS_CACHE } from '../../../src/content/disk/parse-cache.ts';
import { readContentFiles, readEditions } from '../../../src/content/disk/read-content.ts';
import { readObservations } from '../../import/observations.ts';
import { addObservations } from '../../import/records.ts';
import { newErrors } from '../../tools/proposed-content.ts';
import { runWorksheet } from '../../worksheet/run.ts';
import { statusesOf } from '../../worksheet/status.ts';
import { DeskFault } from '../server/server.ts';
import { editYaml } from '../server/yaml-edit.ts';
import type { Workplace } from '../workplace.ts';
import { breakSchema, placeSchema, skipSchema, type Completion } from './completions.ts';
import { declare, readWording, rebind } from './decide.ts';
import { declarationSchema } from './decisions.ts';
import { worksheetOf } from './rest.ts';
import { succeed } from './start.ts';
import { readTyped } from './typed.ts';

/** Carries out a completion as one step. Throws a DeskFault with what the worksheet or the rules say against it; then nothing is written. */
export function complete(workplace: Workplace, year: number, completion: Completion): Promise<void> {
  return workplace.run(nameOf(workplace, completion), async (copy) => {
    if (completion.kind === 'declare')
      await declare(copy, year, readTyped(completion.declaration, declarationSchema));
    else if (completion.kind === 'fill')
      await fill(copy, year, completion.indicator, readTyped(completion.place, placeSchema));
    else if (completion.kind === 'skip')
      editRows(copy, year, completion.indicators, readTyped(completion.answer, skipSchema));
    else if (completion.kind === 'confirm') confirm(copy, year, completion.indicator);
    else addBreak(copy, year, completion.indicator, readTyped(completion.answer, breakSchema));
  });
}

function nameOf({ tree }: Workplace, completion: Completion): string {
  const named = (id: string): string => tree().indicators.get(id)?.data?.name ?? id;
  if (completion.kind === 'declare') return '说明不是统计数字';
  if (completion.kind === 'fill') return `填数：${named(completion.indicator)}`;
  if (completion.kind === 'confirm') return `核对过：${named(completion.indicator)}`;
  if (completion.kind === 'break') return `口径变了：${named(completion.indicator)}`;
  const [first = '', ...others] = completion.indicators;
  return `今年没有：${named(first)}${others.length === 0 ? '' : ` 等 ${String(others.length + 1)} 个`}`;
}

type Filled = z.infer<typeof placeSchema>;

async function fill(copy: string, year: number, indicator: string, place: Filled): Promise<void> {
  const { all } = readEditions(copy, PROCESS_CACHE);
  readWording(all, indicator, place);
  const record = observationsById(all).get(formatObservationId({ indicator, year }));
  if (record) addPlace(copy, year, indicator, place);
  else {
    const { confirmed, ...words } = place;
    editRows(copy, year, [indicator], { ...words, ...(confirmed === true && { confirmed }) });
    const { code, output } = runWorksheet([String(year), '--finish'], copy);
    const refused = output.split('\n').filter((line) => line.startsWith('✗'));
    if (code !== 0) throw new DeskFault(refused.map((line) => line.replace(/^✗ /, '')).join('\n'));
    const left = statusesOf(readEditions(copy, PROCESS_CACHE).all, year, worksheetOf(copy, year).rows).find(
      (status) => status.indicator === indicator && status.row !== undefined,
    );
    if (left) throw new DeskFault(`${left.words}。照原文核对；没有错，就选“核对过”再填`);
  }
  await rebind(copy, year);
}

/** The same number said again at another place. */
function addPlace(
  copy: string,
  year: number,
  indicator: string,
  { text: words, chapter: at, quote: said }: Filled,
): void {
  const observations = readObservations(`content/reports/${String(year)}/observations.yaml`, copy);
  if (!('reported' in observations)) throw new DeskFault(observations.map(formatIssue).join('\n'));
  const standing = observations.reported.find((row) => row.indicator === indicator && row.year === undefined);
  if (standing === undefined) throw new DeskFault('这个指标今年的数是推算出来的：到“数据”里去改');
  const reported = { ...standing, text: words, chapter: at, quote: said, also: [] };
  const [added] = addObservations(copy, year, observations.reported, [{ reported, isAgain: true }]);
  if (added?.state !== 'place') throw new DeskFault(`没有补上：${added?.text ?? ''}`);
}

/** Answers the rows of indicators in the worksheet, which gets those that it has not. */
function editRows(
  copy: string,
  year: number,
  indicators: readonly string[],
  answers: Readonly<Record<string, unknown>>,
): void {
  succeed(runWorksheet([String(year)], copy));
  const { path, rows, text: before } = worksheetOf(copy, year);
  const after = indicators.reduce((words, indicator) => {
    const row = rows.findIndex((one) => one.indicator === indicator);
    if (row < 0) throw new DeskFault('这个指标今年不用填：它已经有数，或者不再使用');
    return Object.entries(answers).reduce(
      (text, [name, value]) => editYaml(text, { path: ['todo', row, name], set: value }),
      words,
    );
  }, before);
  writeFileSync(join(copy, path), after);
}

function confirm(copy: string, year: number, indicator: string): void {
  const path = `content/reports/${String(year)}/observations.yaml`;
  const observations = readObservations(path, copy);
  if (!('reported' in observations)) throw new DeskFault(observations.map(formatIssue).join('\n'));
  const row = observations.reported.findIndex((one) => one.indicator === indicator && one.year === undefined);
  if (row < 0) throw new DeskFault('今年的数里没有这个指标');
  edit(copy, path, (words) => editYaml(words, { path: ['reported', row, 'confirmed'], set: true }));
}

function addBreak(
  copy: string,
  year: number,
  indicator: string,
  { reason }: z.infer<typeof breakSchema>,
): void {
  const path = `content/indicators/${indicator}.yaml`;
  if (!existsSync(join(copy, path))) throw new DeskFault('没有这个指标');
  const { breaks = [] } = readEditions(copy, PROCESS_CACHE).all.indicators.get(indicator)?.data ?? {};
  if (breaks.some((one) => one.year === year)) throw new DeskFault('今年口径变了，已经写过');
  const files = readContentFiles(copy);
  edit(copy, path, (words) => {
    const member = { year, reason };
    const edited =
      breaks.length > 0
        ? editYaml(words, { path: ['breaks'], add: member })
        : editYaml(words, { path: ['breaks'], set: [member] });
    const faults = newErrors(files, [{ path, text: edited }]);
    if (faults.length > 0) throw new DeskFault(faults.map(formatIssue).join('\n'));
    return edited;
  });
}

function edit(copy: string, path: string, change: (words: string) => string): void {
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
}

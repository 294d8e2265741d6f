import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { ContentTree } from '../../../../src/content/content-tree.ts';
import type { Issue } from '../../../../src/content/issue.ts';
import { formatObservationId } from '../../../../src/content/observation-id.ts';
import type { ObservationRecord } from '../../../../src/content/observation-record.ts';
import { observationsById, reportOf } from '../../../../src/content/observed.ts';
import { getContentReport, getToday } from '../../../../src/build/content-report.ts';
import { sourcesOf } from '../../../../src/provenance/source-text.ts';
import { REGISTER, registerIssues } from '../../../../src/rules/seed-register.ts';
import { correctionSchema } from '../../../../src/content/schemas/correction.ts';
import { reportedSchema } from '../../../../src/content/schemas/observation.ts';
import { runNew } from '../../../new/run.ts';
import { DeskFault } from '../../server/server.ts';
import { editYaml } from '../../server/yaml-edit.ts';
import type { Workplace } from '../../workplace.ts';
import type { FieldView } from '../form/field-view.ts';
import { toFields } from '../form/to-fields.ts';
import { editsBetween } from '../form/edits-between.ts';
import { readWording } from '../values/values-views.ts';
import type { CorrectableView, CorrectionAnswer, CorrectionDraft } from './correction-view.ts';

/** Every published value, newest first, with how it stands now. */
export function listCorrectable(tree: ContentTree): readonly CorrectableView[] {
  const published = tree.ledger?.data?.published ?? [];
  const last = new Map(published.map((row) => [formatObservationId(row), row]));
  return [...last].toReversed().map(([id, { indicator, year, text, unit }]) => {
    const record = observationsById(tree).get(id);
    return {
      indicator,
      year,
      name: tree.indicators.get(indicator)?.data?.name ?? indicator,
      unit,
      was: text,
      now: record && { text: record.text, quote: record.places[0]?.quote },
      source: record && textSourceOf(tree, record),
    };
  });
}

/** What a correction says, with the words of the source that state the number now. */
export function toCorrectionFields(): readonly FieldView[] {
  const { is, reason, date } = correctionSchema.shape;
  const { quote } = reportedSchema.shape;
  return toFields(z.strictObject({ is, quote, reason, date }));
}

/** Refuses with nothing written; thrown out of the copy so that it is given up. */
class Refused extends Error {
  readonly words: readonly string[];
  readonly issues: readonly Issue[];

  constructor(words: readonly string[], issues: readonly Issue[] = []) {
    super(words.join('\n'));
    this.words = words;
    this.issues = issues;
  }
}

/**
 * Corrects a published value as the handbook says, in one step that can be taken back: the source and its row, the value,
 * the correction. Nothing is written where the whole check would have an error that it has not now.
 */
export async function correct(workplace: Workplace, draft: CorrectionDraft): Promise<CorrectionAnswer> {
  const tree = workplace.tree();
  const record = observationsById(tree).get(formatObservationId(draft));
  if (!record) throw new DeskFault('这个数现在不在年报的数值里：先在“数值”里补上它');
  const known = new Set(workplace.report().issues.filter(isError).map(toKey));
  const name = `更正：${tree.indicators.get(draft.indicator)?.data?.name ?? draft.indicator}`;
  try {
    const files = await workplace.run(name, async (copy) => {
      if (draft.isSourceChanged) changeSource(copy, tree, record, draft);
      changeValue(copy, workplace, record, draft);
      const made = await runNew(toFlags(draft), copy);
      if (made.code === 1) throw new Refused(faultsOf(made.output));
      const errors = getContentReport(copy, { today: getToday() }).issues.filter(isError);
      const fresh = errors.filter((issue) => !known.has(toKey(issue)));
      if (fresh.length > 0) throw new Refused([], fresh);
      return [...made.output.matchAll(/^写好了 (\S+)/gm)].map(([, file = '']) => file);
    });
    return { kind: 'saved', files };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', words: error.words, issues: error.issues };
    throw error;
  }
}

/** The new words in place of the old ones, where those stand once; and the document's row in the register. */
function changeSource(
  copy: string,
  tree: ContentTree,
  record: ObservationRecord,
  { quote }: CorrectionDraft,
): void {
  const file = textSourceOf(tree, record);
  const before = record.places[0]?.quote;
  if (file === undefined || before === undefined)
    throw new Refused(['原文是 Word 或者读不出来：请先把更正后的原文在“导入”里放进来']);
  const text = readFileSync(join(copy, file), 'utf8');
  const parts = text.split(before);
  if (parts.length !== 2)
    throw new Refused([
      `原文里“${before}”有 ${String(parts.length - 1)} 处，不能放心替换：请换上更正后的整个原文文件`,
    ]);
  writeFileSync(join(copy, file), parts.join(quote));
  const register = readFileSync(join(copy, REGISTER), 'utf8');
  const [issue] = registerIssues(register, file.slice('seeds/'.length), readFileSync(join(copy, file)));
  if (issue?.example === undefined) return;
  writeFileSync(
    join(copy, REGISTER),
    register
      .split('\n')
      .with(issue.line - 1, issue.example)
      .join('\n'),
  );
}

function changeValue(
  copy: string,
  workplace: Workplace,
  record: ObservationRecord,
  { indicator, text, quote }: CorrectionDraft,
): void {
  const reading = readWording(workplace, { indicator, text });
  if ('fault' in reading) throw new Refused([`“${text}”读不出是多少：${reading.fault}`]);
  const before = {
    text: record.text,
    value: record.value,
    ...(record.high !== undefined && { high: record.high }),
    ...(record.qualifier !== 'exact' && { qualifier: record.qualifier }),
    ...(record.places[0] && { quote: record.places[0].quote }),
  };
  const { value, high, qualifier } = reading;
  const after = {
    text,
    value,
    ...(high !== undefined && { high }),
    ...(qualifier !== 'exact' && { qualifier }),
    ...(record.places[0] && { quote }),
  };
  const file = join(copy, record.file);
  const path = record.path.map((name) => (typeof name === 'symbol' ? String(name) : name));
  const edited = editsBetween(before, after, path).reduce(editYaml, readFileSync(file, 'utf8'));
  writeFileSync(file, edited);
}

/** `seeds/2017/report.txt`; undefined for the text of a Word document, which only the import writes. */
function textSourceOf(tree: ContentTree, record: ObservationRecord): string | undefined {
  const file = sourcesOf(tree).get(reportOf(tree, record))?.file;
  return file === undefined || file.endsWith('.docx.txt') ? undefined : file;
}

function toFlags({ indicator, year, reason, date }: CorrectionDraft): readonly string[] {
  return [
    'correction',
    `--indicator=${indicator}`,
    `--year=${String(year)}`,
    `--reason=${reason}`,
    `--date=${date}`,
  ];
}

/** What `npm run new` refuses, without its words for a terminal. */
export function faultsOf(output: string): readonly string[] {
  return output.split('\n').flatMap((line) => /^✗ (.*)$/.exec(line)?.[1] ?? []);
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** Without the line, which moves. */
function toKey({ file, rule, found }: Issue): string {
  return [file, rule, found].join('\0');
}

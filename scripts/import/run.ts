import { join, relative, sep } from 'node:path';
import { formatIssue, type Issue } from '../../src/domain/issue.ts';
import type { Reported } from '../../src/domain/observation.ts';
import { parseArguments } from './arguments.ts';
import { bindStats } from './bind.ts';
import { describeChapter } from './describe.ts';
import { emitChapters, emitReport } from './emit.ts';
import { normaliseDraft } from './normalise.ts';
import { readObservations } from './observations.ts';
import { parseSource } from './parse.ts';
import { printLines, printList, printNotes, printOutcomes, printTotals } from './print.ts';
import { readSource } from './read.ts';
import { markSpeech } from './speech.ts';
import type { Chapter, Draft, Note, OutputFile } from './types.ts';
import { findUnbound } from './unbound.ts';
import { LEDGER, readLedger, writeChapters, writeIfAbsent } from './write.ts';

/** What a run prints and its exit code. */
export interface Run {
  readonly code: 0 | 1;
  readonly output: string;
}

/** Imports a source document into `content/reports/<year>/`. With any error it writes nothing and names them all. */
export function runImport(argv: readonly string[], root: string): Run {
  const { seed, year, problems } = parseArguments(argv);
  const source = seed === undefined ? undefined : readSource(seed, root);
  const draft = source && 'lines' in source ? parseSource(source) : undefined;
  const directory = year === undefined ? undefined : `content/reports/${year}`;
  const observations =
    directory === undefined ? undefined : readObservations(`${directory}/observations.yaml`, root);
  const record =
    directory === undefined ? undefined : readLedger(join(root, directory), `${directory}/${LEDGER}`);
  const issues = [source, draft, observations, record].flatMap(toIssues);
  const errors = [...problems, ...issues.map(formatIssue)];
  if (errors.length > 0) return { code: 1, output: `导入没有进行，什么也没有写。\n${errors.join('\n')}\n` };
  if (
    !isReady(source, 'lines') ||
    !isReady(draft, 'blocks') ||
    !isReady(observations, 'reported') ||
    !isReady(record, 'ledger')
  ) {
    throw new Error('A step that reported no issue has no result');
  }
  const converted = convert(draft, observations.reported);
  const target = join(root, directory ?? '');
  const { outcomes, orphans } = writeChapters(target, converted.files, record.ledger);
  const report = emitReport({ year: year ?? 0, seed: seedName(seed ?? '', root), ...converted.cover });
  const isFirst = writeIfAbsent(target, report);
  return {
    code: 0,
    output: [
      printLines(source, converted.notes),
      printNotes('没有把握，请看一看', converted.doubts),
      printList('observations.yaml 里有、没能绑定的数', converted.lost),
      printNotes(
        '没有绑定的数字：是统计数就写进 observations.yaml，日期、名称、比喻不用管',
        converted.unbound,
      ),
      printList('上次导入写出、这次没有的文件，请看要不要删', orphans),
      printOutcomes(directory ?? '', outcomes),
      printList('年报封面', [
        `${directory ?? ''}/${report.name}  ${isFirst ? '新写，请补上注释里说的几项' : '已经有了，没有动'}`,
      ]),
      printTotals(converted.chapters),
    ].join(''),
  };
}

/** Everything between the draft and the files; pure. */
export function convert(
  draft: Draft,
  reported: readonly Reported[],
): {
  readonly cover: Pick<Parameters<typeof emitReport>[0], 'title' | 'subtitle' | 'byline' | 'description'>;
  readonly chapters: readonly Chapter[];
  readonly files: readonly OutputFile[];
  readonly notes: readonly Note[];
  readonly doubts: readonly Note[];
  readonly lost: readonly string[];
  readonly unbound: readonly Note[];
} {
  const normal = normaliseDraft(draft);
  const spoken = markSpeech(normal.chapters);
  const bound = bindStats(spoken.chapters, reported);
  const { files, doubts } = emitChapters(bound.chapters);
  const description = describeChapter(bound.chapters[0]?.elements ?? []).text;
  return {
    cover: { title: normal.title, subtitle: normal.subtitle, byline: normal.byline, description },
    chapters: bound.chapters,
    files,
    notes: [...draft.notes, ...normal.notes, ...spoken.notes, ...bound.notes],
    doubts: [...draft.doubts, ...normal.doubts, ...spoken.doubts, ...doubts],
    lost: bound.lost,
    unbound: findUnbound(bound.chapters),
  };
}

/** The issues that a step came back with in place of a result. */
function toIssues(step: object | undefined): readonly Issue[] {
  if (Array.isArray(step)) return step.filter(isIssue);
  return isIssue(step) ? [step] : [];
}

function isIssue(step: unknown): step is Issue {
  return typeof step === 'object' && step !== null && 'rule' in step;
}

function isReady<T extends object, K extends string>(
  step: T | undefined,
  key: K,
): step is Extract<T, Record<K, unknown>> {
  return step !== undefined && key in step;
}

/** Relative to `seeds/`, as report.yaml writes it. */
function seedName(seed: string, root: string): string {
  return relative(join(root, 'seeds'), join(root, seed)).split(sep).join('/');
}

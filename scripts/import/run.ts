import { join, relative, sep } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { formatIssue, type Issue } from '../../src/content/issue.ts';
import { PROCESS_CACHE } from '../../src/content/disk/parse-cache.ts';
import { readEditions } from '../../src/content/disk/read-content.ts';
import { parseYaml } from '../../src/content/text/yaml-document.ts';
import { acceptTodo } from './accept.ts';
import { addObservations } from './records.ts';
import { HELP, parseArguments } from './arguments.ts';
import { convert } from './convert.ts';
import { writeCover } from './cover-file.ts';
import { listTodo, readTodo, readTodoText, writeTodo } from './decide.ts';
import { normaliseText } from './normalise.ts';
import { readNumbers } from './numbers.ts';
import { readObservations } from './observations.ts';
import { parseSource } from './parse.ts';
import {
  printAdded,
  printComparison,
  printLines,
  printList,
  printNotes,
  printOutcomes,
  printTodo,
  printTotals,
} from './print.ts';
import { readSource } from './read.ts';
import { acceptAll, isAccepted, TODO, type Todo } from './todo.ts';
import { writeExtract, writePictures, writeRegister } from './seed-files.ts';
import { LEDGER, readLedger, writeChapters } from './write.ts';

/** What a run prints and its exit code. */
export interface Run {
  readonly code: 0 | 1;
  readonly output: string;
}

/** Imports a source document, a CSV of numbers, or the decisions in `import.todo.yaml` into `content/reports/<year>/`. With any error it writes nothing and names them all. */
export async function runImport(argv: readonly string[], root: string): Promise<Run> {
  const { file, year, accepted, isHelp, problems } = parseArguments(argv);
  if (isHelp) return { code: 0, output: HELP };
  if (file === undefined || year === undefined || problems.length > 0) {
    const source =
      file === undefined || /\.(?:csv|tsv|ya?ml)$/i.test(file) ? undefined : await readSource(file, root);
    return refuse(source && 'rule' in source ? [source] : [], problems);
  }
  if (/\.(?:csv|tsv)$/i.test(file)) return importNumbers(root, year, file);
  if (/\.ya?ml$/i.test(file)) return acceptDecisions(root, year, accepted);
  return importDocument(root, year, file);
}

async function acceptDecisions(
  root: string,
  year: number,
  accepted: Parameters<typeof acceptAll>[1],
): Promise<Run> {
  const todo = readTodo(root, year);
  const observations = readObservations(`content/reports/${year}/observations.yaml`, root);
  const seed = seedOf(root, year);
  if (!('observations' in todo)) return refuse(todo);
  if (!('reported' in observations)) return refuse(observations);
  if (seed === undefined)
    return refuse(
      [],
      [
        `content/reports/${year}/report.yaml 里没有写 seed：先导入原文，再决定里面的数。例如：npm run import -- ${year} seeds/${year}/report.docx`,
      ],
    );
  const decided = acceptAll(todo, accepted);
  if (!isAccepted(decided)) return refuse([], [nothingAccepted(year, todo)]);
  const text = readTodoText(root, year);
  const result = acceptTodo(
    root,
    year,
    decided,
    readEditions(root, PROCESS_CACHE).all,
    observations.reported,
    text,
  );
  if (!('added' in result)) return refuse(result);
  const { code, output } = await importDocument(root, year, `seeds/${seed}`);
  const written =
    printList(
      '新建的指标',
      result.indicators.map((id) => `content/indicators/${id}.yaml`),
    ) +
    printAdded(result.added) +
    (result.numerals === 0 ? '' : `numerals.yaml 里新写 ${result.numerals} 条\n\n`) +
    (result.tables === 0 ? '' : `tables.yaml 里新写 ${result.tables} 张表\n\n`);
  return { code, output: written + output };
}

/** Tells that a list was handed in undecided. */
function nothingAccepted(year: number, { observations }: Todo): string {
  const count = (match: 'sure' | 'new'): string =>
    `${match} ${String(observations.filter((item) => item.match === match).length)} 条`;
  return `content/reports/${year}/${TODO} 里没有一条 accept: true → 采用的改成 accept: true；看过都对，在命令末尾写 --sure（${count('sure')}）、--new（${count('new')}）`;
}

async function importNumbers(root: string, year: number, file: string): Promise<Run> {
  const observations = readObservations(`content/reports/${year}/observations.yaml`, root);
  if (!('reported' in observations)) return refuse(observations);
  const seed = seedOf(root, year);
  if (seed === undefined)
    return refuse(
      [],
      [
        `${year} 年还没有年报：先导入原文，数值才有出处。例如：npm run import -- ${year} seeds/${year}/report.docx`,
      ],
    );
  const source = await readSource(`seeds/${seed}`, root);
  const draft = 'lines' in source ? parseSource(source) : undefined;
  if (!draft || !('blocks' in draft)) return refuse([source, draft].flatMap(toIssues));
  const { chapters } = convert(draft, observations.reported);
  const numbers = readNumbers(root, file, { tree: readEditions(root, PROCESS_CACHE).all, year, chapters });
  if (!('additions' in numbers)) return refuse(numbers);
  const added = addObservations(root, year, observations.reported, numbers.additions);
  const { code, output } = await importDocument(root, year, `seeds/${seed}`);
  return { code, output: printAdded(added) + output };
}

async function importDocument(root: string, year: number, seed: string): Promise<Run> {
  const directory = `content/reports/${year}`;
  const source = await readSource(seed, root);
  const draft = 'lines' in source ? parseSource(source) : undefined;
  const observations = readObservations(`${directory}/observations.yaml`, root);
  const record = readLedger(join(root, directory), `${directory}/${LEDGER}`);
  const todo = readTodo(root, year);
  if (
    !('lines' in source) ||
    !draft ||
    !('blocks' in draft) ||
    !('reported' in observations) ||
    !('ledger' in record) ||
    !('observations' in todo)
  ) {
    return refuse([source, draft, observations, record, todo].flatMap(toIssues));
  }
  const tree = readEditions(root, PROCESS_CACHE).all;
  const tables = tree.reports.find((report) => report.year === year)?.tables?.data?.tables ?? [];
  const made = convert(draft, observations.reported, declaredPassages(root, year), tables);
  const target = join(root, directory);
  const { outcomes, orphans } = writeChapters(target, made.files, record.ledger);
  const cover = writeCover(join(target, 'report.yaml'), {
    ...made.cover,
    year,
    seed: seedName(seed, root),
  });
  const extract = [...writeExtract(root, seed, source), ...writeRegister(root, seed)];
  const pictures = writePictures(root, directory, source.pictures ?? []);
  const open = listTodo(readEditions(root, PROCESS_CACHE).all, year, {
    source,
    chapters: made.chapters,
    furniture: draft.furniture,
  });
  const list = writeTodo(root, year, open, todo, observations.reported);
  return {
    code: 0,
    output: [
      printLines(source, made.notes),
      printComparison(source),
      printNotes('没有把握，请看一看', made.doubts),
      printList('observations.yaml 里有、没能绑定的数', made.lost),
      printNotes(
        '没有绑定的数字：在 import.todo.yaml 里采用，那里没有的在 numerals.yaml 里说明',
        made.unbound,
      ),
      printList('上次导入写出、这次没有的文件，请看要不要删', orphans),
      printOutcomes(directory, outcomes),
      printList('原文的文字和图片', [...extract, ...pictures]),
      printList('年报封面', [`${directory}/report.yaml  ${cover}`]),
      printTodo(open, list, year),
      printTotals(made.chapters),
    ].join(''),
  };
}

function refuse(issues: readonly Issue[], problems: readonly string[] = []): Run {
  return {
    code: 1,
    output: `导入没有进行，什么也没有写。\n${[...problems, ...issues.map(formatIssue)].join('\n')}\n`,
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

/** The source that a report names, also where the rest of its report.yaml is not complete yet. */
function seedOf(root: string, year: number): string | undefined {
  const path = join(root, `content/reports/${year}/report.yaml`);
  if (!existsSync(path)) return undefined;
  const { data } = parseYaml(readFileSync(path, 'utf8'));
  const isNamed =
    typeof data === 'object' && data !== null && 'seed' in data && typeof data.seed === 'string';
  return isNamed && data.seed !== '' ? String(data.seed) : undefined;
}

function declaredPassages(root: string, year: number): readonly string[] {
  const report = readEditions(root, PROCESS_CACHE).all.reports.find((candidate) => candidate.year === year);
  return (report?.numerals?.data?.numerals ?? []).map(({ passage }) => normaliseText(passage));
}

/** Relative to `seeds/`, as report.yaml writes it. */
function seedName(seed: string, root: string): string {
  return relative(join(root, 'seeds'), join(root, seed)).split(sep).join('/');
}

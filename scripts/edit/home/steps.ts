import type { ContentReport } from '../../../src/build/content-report.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { readTodo } from '../../import/decide.ts';
import { readTodoFile } from '../../worksheet/todo-file.ts';
import { statusesOf } from '../../worksheet/status.ts';
import { isError } from '../../check/format-report.ts';
import type { StepView } from './home-view.ts';

/** What the steps are counted from. */
interface Standing {
  readonly root: string;
  readonly tree: ContentTree;
  readonly report: ContentReport;
  /** Files that differ from what was last published; undefined where that is not known. */
  readonly unpublished: number | undefined;
}

type Counted = Omit<StepView, 'state'>;

/** The year whose report is being made: the newest draft. */
export function yearInWork({ reports }: ContentTree): number | undefined {
  return reports
    .filter(({ report }) => report?.data?.draft !== false)
    .map(({ year }) => year)
    .sort((a, b) => b - a)[0];
}

/** The five steps of a year in order; the first with something left is the next to do. */
export function toSteps(standing: Standing): readonly StepView[] {
  const year = yearInWork(standing.tree);
  const steps = [
    importStep(standing.tree, year),
    ...(year === undefined ? [] : [decideStep(standing, year), completeStep(standing, year)]),
    lookStep(standing.report),
    publishStep(standing.unpublished),
  ];
  const next = steps.findIndex(({ left }) => left > 0);
  return steps.map((step, index) => ({
    ...step,
    state: index === next ? 'now' : next < 0 || index < next ? 'done' : 'later',
  }));
}

function importStep({ reports }: ContentTree, year: number | undefined): Counted {
  const chapters = (reports.find((report) => report.year === year)?.chapters ?? []).filter(
    ({ number }) => number > 0,
  ).length;
  const isDone = chapters > 0;
  return {
    title: '导入',
    words: isDone
      ? `${year ?? ''}年报的原文已经导入，共${chapters}章。`
      : '把年报的 Word 文稿拖进来，一章一章自动分好。',
    left: isDone || (year === undefined && reports.length > 0) ? 0 : 1,
    href: '/import',
    button: isDone ? '再导入一次' : '导入年报',
  };
}

function decideStep({ root }: Standing, year: number): Counted {
  const todo = readTodo(root, year);
  const left =
    'observations' in todo
      ? todo.observations.length + todo.numerals.length + todo.tables.length + todo.photos.length
      : 1;
  return {
    title: '决定',
    words: left === 0 ? '原文里的数都有了去处。' : `原文里还有 ${left} 处要您决定：是统计数字，还是别的。`,
    left,
    href: '/import',
    button: left === 0 ? '看一看' : '逐条决定',
  };
}

function completeStep({ root, tree }: Standing, year: number): Counted {
  const sheet = readTodoFile(root, year);
  const statuses = 'rows' in sheet ? statusesOf(tree, year, sheet.rows) : [];
  const missing = statuses.filter(({ state }) => state === 'missing' || state === 'doubtful').length;
  return {
    title: '补齐',
    words:
      missing === 0
        ? '以前年报说过的指标，今年都填了。封面和关键数字写好，就把它公开。'
        : `以前年报说过的指标，今年还有 ${missing} 个没有数：填上，或者写明今年没有。`,
    left: Math.max(missing, 1),
    href: missing === 0 ? `/data/content/reports/${year}/report.yaml` : '/import',
    button: missing === 0 ? '写封面' : '补齐',
  };
}

function lookStep({ issues }: ContentReport): Counted {
  const left = issues.filter(isError).length;
  return {
    title: '看一看',
    words:
      left === 0
        ? '检查没有发现错误。打开正文，旁边就是读者看到的网页。'
        : `检查发现 ${left} 处错误，改好才能发布。`,
    left,
    href: left === 0 ? '/text' : '#faults',
    button: left === 0 ? '看网页' : '看错误',
  };
}

function publishStep(unpublished: number | undefined): Counted {
  const left = unpublished ?? 0;
  return {
    title: '发布',
    words: left === 0 ? '没有还没发布的改动。' : `有 ${left} 个文件改了还没有发布。`,
    left,
    href: '/publish',
    button: left === 0 ? '看以前的版本' : '去发布',
  };
}

import type { Added } from './records.ts';
import type { Todo } from './todo.ts';
import type { Outcome } from './write.ts';
import type { Chapter, Note, Source } from './types.ts';

const STATES: Readonly<Record<Outcome['state'], string>> = {
  created: '新写',
  updated: '更新（导入后没有改过）',
  unchanged: '没有变化',
  kept: '导入后改过，没有覆盖；导入的结果与上次相同',
  beside: '导入后改过，没有覆盖；新的结果写在旁边的 .new 文件里',
};

/** What became of each line of the source, in the order of the source; every line is named. */
export function printLines(source: Source, notes: readonly Note[]): string {
  const byLine = Map.groupBy(notes, ({ line }) => line);
  const lines = source.lines.flatMap(({ number }) => {
    const texts = byLine.get(number)?.map(({ text }) => text);
    return texts === undefined ? [] : [`  第 ${number} 行  ${texts.join('；')}`];
  });
  const blank = source.lines.filter(({ text }) => text.trim() === '').map(({ number }) => number);
  const skipped = blank.length === 0 ? [] : [`  空行 ${blank.length} 行，略去：第 ${toRanges(blank)} 行`];
  return section(`${source.file}（${source.encoding}，${source.lines.length} 行）逐行处理`, [
    ...lines,
    ...skipped,
  ]);
}

/** Notes under a title, in the order of the source; '' where there are none. */
export function printNotes(title: string, notes: readonly Note[]): string {
  const sorted = [...notes].sort((a, b) => a.line - b.line);
  return section(
    `${title}（${notes.length} 处）`,
    sorted.map(({ line, text }) => `  第 ${line} 行  ${text}`),
  );
}

export function printList(title: string, items: readonly string[]): string {
  return section(
    `${title}（${items.length} 处）`,
    items.map((item) => `  ${item}`),
  );
}

/** The words of a Word file that are not in the text, each with its place, and those that are there too often. */
export function printComparison({ comparison }: Source): string {
  if (!comparison) return '';
  const { shown, read, leftOut, extra } = comparison;
  const sum = leftOut.length === 0 ? '没有漏下的字' : `没有放进正文的 ${leftOut.length} 处：`;
  return section('Word 里的字和导入的字', [
    `  Word 的正文有 ${shown} 个字，导入 ${read} 个；${sum}`,
    ...leftOut.map((passage) => `  ${passage}`),
    ...extra.map((words) => `  导入的字里多出来的，请核对有没有重复：“${words}”`),
  ]);
}

/** One line a file, with the difference under a file that was kept. */
export function printOutcomes(directory: string, outcomes: readonly Outcome[]): string {
  return section(
    '写出的文件',
    outcomes.flatMap(({ name, state, diff }) => [
      `  ${directory}/${name}  ${STATES[state]}`,
      ...(diff === '' ? [] : diff.split('\n').map((line) => `    ${line}`)),
    ]),
  );
}

/** What became of numbers that were to be written. */
export function printAdded(added: readonly Added[]): string {
  const names: Readonly<Record<Added['state'], string>> = {
    new: '新写',
    place: '补上一处',
    same: '已经有了，没有变化',
    conflict: '和已有的不一样',
  };
  return section(
    'observations.yaml',
    added.map(({ state, text }) => `  ${names[state]}  ${text}`),
  );
}

/** How much is left to decide, and where. `file` is absent where nothing is. */
export function printTodo(todo: Todo, file: string | undefined, year: number): string {
  if (file === undefined) return section('等您决定', ['  没有了：原文里的量都有去处']);
  const count = (match: Todo['observations'][number]['match']): number =>
    todo.observations.filter((proposal) => proposal.match === match).length;
  return section(`等您决定（写在 ${file}）`, [
    `  像数值的 ${todo.observations.length} 处：原话一样 ${count('sure')}，相近 ${count('likely')}，重复 ${count('again')}，拟了新指标 ${count('new')}，没有对上 ${count('none')}`,
    `  不是统计数字的 ${todo.numerals.length} 处，图片 ${todo.photos.length} 张`,
    `  改好以后运行：npm run import -- ${year} ${file}`,
  ]);
}

/** What the chapters hold, in one line. */
export function printTotals(chapters: readonly Chapter[]): string {
  const elements = chapters.flatMap((chapter) => chapter.elements);
  const spans = elements.flatMap((element) => element.spans);
  const count = (kind: 'head' | 'paragraph' | 'photo'): number =>
    elements.filter((element) => element.kind === kind).length;
  const stats = spans.flatMap((span) => (span.kind === 'stat' ? [span.id] : []));
  return [
    `合计：章 ${chapters.length - 1}`,
    `小标题 ${count('head')}`,
    `段落 ${count('paragraph')}`,
    `图片说明 ${count('photo')}`,
    `引语 ${spans.filter(({ kind }) => kind === 'quote').length}`,
    `绑定数字 ${stats.length} 处（${new Set(stats).size} 个数值）\n`,
  ].join('，');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}\n\n`;
}

/** 1, 2, 3, 5 → 1–3、5 */
function toRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join('、');
}

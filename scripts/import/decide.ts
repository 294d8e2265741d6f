import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentTree } from '../../src/content/content-tree.ts';
import type { Issue } from '../../src/content/issue.ts';
import { referencesTo } from '../../src/content/component.ts';
import type { Reported } from '../../src/content/schemas/observation.ts';
import { knownIndicators } from './known.ts';
import { matchQuantities } from './match.ts';
import { proposeIndicators } from './new-indicator.ts';
import { headingsIn, proposeNumerals } from './numeral-proposals.ts';
import { parseChecked } from './parse-checked.ts';
import { proposeTables, type TableProposal } from './tables.ts';
import { findQuantities } from './quantities.ts';
import {
  formatTodo,
  isDone,
  keepDecisions,
  TODO,
  todoSchema,
  toProposal,
  type PhotoProposal,
  type Todo,
} from './todo.ts';
import type { Chapter, Source } from './types.ts';

/** What an import leaves to decide: quantities without an observation, numerals without a declaration, pictures without words. */
export function listTodo(
  tree: ContentTree,
  year: number,
  made: {
    readonly source: Source;
    readonly chapters: readonly Chapter[];
    readonly furniture: readonly number[];
  },
): Todo {
  const standing = tree.reports.find((candidate) => candidate.year === year);
  const declared = standing?.numerals?.data?.numerals ?? [];
  const earlier = tree.reports
    .filter((candidate) => candidate.year !== year)
    .flatMap(({ numerals }) => numerals?.data?.numerals ?? []);
  const repeats = new Set<number>((standing?.numerals?.data?.repeats ?? []).map(({ line }) => line));
  const where = { furniture: made.furniture, headings: headingsIn(made.source, made.chapters) };
  const numerals = proposeNumerals(made.source, where, declared, earlier).filter(
    ({ line }) => !repeats.has(line),
  );
  const taken = tree.reports.flatMap((one) => one.tables?.data?.tables.map(({ id }) => id) ?? []);
  const tables = proposeTables(made.chapters, made.source.lines, taken).map((table) => ({
    accept: false,
    ...table,
  }));
  const quantities = findQuantities(made.chapters, [...declared, ...numerals]);
  const used = (standing?.chapters ?? []).flatMap(({ body }) =>
    body ? referencesTo(body, 'photo').map(({ id }) => id) : [],
  );
  const report = { year, chapters: made.chapters };
  // The cells of a table come in with it, as one decision; those that an indicator of another year counts are listed too.
  const matches = matchQuantities(quantities, knownIndicators(tree, year), report).filter(
    ({ certainty, isLike, quantity }) =>
      certainty !== 'none' || isLike || !tables.some((table) => holds(table, quantity.line)),
  );
  return {
    observations: proposeIndicators(matches, tree, report).map(toProposal),
    numerals,
    tables,
    photos: made.chapters
      .flatMap(({ elements }) => photosIn(elements, year))
      .filter(({ file }) => !used.includes(file)),
  };
}

function holds({ line, head, rows }: TableProposal, at: number): boolean {
  return at >= line && at < line + head.length + rows.length;
}

/** The list that stands in a report's folder, or what is wrong with it; empty where there is none. */
export function readTodo(root: string, year: number): Todo | readonly Issue[] {
  return parseChecked(readTodoText(root, year), todoSchema, {
    file: `content/reports/${year}/${TODO}`,
    rule: 'import-todo',
    allowed: '只改 accept、indicator、new、value 这些值；改乱了就删去这个文件，重新导入',
  });
}

/** The list as it stands; '' where there is none. */
export function readTodoText(root: string, year: number): string {
  const path = join(root, `content/reports/${year}/${TODO}`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Writes the list, keeping what staff have decided in it; takes it away where nothing is left. Returns its path while it stands. */
export function writeTodo(
  root: string,
  year: number,
  next: Todo,
  current: Todo,
  reported: readonly Reported[],
): string | undefined {
  const file = `content/reports/${year}/${TODO}`;
  const kept = keepDecisions(next, current, ({ indicator, year: of, text }) =>
    reported.some((row) => row.indicator === indicator && row.year === of && row.text === text),
  );
  if (isDone(kept)) {
    rmSync(join(root, file), { force: true });
    return undefined;
  }
  writeFileSync(join(root, file), formatTodo(kept, year));
  return file;
}

function photosIn(elements: Chapter['elements'], year: number): readonly PhotoProposal[] {
  return elements.flatMap(({ kind, file, text, line }) => {
    if (kind !== 'photo' || file === undefined) return [];
    const src = `reports/${year}/photos/${file}`;
    const caption = text === '' ? '……' : text.replaceAll('"', '&quot;');
    return [{ file: src, line, add: `<Photo src="${src}" alt="……" caption="${caption}" />` }];
  });
}

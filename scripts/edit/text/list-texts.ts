import type { ContentTree } from '../../../src/content/content-tree.ts';
import type { Issue } from '../../../src/content/issue.ts';
import { observationsById } from '../../../src/content/observed.ts';
import { parseObservationId } from '../../../src/content/observation-id.ts';
import { articleSchema } from '../../../src/content/schemas/article.ts';
import { chapterSchema } from '../../../src/content/schemas/report.ts';
import { paths } from '../../../src/lib/url.ts';
import { chapterPath } from '../../../src/rules/routes.ts';
import { toFields } from '../forms/form/to-fields.ts';
import type { Names, TextSummary, TextView } from './text-view.ts';

/** All chapters and articles, newest first; chapters of one year in their order. */
export function listTexts(tree: ContentTree, issues: readonly Issue[]): readonly TextSummary[] {
  const faultsOf = (path: string): number => issues.filter(({ file }) => file === path).length;
  const chapters = tree.reports.toReversed().flatMap(({ year, report, chapters: own }) =>
    own.map((chapter): TextSummary => ({
      path: chapter.file,
      title: wordOf(chapter.raw, 'title') ?? chapter.slug,
      kind: 'chapter',
      year,
      date: '',
      isDraft: isDraft(report?.raw),
      address: chapterPath(chapter),
      faults: faultsOf(chapter.file),
    })),
  );
  const articles = tree.articles.map(({ file, slug, year, raw }): TextSummary => ({
    path: file,
    title: wordOf(raw, 'title') ?? slug,
    kind: 'article',
    year,
    date: wordOf(raw, 'date') ?? '',
    isDraft: isDraft(raw),
    address: paths.article(slug),
    faults: faultsOf(file),
  }));
  return [...chapters, ...articles.toSorted((a, b) => b.year - a.year || compare(b.date, a.date))];
}

/** What the editor needs of one text; undefined where there is none at the path. */
export function viewText(tree: ContentTree, issues: readonly Issue[], path: string): TextView | undefined {
  const summary = listTexts(tree, issues).find((text) => text.path === path);
  if (!summary) return undefined;
  const isChapter = summary.kind === 'chapter';
  return {
    ...summary,
    names: namesIn(tree, isChapter ? summary.year : undefined),
    fields: toFields(isChapter ? chapterSchema : articleSchema).filter(({ name }) => name !== 'draft'),
  };
}

/** What tags name, as a text of this year's report writes them; without a year as an article does. */
function namesIn(tree: ContentTree, year: number | undefined): Names {
  const observations = [...observationsById(tree)].flatMap(([id, { text }]) => {
    const key = parseObservationId(id);
    return key.year === year ? [[id, text] as const, [key.indicator, text] as const] : [[id, text] as const];
  });
  const tables = tree.reports.flatMap((report) => report.tables?.data?.tables ?? []);
  return {
    Stat: Object.fromEntries(observations),
    Chart: Object.fromEntries(
      tree.reports.flatMap(({ charts, year: of }) => chartTitles(tree, charts?.raw, of)),
    ),
    DataTable: Object.fromEntries(tables.map(({ id, title }) => [id, title])),
    Station: Object.fromEntries([...tree.stations].map(([id, { data }]) => [id, data?.name ?? id])),
  };
}

/** The charts of a report with their titles, numbers as they read. */
function chartTitles(tree: ContentTree, raw: unknown, year: number): readonly (readonly [string, string])[] {
  const { charts } = (raw ?? {}) as { readonly charts?: unknown };
  if (!Array.isArray(charts)) return [];
  return charts.flatMap((chart: unknown) => {
    const [id, title] = [wordOf(chart, 'id'), wordOf(chart, 'title')];
    if (id === undefined || title === undefined) return [];
    const read = title.replaceAll(/\{([^}]+)\}/g, (whole, key: string) => {
      return observationsById(tree).get(`${key}/${year}`)?.text ?? whole;
    });
    return [[id, read] as const];
  });
}

function isDraft(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'draft' in raw && raw.draft === true;
}

function wordOf(raw: unknown, name: string): string | undefined {
  const value = (raw as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

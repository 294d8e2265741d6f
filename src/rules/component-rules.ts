import type { MarkdownNode } from '../content/text/mdx-document.ts';
import { referencesTo } from '../content/component.ts';
import type { Reference } from '../content/component-table.ts';
import type { TextEntry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { hasYear, parseObservationId, toObservationId } from '../content/observation-id.ts';
import { chartIdsOf } from './routes.ts';
import { missingObservation, unknown } from './references.ts';
import { observationsById } from '../content/observed.ts';
import { checkVocabulary } from './vocabulary.ts';

type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

interface Text {
  readonly tree: ContentTree;
  readonly file: string;
  /** Of the report that the text is a chapter of; undefined in an article, where ids carry their year. */
  readonly year: number | undefined;
}

/** What components may refer to, photos apart: the rule of each, and what is wrong with an id. */
const REFERENCES: Readonly<
  Record<
    Exclude<Reference, 'photo'>,
    { readonly rule: Issue['rule']; readonly check: (text: Text, id: string) => readonly Words[] }
  >
> = {
  observation: { rule: 'component/stat', check: checkStatistic },
  observations: { rule: 'component/keyfigures', check: checkObservation },
  chart: { rule: 'component/chart', check: checkChart },
  table: { rule: 'component/table', check: checkTable },
  station: { rule: 'component/station', check: checkStation },
};

/** The components of every chapter and article: only those of the authors' vocabulary, and only ids and files that exist. */
export function checkComponents(tree: ContentTree): readonly Issue[] {
  const chapters = tree.reports.flatMap((report) => report.chapters);
  return [
    ...chapters.flatMap((chapter) => checkText({ tree, file: chapter.file, year: chapter.year }, chapter)),
    ...tree.articles.flatMap((article) => checkText({ tree, file: article.file, year: undefined }, article)),
  ];
}

function checkText(text: Text, { body }: TextEntry<unknown>): readonly Issue[] {
  if (!body) return [];
  const kinds = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[];
  return [...checkVocabulary(text.file, body), ...kinds.flatMap((kind) => checkReferences(text, body, kind))];
}

function checkReferences(text: Text, body: MarkdownNode, kind: keyof typeof REFERENCES): readonly Issue[] {
  const { rule, check } = REFERENCES[kind];
  return referencesTo(body, kind).flatMap(({ node, id }) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return check(text, id).map((words) => ({
      file: text.file,
      line,
      column,
      severity: 'error' as const,
      rule,
      ...words,
    }));
  });
}

function checkStatistic(text: Text, id: string): readonly Words[] {
  const record = observationsById(text.tree).get(toObservationId(id, text.year ?? 0));
  if (record?.from)
    return [
      {
        found: `${id} 是推算出来的数`,
        allowed: '正文里只写原文说出的数；推算的数只在数据页和图表里，并注明是推算',
      },
    ];
  return checkObservation(text, id);
}

function checkObservation({ tree, year }: Text, id: string): readonly Words[] {
  if (!hasYear(id) && year === undefined) {
    const latest = tree.reports.at(-1)?.year ?? 2017;
    return [
      {
        found: `${id} 没有写年份`,
        allowed: '文章里的数字要写明是哪一年的',
        example: `<Stat id="${toObservationId(id, latest)}" />`,
      },
    ];
  }
  const key = parseObservationId(toObservationId(id, year ?? 0));
  const words = missingObservation(tree, key.indicator, key.year);
  return words ? [words] : [];
}

function checkChart({ tree }: Text, id: string): readonly Words[] {
  const files = tree.reports.flatMap(({ charts }) => charts ?? []);
  if (files.some(({ raw }) => raw === undefined)) return [];
  const ids = files.flatMap(({ raw }) => chartIdsOf(raw));
  return ids.includes(id) ? [] : [unknown('图表编号', id, ids, ' charts.yaml 里的 id')];
}

function checkTable({ tree }: Text, id: string): readonly Words[] {
  const ids = tree.reports.flatMap(({ tables }) => tables?.data?.tables.map((table) => table.id) ?? []);
  return ids.includes(id) ? [] : [unknown('表格编号', id, ids, ' tables.yaml 里的 id')];
}

function checkStation({ tree }: Text, id: string): readonly Words[] {
  if (tree.stations.has(id)) return [];
  return [unknown('站点编号', id, [...tree.stations.keys()], ' content/stations/ 里的文件名')];
}

import type { Entry, TextEntry } from '../content/content-entry.ts';
import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { errorAt } from '../content/report-issue.ts';
import type { TablesFile } from '../content/schemas/data-table.ts';
import { nodesOf, wordsOf } from '../content/text/mdx-document.ts';
import { foundWide, MOST_COLUMNS, WIDE_ADVICE } from './wide-words.ts';

const KEY_FIGURES = 3;

/** Tables that a phone cannot show whole: a reminder. */
export function checkWideTables(tree: ContentTree): readonly Issue[] {
  const texts = [...tree.reports.flatMap(({ chapters }) => chapters), ...tree.articles];
  return [...texts.flatMap(checkText), ...tree.reports.flatMap(checkDataTables)];
}

function checkText({ file, body }: TextEntry<unknown>): readonly Issue[] {
  const tables = body ? [...nodesOf(body)].filter(({ type }) => type === 'table') : [];
  return tables.flatMap(({ children: [head] = [], position }) => {
    const names = (head?.children ?? []).map(wordsOf);
    if (names.length <= MOST_COLUMNS) return [];
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    return [
      {
        file,
        line,
        column,
        severity: 'warning' as const,
        rule: 'table/wide' as const,
        found: foundWide(names.length),
        allowed: WIDE_ADVICE,
        example: `第一张的表头 | ${names.slice(0, MOST_COLUMNS).join(' | ')} |`,
      },
    ];
  });
}

/** The table of a source is copied as it is; what matters of it can be said before it. */
function checkDataTables({ year, tables: entry, observations }: ReportTree): readonly Issue[] {
  const records = observations?.records.filter((record) => record.year === year) ?? [];
  const ids = records.slice(0, KEY_FIGURES).map(({ indicator }) => indicator);
  return (entry?.data?.tables ?? []).flatMap((table, index) => {
    const columns = table.head[0]?.length ?? 0;
    if (!entry || columns <= MOST_COLUMNS) return [];
    return [toReminder(entry, index, columns, ids)];
  });
}

function toReminder(entry: Entry<TablesFile>, index: number, columns: number, ids: readonly string[]): Issue {
  const words = {
    found: foundWide(columns),
    allowed: '原文的表照抄，不用改；最要紧的几个数，可以在表的前面先摆出来',
    ...(ids.length > 0 && { example: `<KeyFigures ids="${ids.join(' ')}" />` }),
  };
  return {
    ...errorAt(entry, ['tables', index, 'head', 0], 'table/wide', words),
    severity: 'warning',
  };
}

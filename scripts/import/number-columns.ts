import type { CsvRow } from './csv-read.ts';
import { nearestWord } from '../../src/lib/nearest.ts';

/** What a column of a CSV of observations may be called. Those without a use here are the downloads' own. */
const COLUMNS = {
  indicator: ['indicator', '指标编号', '编号'],
  name: ['name', '指标', '指标名称', '名称'],
  text: ['text', '写法', '表述', '原文写法', '原文表述'],
  value: ['value', '数值', '数'],
  high: ['high', '上限'],
  unit: ['unit', '单位'],
  qualifier: ['qualifier', '程度'],
  quote: ['quote', '原话', '原文'],
  chapter: ['chapter', '章'],
  year: ['year', '年份', '年度'],
  other: ['display', 'url', 'method', 'english', '备注'],
} as const;

type Column = Exclude<keyof typeof COLUMNS, 'other'>;

/** The cells of a row by column; empty ones and missing columns are undefined. */
export interface NumberRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** A fault at a line of the file; Chinese. */
export interface CsvFault {
  readonly line: number;
  readonly found: string;
  readonly allowed: string;
}

const NAMES = Object.values(COLUMNS).flat();
const EXAMPLE = 'indicator,text,quote,chapter';

/** The rows below a CSV file's head by the names of its columns. */
export function readColumns(rows: readonly CsvRow[]): {
  readonly rows: readonly NumberRow[];
  readonly faults: readonly CsvFault[];
} {
  const [head, ...body] = rows;
  if (!head)
    return {
      rows: [],
      faults: [{ line: 1, found: '文件里没有表头', allowed: `第一行写列名，例如：${EXAMPLE}` }],
    };
  const columns = head.cells.map((name) => columnOf(name.trim()));
  const faults: CsvFault[] = head.cells.flatMap((name, index): readonly CsvFault[] => {
    if (columns[index] !== undefined || name.trim() === '') return [];
    const nearest = nearestWord(name.trim(), NAMES);
    const hint = nearest === undefined ? '' : `是不是 ${nearest}？`;
    return [
      {
        line: head.line,
        found: `不认得“${name.trim()}”这一列`,
        allowed: `${hint}可以写的列：${NAMES.join('、')}`,
      },
    ];
  });
  if (!columns.includes('indicator') && !columns.includes('name'))
    faults.push({
      line: head.line,
      found: '表头里没有指标这一列',
      allowed: '要有 indicator（指标编号）或 name（指标名称）',
    });
  if (!columns.includes('text'))
    faults.push({
      line: head.line,
      found: '表头里没有 text（写法）这一列',
      allowed: 'text 是数字在原文里的写法，例如 2500多名',
    });
  for (const { line, cells } of body) {
    if (cells.length > columns.length)
      faults.push({
        line,
        found: `有 ${cells.length} 格，表头只有 ${columns.length} 列`,
        allowed: '格里有逗号时，用英文双引号把那一格括起来',
      });
  }
  return { rows: body.map(({ line, cells }) => ({ line, cells: toCells(columns, cells) })), faults };
}

function columnOf(name: string): Column | 'other' | undefined {
  const lower = name.toLowerCase();
  const keys = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];
  return keys.find((key) => COLUMNS[key].some((alias) => alias === lower));
}

/** Without the apostrophe by which spreadsheets keep a cell from being a formula. */
function toCells(
  columns: readonly (Column | 'other' | undefined)[],
  cells: readonly string[],
): NumberRow['cells'] {
  const filled: Partial<Record<Column, string>> = {};
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const value = cell.trim().replace(/^'(?=[=+\-@])/, '');
    if (column !== undefined && column !== 'other' && value !== '') filled[column] = value;
  }
  return filled;
}

import { parseCsv } from './csv.ts';

/** The part of a Table Schema (Frictionless, version 1) that the site publishes. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

export type Cell = string | number | null;

/** The values of a cell by the type and format of its field; undefined where it is no such thing. */
const TYPES: Readonly<Record<string, (cell: string) => string | number | undefined>> = {
  string: (cell) => cell,
  'string uri': (cell) => (/^[a-z][a-z\d+.-]*:/i.test(cell) && URL.canParse(cell) ? cell : undefined),
  number: (cell) => (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/.test(cell) ? Number(cell) : undefined),
  year: (cell) => (/^-?\d{4}$/.test(cell) ? Number(cell) : undefined),
};

/** Whether a value keeps to a constraint. */
const CONSTRAINTS: Readonly<Record<string, (value: Cell, wanted: unknown) => boolean>> = {
  required: (value, wanted) => wanted !== true || value !== null,
  enum: (value, wanted) => value === null || (Array.isArray(wanted) && wanted.includes(value)),
};

/** The rows of a CSV text by its schema, and what in them the schema does not allow. Errors: a type, format or constraint that is not known here. */
export function readTable(
  text: string,
  schema: TableSchema,
): { readonly rows: readonly Readonly<Record<string, Cell>>[]; readonly faults: readonly string[] } {
  const [head = [], ...body] = parseCsv(text);
  const names = schema.fields.map(({ name }) => name);
  if (head.join() !== names.join()) return { rows: [], faults: [`heading: ${head.join()}`] };
  const read = body.map((cells, index) => readRow(cells, schema, `row ${index + 1}`));
  const rows = read.map(({ row }) => row);
  const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((name) => row[name])));
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `key twice: ${key}`);
  return { rows, faults: [...read.flatMap(({ faults }) => faults), ...twice] };
}

function readRow(cells: readonly string[], { fields, missingValues }: TableSchema, at: string) {
  const faults: string[] = cells.length === fields.length ? [] : [`${at}: ${cells.length} cells`];
  const row = Object.fromEntries(
    fields.map((field, index) => {
      const cell = cells[index] ?? '';
      const value = missingValues.includes(cell) ? null : readCell(cell, field);
      if (value === undefined) faults.push(`${at}, ${field.name}: “${cell}” is no ${field.type}`);
      for (const [name, wanted] of Object.entries(field.constraints ?? {}))
        if (!getKnown(CONSTRAINTS, name)(value ?? null, wanted))
          faults.push(`${at}, ${field.name}: “${cell}” is not ${name}`);
      return [field.name, value ?? null];
    }),
  );
  return { row, faults };
}

function readCell(cell: string, { type, format }: Field): string | number | undefined {
  return getKnown(TYPES, format === undefined ? type : `${type} ${format}`)(cell);
}

function getKnown<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`not known here: ${name}`);
  return found;
}

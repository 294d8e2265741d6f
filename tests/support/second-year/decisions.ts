import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import type { Todo } from '../../../scripts/import/todo.ts';
import type { WorksheetRow } from '../../../src/content/schemas/worksheet.ts';

const DECISIONS = resolve(import.meta.dirname, '../../fixtures/second-year/decisions');
const REPORT = 'content/reports/2018';

/** Accepts in `import.todo.yaml` what the decisions name, and every numeral and table that it proposes. Throws where a quote is not proposed. */
export function acceptProposals(root: string): void {
  const file = join(root, REPORT, 'import.todo.yaml');
  const { observations } = read('import.yaml') as {
    readonly observations: Readonly<Record<string, string>>;
  };
  const todo = parse(readFileSync(file, 'utf8')) as Todo;
  const proposed = todo.observations.map(({ quote }) => quote);
  const strange = Object.keys(observations).filter((quote) => !proposed.includes(quote));
  if (strange.length > 0) throw new Error(`not proposed: ${strange.join(', ')}`);
  const decided = {
    ...todo,
    observations: todo.observations.map((item) => {
      const indicator = observations[item.quote];
      return indicator === undefined ? item : { ...item, accept: true, indicator };
    }),
    numerals: todo.numerals.map((item) => ({ ...item, accept: true })),
    tables: todo.tables.map((table) => ({ ...table, accept: true })),
  };
  writeFileSync(file, stringify(decided, { lineWidth: 0 }));
}

/** Fills in `observations.todo.yaml`, keeping its comments. */
export function answerWorksheet(root: string): void {
  const file = join(root, REPORT, 'observations.todo.yaml');
  const { filled, skip } = read('worksheet.yaml') as {
    readonly filled: readonly WorksheetRow[];
    readonly skip: string;
  };
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { todo } = document.toJS() as { readonly todo: readonly WorksheetRow[] };
  for (const [index, { indicator }] of todo.entries()) {
    const answer = filled.find((row) => row.indicator === indicator) ?? { indicator, skip };
    for (const [key, value] of Object.entries(answer)) document.setIn(['todo', index, key], value);
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** What is written by hand: the numerals left over, the change of a definition, the key figures, the year of the station totals; the report is no draft any more. */
export function completeReport(root: string): void {
  const append = (file: string, decision: string): void => {
    appendFileSync(join(root, file), readFileSync(join(DECISIONS, decision)));
  };
  append(`${REPORT}/numerals.yaml`, 'numerals.yaml');
  append('content/indicators/trained-person-times.yaml', 'breaks.yaml');
  append(`${REPORT}/report.yaml`, 'key-figures.yaml');
  edit(join(root, REPORT, 'report.yaml'), 'draft: true\n', '');
  edit(join(root, 'content/site.yaml'), '  year: 2017\n  stations:', '  year: 2018\n  stations:');
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

function read(decision: string): unknown {
  return parse(readFileSync(join(DECISIONS, decision), 'utf8'));
}

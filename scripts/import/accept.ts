import type { ContentTree } from '../../src/content/content-tree.ts';
import type { Issue } from '../../src/content/issue.ts';
import type { Reported } from '../../src/content/schemas/observation.ts';
import { unknown } from '../../src/rules/references.ts';
import { indexPassages } from './passage-index.ts';
import { addIndicators, addNumerals, addObservations, addTables, type Added } from './records.ts';
import { TODO, type ObservationProposal, type Todo } from './todo.ts';

/** What was written: observations, numbers of declarations and of tables, the ids of new indicators. */
export interface Accepted {
  readonly added: readonly Added[];
  readonly numerals: number;
  readonly tables: number;
  readonly indicators: readonly string[];
}

/** Writes what staff accepted, new indicators first, into `observations.yaml`, `tables.yaml` and `numerals.yaml`; with any fault it writes nothing and names them all. `text` is the list as it stands. */
export function acceptTodo(
  root: string,
  year: number,
  todo: Todo,
  tree: ContentTree,
  standing: readonly Reported[],
  text: string,
): Accepted | readonly Issue[] {
  const observations = todo.observations.filter(({ accept }) => accept);
  const lineOf = findLines(text);
  const issues = observations
    .filter(({ indicator, new: made }) => !tree.indicators.has(indicator) && (!made || indicator === ''))
    .map((proposal) => faultOf(tree, year, proposal, lineOf(proposal.quote)));
  if (issues.length > 0) return issues;
  const declared = tree.reports.find((report) => report.year === year)?.numerals?.data?.numerals ?? [];
  return {
    indicators: addIndicators(root, tree, observations),
    added: addObservations(
      root,
      year,
      standing,
      observations.map((proposal) => ({
        reported: toReported(proposal),
        isAgain: proposal.match === 'again',
      })),
    ),
    tables: addTables(
      root,
      year,
      todo.tables.filter((table) => table.accept),
    ),
    numerals: addNumerals(
      root,
      year,
      declared,
      todo.numerals.filter(({ accept }) => accept),
    ),
  };
}

function faultOf(
  { indicators }: ContentTree,
  year: number,
  { indicator, quote }: ObservationProposal,
  line: number,
): Issue {
  const file = `content/reports/${year}/${TODO}`;
  const base = { file, line, column: 1, severity: 'error', rule: 'import-todo' } as const;
  if (indicator === '')
    return {
      ...base,
      found: `“${quote}”写了 accept: true，却没有写 indicator`,
      allowed: '写上指标编号；新指标先建 content/indicators/编号.yaml',
      example: 'indicator: volunteers',
    };
  return {
    ...base,
    ...unknown(
      '指标编号',
      indicator,
      [...indicators.keys()],
      ' content/indicators/ 里的文件名；新指标先建一个',
    ),
  };
}

/** The line of the list on which an item's quote stands. */
function findLines(text: string): (quote: string) => number {
  const lines = indexPassages(text.split('\n').map((line) => (line.includes('quote:') ? line : '')));
  return (quote) => (lines.find(quote, 1)[0]?.text ?? 0) + 1;
}

function toReported({
  indicator,
  year,
  text,
  value,
  high,
  qualifier,
  chapter,
  quote,
}: ObservationProposal): Reported {
  return {
    indicator,
    ...(year === undefined ? {} : { year }),
    text,
    value,
    ...(high === undefined ? {} : { high }),
    qualifier,
    chapter,
    quote,
    also: [],
  };
}

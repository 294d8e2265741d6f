import { overlaps } from '../../../src/lib/folded.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { formatIssue, type Issue } from '../../../src/content/issue.ts';
import { formatObservationId } from '../../../src/content/observation-id.ts';
import { observationsById } from '../../../src/content/observed.ts';
import { numeralAuditsOf, type AuditedNumeral } from '../../../src/provenance/numeral-audit.ts';
import { positionAt, sourcesOf, type Source } from '../../../src/provenance/source-text.ts';
import { checkNumerals } from '../../../src/rules/numeral-rules.ts';
import { pastOf } from '../../worksheet/history.ts';
import { statusesOf, type Status } from '../../worksheet/status.ts';
import { readTodoFile, type TodoFile } from '../../worksheet/todo-file.ts';
import { DeskFault } from '../server/server.ts';
import { toFields } from '../forms/form/to-fields.ts';
import { breakSchema, placeSchema, skipSchema } from './completions.ts';
import { declarationSchema } from './decisions.ts';
import { toItems, toNamed } from './items.ts';
import type { MissingRow, OpenNumeral, RestView } from './import-view.ts';
import { proposalFor } from './proposal.ts';
import { untoldOf } from './register.ts';
import { sentenceAround } from './source-pane.ts';
import { todoOf } from './view.ts';

const FORMS = {
  place: toFields(placeSchema),
  skip: toFields(skipSchema),
  break: toFields(breakSchema),
  declaration: toFields(declarationSchema),
};

/** What is left of a year after its decisions. `issues` are all that the check says. */
export function toRestView(
  root: string,
  tree: ContentTree,
  issues: readonly Issue[],
  year: number,
): RestView {
  const source = sourcesOf(tree).get(year);
  const untold = untoldOf(root, year);
  if (source === undefined) return { missing: [], open: [], faults: [], places: [], untold, forms: FORMS };
  const todo = todoOf(root, year);
  const { spans } = toItems(tree, source, todo);
  const isInTable = (at: number): boolean =>
    todo.tables.some(({ line, head, rows }) => at >= line && at < line + head.length + rows.length);
  const isProposed = (id: string): boolean =>
    todo.observations.some(({ indicator, match }) => indicator === id && match !== 'new');
  const numerals = unaccountedIn(tree, source);
  const proposals = numerals.map(({ numeral }) => proposalFor(tree, source, numeral));
  const folder = `content/reports/${String(year)}/`;
  return {
    missing: statusesOf(tree, year, worksheetOf(root, year).rows)
      .filter(({ indicator }) => !isProposed(indicator))
      .flatMap((status) => toRow(tree, year, status)),
    open: numerals.flatMap(({ numeral, issue }, index): readonly OpenNumeral[] => {
      const proposal = proposals[index];
      const isWaiting = isInTable(issue.line) || spans.some((span) => overlaps(span, numeral));
      if (proposal === undefined || isWaiting) return [];
      const key = `${String(issue.line)}:${String(issue.column)}`;
      return [{ key, issue, sentence: sentenceAround(source, numeral), ...proposal }];
    }),
    faults: issues.filter(
      ({ file, severity, rule }) =>
        severity === 'error' &&
        rule !== 'numeral/unaccounted' &&
        file.startsWith(folder) &&
        file.endsWith('.yaml'),
    ),
    places: proposals.flatMap(({ place }) => place ?? []),
    untold,
    forms: FORMS,
  };
}

/** A year's worksheet. Throws a DeskFault where it does not read. */
export function worksheetOf(root: string, year: number): TodoFile {
  const file = readTodoFile(root, year);
  if (!('rows' in file)) throw new DeskFault(file.map(formatIssue).join('\n'));
  return file;
}

interface Unaccounted {
  readonly numeral: AuditedNumeral;
  readonly issue: Issue;
}

function unaccountedIn(tree: ContentTree, source: Source): readonly Unaccounted[] {
  const numerals = numeralAuditsOf(tree).get(source.year)?.numerals ?? [];
  return checkNumerals(tree)
    .filter(({ rule, file }) => rule === 'numeral/unaccounted' && file === source.file)
    .flatMap((issue) => {
      const numeral = numerals.find(({ start }) => {
        const { line, column } = positionAt(source, start);
        return line === issue.line && column === issue.column;
      });
      return numeral ? [{ numeral, issue }] : [];
    });
}

function toRow(tree: ContentTree, year: number, { indicator, state, words }: Status): readonly MissingRow[] {
  if (state !== 'missing' && state !== 'doubtful' && state !== 'skipped') return [];
  const data = tree.indicators.get(indicator)?.data;
  const past = pastOf(tree, indicator, year);
  return [
    {
      indicator: data ? toNamed(indicator, data) : { id: indicator, name: indicator },
      state,
      words,
      ...(past && {
        past: { year: past.record.year, text: past.record.text, sentence: past.sentence ?? '' },
      }),
      isWritten: observationsById(tree).has(formatObservationId({ indicator, year })),
    },
  ];
}
